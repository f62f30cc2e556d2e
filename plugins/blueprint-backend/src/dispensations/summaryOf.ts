import {
  dispensationState,
  type DispensationSummary,
  type DispensationView,
  type EndingWithin,
  markingOf,
  scorecardInForce,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import type { RegisterView } from '../estate/RegisterView';
import type { HeldDispensation } from './DispensationBook';

/** Days from one day to another. */
function daysBetween(from: string, to: string): number {
  const day = (date: string) => DateTime.fromISO(date, { zone: 'utc' });
  return day(to).diff(day(from), 'days').days;
}

/** Days that a live dispensation still lasts; nothing for another. */
export function daysLeft(
  { entity }: HeldDispensation,
  today: string,
): number | undefined {
  const { expiresOn } = entity.spec;
  return expiresOn !== undefined && dispensationState(entity, today) === 'live'
    ? daysBetween(today, expiresOn)
    : undefined;
}

/** Whether a dispensation belongs to a view. */
export function isIn(
  held: HeldDispensation,
  view: DispensationView,
  today: string,
  within: EndingWithin = 90,
): boolean {
  if (view === 'expiring') {
    const left = daysLeft(held, today);
    return left !== undefined && left <= within;
  }
  return dispensationState(held.entity, today) === view;
}

/** Titles of the checks of the scorecard in force, by id. */
export function checkTitlesOf({
  directory,
}: RegisterView): Map<string, string> {
  const scorecard = scorecardInForce(directory.definitions());
  return new Map(
    (scorecard?.spec.checks ?? []).map(({ id, title }) => [id, title]),
  );
}

/** A dispensation as lists show it. */
export function summaryOf(
  held: HeldDispensation,
  { directory, estate }: RegisterView,
  checkTitles: ReadonlyMap<string, string>,
  { today, waitsForYou }: { today: string; waitsForYou: boolean },
): DispensationSummary {
  const { ref, entity, source } = held;
  const { spec } = entity;
  const left = daysLeft(held, today);
  const day = (field: Days) =>
    spec[field] === undefined ? {} : { [field]: spec[field] };
  return {
    ref,
    state: dispensationState(entity, today),
    force: directory.label(spec.owner),
    principle: directory.label(spec.principle),
    ...(spec.checks && {
      checks: spec.checks.map(id => ({ id, title: checkTitles.get(id) ?? id })),
    }),
    systems: spec.systems.map(system => ({
      ref: system,
      title:
        estate.system(system)?.metadata.title ?? directory.label(system).title,
    })),
    classification: markingOf(spec.classification),
    requestedBy: spec.requestedBy,
    requestedOn: spec.requestedOn,
    ...day('wishedUntil'),
    ...(spec.approvedBy && { approvedBy: spec.approvedBy }),
    ...day('decidedOn'),
    ...day('startsOn'),
    ...day('expiresOn'),
    ...day('revokedOn'),
    ...(left !== undefined && { daysLeft: left }),
    source,
    waitsForYou,
  };
}

type Days =
  'wishedUntil' | 'decidedOn' | 'startsOn' | 'expiresOn' | 'revokedOn';
