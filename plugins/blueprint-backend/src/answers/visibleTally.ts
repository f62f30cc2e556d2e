import type { Tally } from '@policing/plugin-blueprint-common';

/**
 * A tally in which checks that are dispensed cannot be told from those that do
 * not apply, for a caller who may not know of dispensations. Neither is in the
 * sums, so the figures stay as they are.
 */
export function visibleTally<Sums extends Tally>(
  tally: Sums,
  readsDispensations: boolean,
): Sums {
  const { dispensed } = tally.counts;
  if (readsDispensations || dispensed === 0) {
    return tally;
  }
  return {
    ...tally,
    counts: {
      ...tally.counts,
      dispensed: 0,
      'not-applicable': tally.counts['not-applicable'] + dispensed,
    },
  };
}
