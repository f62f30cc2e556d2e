import type { CompiledScorecard } from '../definitions/CompiledScorecard';
import type { LevelId, Tally } from '../results';

/** The levels, best first. */
export const levelOrder: readonly LevelId[] = [
  'aligned',
  'partly-aligned',
  'diverging',
  'unassessed',
];

/** The lower of two levels. */
export function lowerLevel(a: LevelId, b: LevelId): LevelId {
  return levelOrder.indexOf(a) > levelOrder.indexOf(b) ? a : b;
}

/**
 * The level that a tally reaches before gates: the first of which both the
 * assured conformance and the coverage are reached.
 *
 * @returns `unassessed` where nothing is decided, or less is known than the
 *   scorecard asks for at least
 */
export function levelOf(
  tally: Tally,
  {
    levels,
    leastCoverage,
  }: Pick<CompiledScorecard, 'levels' | 'leastCoverage'>,
): LevelId {
  const { decidedWeight, coverage, assuredConformance } = tally;
  if (
    decidedWeight === 0 ||
    coverage === undefined ||
    assuredConformance === undefined ||
    coverage < leastCoverage
  ) {
    return 'unassessed';
  }
  const reached = levels.find(
    level =>
      assuredConformance >= level.assuredConformance &&
      coverage >= level.coverage,
  );
  return reached?.id ?? 'unassessed';
}
