import type { CompiledScorecard } from '../definitions/CompiledScorecard';
import type { CheckResult, ConformanceResult, LevelId } from '../results';
import { listed, percent } from './words';

/** Name of a level for people. */
export function levelTitle(
  level: LevelId,
  { levels }: Pick<CompiledScorecard, 'levels'>,
): string {
  return levels.find(({ id }) => id === level)?.title ?? 'Unassessed';
}

/**
 * The most important reason for the level of a system, in one sentence.
 *
 * @param conformance - what the outcomes add up to
 * @param checks - results of the checks
 */
export function whyLevel(
  scorecard: CompiledScorecard,
  conformance: ConformanceResult,
  checks: readonly CheckResult[],
): string {
  const { level, cappedBy, coverage, assuredConformance } = conformance;
  const title = levelTitle(level, scorecard);
  if (coverage === undefined || assuredConformance === undefined) {
    return `${title}: no check applies.`;
  }
  if (level === 'unassessed') {
    return `${title}: ${percent(
      coverage,
    )} of what applies is known, and at least ${percent(
      scorecard.leastCoverage,
    )} must be.`;
  }
  if (cappedBy.length > 0) {
    const gates = cappedBy.map(id => {
      const check = checks.find(result => result.id === id)!;
      return `“${check.title}” is ${
        check.outcome === 'fail' ? 'not met' : 'not known'
      }`;
    });
    return `${title}, whatever the rest: ${listed(gates)}.`;
  }
  const figures = `${percent(
    assuredConformance,
  )} assured conformance with ${percent(coverage)} coverage`;
  const lost = checks
    .filter(({ outcome }) => outcome === 'fail')
    .sort((a, b) => b.weight - a.weight);
  return lost.length > 0
    ? `${title}: ${figures}; most weight is lost on “${lost[0].title}”.`
    : `${title}: ${figures}.`;
}
