import {
  type CloudCounts,
  type CountsOfDay,
  dayNumber,
  type PastPosition,
  type PositionBasis,
  plusMonths,
  PositionCounter,
} from '@policing/plugin-blueprint-common';
import type { CountedSystem } from './PositionIndex';
import type { PositionScope } from './positionScope';

/** Most months that a projection shows; what is planned for later is told apart. */
const MOST_MONTHS = 120;

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** First days of the months between two days. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (
    let month = plusMonths(firstOfMonth(first), 1);
    month < last;
    month = plusMonths(month, 1)
  ) {
    months.push(month);
  }
  return months;
}

function inOrder(days: Iterable<string>): string[] {
  return [...new Set(days)].sort();
}

/** Days gone by that the past is shown for: the first of each month, and the first recorded one. */
function pastDays({ index }: PositionScope): string[] {
  const { today, terms, recordedSince } = index;
  const first = plusMonths(today, -12 * terms.years);
  return inOrder(
    [
      first,
      ...monthsBetween(first, today),
      ...(recordedSince && recordedSince > first ? [recordedSince] : []),
    ].filter(day => day < today),
  );
}

/** The three numbers of some systems as they are today. */
function countsOf(systems: readonly CountedSystem[]): CloudCounts {
  const counts: CloudCounts = { inCloud: 0, notInCloud: 0, notKnown: 0 };
  for (const { state } of systems) {
    counts[state] += 1;
  }
  return counts;
}

function basisOf(day: string, { index }: PositionScope): PositionBasis {
  return index.isRecorded(day) ? 'recorded' : 'reconstructed';
}

/**
 * The three numbers of days gone by, and of today.
 *
 * @param systems - those of the scope that count today
 */
export function pastPositions(
  scope: PositionScope,
  systems: readonly CountedSystem[],
): PastPosition[] {
  const { index, matches } = scope;
  const days = pastDays(scope);
  const counter = new PositionCounter(days.map(dayNumber));
  for (const stretch of index.past) {
    if (matches(stretch)) {
      counter.add(stretch);
    }
  }
  return [
    ...counter.counts().map((counts, place): PastPosition => ({
      day: days[place],
      basis: basisOf(days[place], scope),
      ...counts,
    })),
    { day: index.today, basis: 'today', ...countsOf(systems) },
  ];
}

/**
 * The three numbers of one day gone by.
 *
 * @param day - before today, ISO 8601
 */
export function pastPosition(scope: PositionScope, day: string): PastPosition {
  const counts: CloudCounts = { inCloud: 0, notInCloud: 0, notKnown: 0 };
  const number = dayNumber(day);
  for (const stretch of scope.index.past) {
    if (
      stretch.from <= number &&
      number < stretch.until &&
      scope.matches(stretch)
    ) {
      counts[stretch.state] += 1;
    }
  }
  return { day, basis: basisOf(day, scope), ...counts };
}

/**
 * Days to come that a projection is shown for: the first of each month as far as
 * the Blueprint looks ahead and plans reach.
 *
 * @param changes - today and the days on which the position changes, in order
 */
export function projectedDays(
  changes: readonly CountsOfDay[],
  { index }: PositionScope,
): CountsOfDay[] {
  const { today, terms } = index;
  const last = [
    plusMonths(today, 12 * terms.years),
    plusMonths(changes.at(-1)!.day, 1),
  ].sort()[1];
  const latest = plusMonths(today, MOST_MONTHS);
  const end = last < latest ? last : latest;
  let place = 0;
  return [today, ...monthsBetween(today, end), end].map(day => {
    while (changes[place + 1] && changes[place + 1].day <= day) {
      place += 1;
    }
    return { ...changes[place], day };
  });
}
