import type { Outcome, Tally } from '../results';

/** A tally of no checks. */
export function emptyTally(): Tally {
  return {
    counts: {
      pass: 0,
      fail: 0,
      unknown: 0,
      'not-applicable': 0,
      dispensed: 0,
    },
    passedWeight: 0,
    decidedWeight: 0,
    applicableWeight: 0,
  };
}

/** Counts the outcome of one check of this weight. */
export function addOutcome(
  tally: Tally,
  outcome: Outcome,
  weight: number,
): void {
  tally.counts[outcome] += 1;
  if (outcome === 'pass' || outcome === 'fail' || outcome === 'unknown') {
    tally.applicableWeight += weight;
    if (outcome !== 'unknown') {
      tally.decidedWeight += weight;
      if (outcome === 'pass') {
        tally.passedWeight += weight;
      }
    }
  }
}

/**
 * Works the ratios of a tally out of its weights (DESIGN section 2). A ratio of
 * nothing stays absent.
 */
export function finishTally<T extends Tally>(tally: T): T {
  const { passedWeight, decidedWeight, applicableWeight } = tally;
  if (decidedWeight > 0) {
    tally.conformance = passedWeight / decidedWeight;
  }
  if (applicableWeight > 0) {
    tally.coverage = decidedWeight / applicableWeight;
    tally.assuredConformance = passedWeight / applicableWeight;
  }
  return tally;
}

/** Adds the counts and weights of one tally to another; ratios are left to {@link finishTally}. */
export function addTally(sum: Tally, tally: Tally): void {
  for (const outcome of Object.keys(sum.counts) as Outcome[]) {
    sum.counts[outcome] += tally.counts[outcome];
  }
  sum.passedWeight += tally.passedWeight;
  sum.decidedWeight += tally.decidedWeight;
  sum.applicableWeight += tally.applicableWeight;
}

/**
 * Pools tallies: weights are added and ratios worked out of the sums, so that a
 * system counts by what applies to it. Ratios are never averaged.
 */
export function poolTallies(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const tally of tallies) {
    addTally(sum, tally);
  }
  return finishTally(sum);
}
