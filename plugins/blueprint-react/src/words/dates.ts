import { DateTime } from 'luxon';

/** What stands where nothing is known; never an empty place. */
export const NOT_KNOWN = 'not known';

/**
 * A date as people read it: `21 Nov 2026`. A date known only to the month or
 * the year stays as loose as it is: `Nov 2026`, `2026`.
 *
 * @param date - ISO 8601 date or date-time, or its first part
 */
export function formatDate(date: string | undefined): string {
  if (!date) {
    return NOT_KNOWN;
  }
  const parsed = DateTime.fromISO(date, { setZone: true, locale: 'en' });
  if (!parsed.isValid) {
    return date;
  }
  if (/^\d{4}$/.test(date)) {
    return date;
  }
  return parsed.toFormat(
    /^\d{4}-\d{2}$/.test(date) ? 'LLL yyyy' : 'd LLL yyyy',
  );
}

/**
 * A moment in the reader's own time zone: `21 Nov 2026, 14:02`.
 *
 * @param dateTime - ISO 8601 date-time
 */
export function formatDateTime(dateTime: string | undefined): string {
  if (!dateTime) {
    return NOT_KNOWN;
  }
  const parsed = DateTime.fromISO(dateTime, { locale: 'en' });
  return parsed.isValid ? parsed.toFormat('d LLL yyyy, HH:mm') : dateTime;
}

/**
 * An age in the largest unit that still says enough: `3 days`, `14 months`,
 * `5 years`.
 *
 * @param days - whole days, 0 or more
 */
export function formatAge(days: number): string {
  if (days < 1) {
    return 'today';
  }
  if (days < 60) {
    return plural(days, 'day');
  }
  if (days < 730) {
    return plural(Math.floor(days / 30.44), 'month');
  }
  return plural(Math.floor(days / 365.25), 'year');
}

/** A count with its noun: `1 system`, `2 systems`, `1,204 systems`. */
export function plural(
  count: number,
  singular: string,
  many: string = `${singular}s`,
): string {
  return `${formatCount(count)} ${count === 1 ? singular : many}`;
}

/** A whole number with thousands set apart: `1,204`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}

/** A count, or that it is withheld. */
export function countOrWithheld(count: number | undefined): string {
  return count === undefined ? 'withheld' : formatCount(count);
}

/** A count with its noun, or that it is withheld: `2 systems`, `systems (withheld)`. */
export function pluralOrWithheld(
  count: number | undefined,
  singular: string,
): string {
  return count === undefined
    ? `${singular}s (withheld)`
    : plural(count, singular);
}
