import type {
  HorizonEntry,
  HorizonIndex,
} from '../answers/cloud/horizon/HorizonIndex';
import type { StoredFeed } from './CalendarFeeds';

/** Most dates in one calendar; programs that read them grow slow beyond. */
export const MOST_ENTRIES = 5_000;

/**
 * The dates of a calendar: open ones alone, since its address is read without
 * signing in. Where there are more than a calendar can hold, what is ahead comes
 * first, soonest first, and then what passed last.
 */
export function calendarEntries(
  { entries }: Pick<HorizonIndex, 'entries'>,
  { force, kinds }: Pick<StoredFeed, 'force' | 'kinds'>,
): HorizonEntry[] {
  const wanted = new Set<string>(kinds);
  const matching = entries.filter(
    ({ kind, system }) =>
      kind !== 'recovery-test' &&
      wanted.has(kind) &&
      (force === undefined || system.placed.forces.includes(force)),
  );
  return [
    ...matching.filter(({ passed }) => !passed),
    ...matching.filter(({ passed }) => passed).reverse(),
  ].slice(0, MOST_ENTRIES);
}
