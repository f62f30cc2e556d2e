import {
  fundingAnswers,
  isFunded,
  isLostSoon,
  plusMonths,
  type UrgentLosses,
} from '@policing/plugin-blueprint-common';
import type { HorizonScope } from './horizonScope';

/** Last day on which a loss counts as soon, ISO 8601. */
export function urgentUntilOf({
  index,
  today,
}: Pick<HorizonScope, 'index' | 'today'>): string {
  return plusMonths(today, index.definitions.horizon.urgentMonths);
}

/**
 * What the scope loses soon, and whether it is paid for, as far as the reader
 * may know.
 *
 * @param until - last day that counts as soon, ISO 8601
 */
export function urgentLosses(
  { index, within, readable }: HorizonScope,
  until: string,
): UrgentLosses {
  const counted = new Uint8Array(index.systems.length);
  const funding = Object.fromEntries(
    fundingAnswers.map(state => [state, 0]),
  ) as UrgentLosses['funding'];
  const losses: UrgentLosses = {
    until,
    systems: 0,
    readable: 0,
    funding,
    unfunded: 0,
  };
  for (const entry of index.entries) {
    if (entry.date > until) {
      break;
    }
    const { system } = entry;
    if (
      within[system.place] &&
      !counted[system.place] &&
      isLostSoon(entry, until)
    ) {
      counted[system.place] = 1;
      losses.systems += 1;
      if (readable.covers(system)) {
        losses.readable += 1;
        funding[system.funding] += 1;
        losses.unfunded += isFunded(system.funding) ? 0 : 1;
      }
    }
  }
  return losses;
}
