import { DateTime } from 'luxon';
import { formatDay } from '../engine/dates';
import type {
  DispensationGrant,
  DispensationRequest,
} from './DispensationEvent';

/** Longest texts and lists that are taken; more belongs in a document of its own. */
export const dispensationLimits = {
  reason: 4000,
  line: 500,
  lines: 20,
  systems: 50,
  checks: 50,
} as const;

/** On which terms the Blueprint lets a principle be broken. */
export interface DispensationTerms {
  /** ISO 8601. */
  today: string;
  /** Most months from the first day to the last; none where the Blueprint says nothing. */
  longestMonths?: number;
}

/** What is wrong with one field of a form. */
export interface FieldProblem {
  field: string;
  /** Says what to do. */
  message: string;
}

/**
 * Latest last day of a dispensation that starts on a day.
 *
 * @returns nothing where the Blueprint sets no limit
 */
export function latestEnd(
  startsOn: string,
  { longestMonths }: DispensationTerms,
): string | undefined {
  return longestMonths === undefined
    ? undefined
    : DateTime.fromISO(startsOn, { zone: 'utc' })
        .plus({ months: longestMonths })
        .toISODate()!;
}

/**
 * Everything that is wrong with a request as such: what is missing, too long or
 * at no possible time. Whether it is about a force's own systems is not known
 * here.
 */
export function problemsOfRequest(
  request: Pick<
    DispensationRequest,
    'systems' | 'checks' | 'reason' | 'compensatingControls' | 'wishedUntil'
  >,
  terms: DispensationTerms,
): FieldProblem[] {
  const { systems, checks, reason, compensatingControls, wishedUntil } =
    request;
  return [
    ...(systems.length === 0
      ? [{ field: 'systems', message: 'Choose at least one system.' }]
      : tooMany('systems', systems, dispensationLimits.systems)),
    ...(checks?.length === 0
      ? [{ field: 'checks', message: 'Choose at least one check.' }]
      : tooMany('checks', checks ?? [], dispensationLimits.checks)),
    ...needed('reason', reason, 'Say why the principle cannot be met.'),
    ...linesOf('compensatingControls', compensatingControls),
    ...endProblems('wishedUntil', wishedUntil, terms.today, terms),
  ];
}

/** Everything that is wrong with the terms of a grant. */
export function problemsOfGrant(
  { startsOn, expiresOn, conditions, reason = '' }: DispensationGrant,
  terms: DispensationTerms,
): FieldProblem[] {
  const starts = dayProblem('startsOn', startsOn, 'Give the first day.');
  if (starts.length === 0 && startsOn < terms.today) {
    starts.push({
      field: 'startsOn',
      message: 'The first day cannot have passed.',
    });
  }
  return [
    ...starts,
    ...endProblems(
      'expiresOn',
      expiresOn,
      starts.length === 0 ? startsOn : terms.today,
      terms,
    ),
    ...linesOf('conditions', conditions),
    ...tooLong('reason', reason, dispensationLimits.reason),
  ];
}

/** Everything that is wrong with the reason of a refusal or a revocation. */
export function problemsOfReason(reason: string): FieldProblem[] {
  return needed('reason', reason, 'Say why.');
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    DateTime.fromISO(text, { zone: 'utc' }).isValid
  );
}

function dayProblem(
  field: string,
  text: string,
  message: string,
): FieldProblem[] {
  return isDay(text) ? [] : [{ field, message }];
}

function endProblems(
  field: string,
  end: string,
  startsOn: string,
  terms: DispensationTerms,
): FieldProblem[] {
  const missing = dayProblem(field, end, 'Give the last day.');
  if (missing.length > 0) {
    return missing;
  }
  if (end <= terms.today) {
    return [{ field, message: 'The last day has to be after today.' }];
  }
  if (end < startsOn) {
    return [{ field, message: 'The last day cannot be before the first.' }];
  }
  const latest = latestEnd(startsOn, terms);
  return latest !== undefined && end > latest
    ? [
        {
          field,
          message: `The Blueprint allows ${terms.longestMonths} months, so the last day can be ${formatDay(latest)} at the latest.`,
        },
      ]
    : [];
}

function needed(field: string, text: string, message: string): FieldProblem[] {
  return text.trim() === ''
    ? [{ field, message }]
    : tooLong(field, text, dispensationLimits.reason);
}

function tooLong(field: string, text: string, most: number): FieldProblem[] {
  return text.length > most
    ? [{ field, message: `Keep it to ${most} letters; it has ${text.length}.` }]
    : [];
}

function tooMany(
  field: string,
  items: readonly unknown[],
  most: number,
): FieldProblem[] {
  return items.length > most
    ? [{ field, message: `At most ${most} fit; there are ${items.length}.` }]
    : [];
}

function linesOf(field: string, lines: readonly string[]): FieldProblem[] {
  const problems = tooMany(field, lines, dispensationLimits.lines);
  return problems.length > 0
    ? problems
    : lines.flatMap(line => tooLong(field, line, dispensationLimits.line));
}
