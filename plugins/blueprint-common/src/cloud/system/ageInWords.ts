import { dayNumber } from '../../engine';

const DAYS_PER_MONTH = 30.44;
const DAYS_PER_YEAR = 365.25;

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/**
 * The time since a day in the largest unit that still says enough: `3 days`,
 * `14 months`, `5 years`; `today` for no day at all.
 *
 * @param day - ISO 8601 day, not after today
 * @param today - ISO 8601 day
 */
export function ageInWords(day: string, today: string): string {
  const days = Math.max(0, dayNumber(today) - dayNumber(day));
  if (days < 1) {
    return 'today';
  }
  if (days < 60) {
    return counted(days, 'day');
  }
  return days < 730
    ? counted(Math.floor(days / DAYS_PER_MONTH), 'month')
    : counted(Math.floor(days / DAYS_PER_YEAR), 'year');
}

/**
 * How long ago a day is: `today`, `8 months ago`.
 *
 * @param day - ISO 8601 day, not after today
 * @param today - ISO 8601 day
 */
export function agoInWords(day: string, today: string): string {
  const age = ageInWords(day, today);
  return age === 'today' ? age : `${age} ago`;
}
