import { DateTime } from 'luxon';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Dates of a register repeat; far more than this would be a leak. */
const CACHE_LIMIT = 50_000;

function remember<K, V>(cache: Map<K, V>, key: K, value: V): V {
  if (cache.size >= CACHE_LIMIT) {
    cache.clear();
  }
  cache.set(key, value);
  return value;
}

const dayNumbers = new Map<string, number>();

/**
 * Number of a day, so that two days can be subtracted.
 *
 * @param date - ISO date; a date known only to the year or the month counts
 *   from its first day
 * @returns days since 1 January 1970, or `NaN` where it is no date
 */
export function dayNumber(date: string): number {
  return (
    dayNumbers.get(date) ??
    remember(
      dayNumbers,
      date,
      Math.floor(Date.parse(date) / MILLISECONDS_PER_DAY),
    )
  );
}

/** The ISO date a number of days after another. */
export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * MILLISECONDS_PER_DAY)
    .toISOString()
    .slice(0, 10);
}

const laterDays = new Map<string, string>();

/** The ISO date a number of calendar months after another. */
export function plusMonths(date: string, months: number): string {
  const key = `${date}+${months}`;
  return (
    laterDays.get(key) ??
    remember(
      laterDays,
      key,
      DateTime.fromISO(date, { zone: 'utc' }).plus({ months }).toISODate()!,
    )
  );
}

const FORMATS: Record<number, string> = {
  4: 'yyyy',
  7: 'LLL yyyy',
  10: 'd LLL yyyy',
};
const formattedDays = new Map<string, string>();

/**
 * Writes a date as people read it: `2026-05-03` becomes `3 May 2026`, `2026-05`
 * becomes `May 2026`. A text that is no date stays as it is.
 */
export function formatDay(date: string): string {
  const known = formattedDays.get(date);
  if (known !== undefined) {
    return known;
  }
  const day = DateTime.fromISO(date, { zone: 'utc', locale: 'en' });
  const format = FORMATS[date.length];
  return remember(
    formattedDays,
    date,
    day.isValid && format ? day.toFormat(format) : date,
  );
}
