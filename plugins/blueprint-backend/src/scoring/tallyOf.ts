import type {
  CheckResult,
  Outcome,
  Tally,
} from '@policing/plugin-blueprint-common';

/** How many systems had each outcome of one check. */
export type OutcomeCounts = Record<Outcome, number>;

/** No outcome at all. */
export function noOutcomes(): OutcomeCounts {
  return { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0, dispensed: 0 };
}

/**
 * Sums weights over outcomes (DESIGN section 2): conformance is the weight
 * passed of the weight decided, coverage the weight decided of the weight
 * applicable, assured conformance the weight passed of the weight applicable.
 * Dispensed and inapplicable checks are outside every sum.
 *
 * @param parts - counts of outcomes, each with the weight of its check
 */
export function tallyOfCounts(
  parts: Iterable<{ weight: number; counts: OutcomeCounts }>,
): Tally {
  const counts = noOutcomes();
  const outcomes = Object.keys(counts) as Outcome[];
  let passedWeight = 0;
  let failedWeight = 0;
  let unknownWeight = 0;
  for (const part of parts) {
    for (const outcome of outcomes) {
      counts[outcome] += part.counts[outcome];
    }
    passedWeight += part.weight * part.counts.pass;
    failedWeight += part.weight * part.counts.fail;
    unknownWeight += part.weight * part.counts.unknown;
  }
  const decidedWeight = passedWeight + failedWeight;
  const applicableWeight = decidedWeight + unknownWeight;
  return {
    counts,
    passedWeight,
    decidedWeight,
    applicableWeight,
    ...(decidedWeight > 0 && { conformance: passedWeight / decidedWeight }),
    ...(applicableWeight > 0 && {
      coverage: decidedWeight / applicableWeight,
      assuredConformance: passedWeight / applicableWeight,
    }),
  };
}

/** Sums weights over some checks of one system. */
export function tallyOf(
  checks: Iterable<Pick<CheckResult, 'outcome' | 'weight'>>,
): Tally {
  const parts = [];
  for (const { outcome, weight } of checks) {
    parts.push({ weight, counts: { ...noOutcomes(), [outcome]: 1 } });
  }
  return tallyOfCounts(parts);
}
