import {
  fundingAnswers,
  isFunded,
  horizonKinds,
  isLosing,
  plusMonths,
  type UrgentLosses,
} from '@policing/plugin-blueprint-common';
import { numberOfDay } from './DateColumns';
import type { HorizonScope } from './horizonScope';

const losing = Uint8Array.from(horizonKinds, kind => (isLosing(kind) ? 1 : 0));

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
  const { kinds, days, systems } = index.columns;
  const last = numberOfDay(until);
  for (let place = 0; place < days.length && days[place] <= last; place += 1) {
    const system = systems[place];
    if (
      losing[kinds[place]] === 1 &&
      within[system] === 1 &&
      counted[system] === 0
    ) {
      counted[system] = 1;
      losses.systems += 1;
      if (readable.flags[index.recordOf[system]] === 1) {
        const state = fundingAnswers[index.fundingOf[system]];
        losses.readable += 1;
        funding[state] += 1;
        losses.unfunded += isFunded(state) ? 0 : 1;
      }
    }
  }
  return losses;
}
