import { UNKNOWN, type Truth } from '../values';
import type { Disposition, DispositionDefinition } from './CloudRules';

/** What the arithmetic needs of a rule. */
export type PointsRule = Pick<
  DispositionDefinition,
  'id' | 'disposition' | 'points'
>;

/** What a disposition has to reach. */
export interface PointsThresholds {
  leastPoints: number;
  leastDistance: number;
}

/** Points of one disposition. */
export interface DispositionPoints {
  disposition: Disposition;
  /** Of the rules that hold. */
  points: number;
  /** With those of which it is not known whether they hold. */
  mostPoints: number;
}

/** What the rules come to. */
export interface Ranking {
  /** Dispositions that some rule speaks for, or may, most points first. */
  ranking: DispositionPoints[];
  /** The one that leads clearly; absent where none does. */
  suggested?: Disposition;
  /** Whether it stays the same whatever the facts that are not known. */
  settled: boolean;
}

function ranked(
  rules: readonly PointsRule[],
  truths: readonly Truth[],
): DispositionPoints[] {
  const byDisposition = new Map<Disposition, DispositionPoints>();
  rules.forEach(({ disposition, points }, place) => {
    if (truths[place] === false) {
      return;
    }
    const sum = byDisposition.get(disposition) ?? {
      disposition,
      points: 0,
      mostPoints: 0,
    };
    byDisposition.set(disposition, sum);
    sum.points += truths[place] === true ? points : 0;
    sum.mostPoints += points;
  });
  return [...byDisposition.values()].sort(
    (a, b) =>
      b.points - a.points ||
      b.mostPoints - a.mostPoints ||
      (a.disposition < b.disposition ? -1 : 1),
  );
}

function leader(
  [first, second]: readonly DispositionPoints[],
  { leastPoints, leastDistance }: PointsThresholds,
): Disposition | undefined {
  return first &&
    first.points >= leastPoints &&
    first.points - (second?.points ?? 0) >= leastDistance
    ? first.disposition
    : undefined;
}

/** Whether what leads leads still where everything not known speaks for another. */
function isSettled(
  ranking: readonly DispositionPoints[],
  suggested: Disposition | undefined,
  { leastPoints, leastDistance }: PointsThresholds,
): boolean {
  if (suggested === undefined) {
    return ranking.every(({ points, mostPoints }) => points === mostPoints);
  }
  const [{ points }, ...others] = ranking;
  return (
    points >= leastPoints &&
    others.every(({ mostPoints }) => points - mostPoints >= leastDistance)
  );
}

/**
 * Ranks dispositions by the rules that hold. Neither the order of the rules nor
 * that of equals matters: equals suggest nothing, since none leads.
 *
 * @param truths - whether each rule holds
 */
export function rankDispositions(
  rules: readonly PointsRule[],
  truths: readonly Truth[],
  thresholds: PointsThresholds,
): Ranking {
  const ranking = ranked(rules, truths);
  const suggested = leader(ranking, thresholds);
  return {
    ranking,
    ...(suggested !== undefined && { suggested }),
    settled: isSettled(ranking, suggested, thresholds),
  };
}

/**
 * What would be suggested if one rule held of which that is not known.
 *
 * @param place - place of that rule
 */
export function suggestedIf(
  place: number,
  rules: readonly PointsRule[],
  truths: readonly Truth[],
  thresholds: PointsThresholds,
): Disposition | undefined {
  return rankDispositions(rules, truths.with(place, true), thresholds)
    .suggested;
}

/** Places of the rules of which it is not known whether they hold. */
export function unknownPlaces(truths: readonly Truth[]): number[] {
  return truths.flatMap((truth, place) => (truth === UNKNOWN ? [place] : []));
}
