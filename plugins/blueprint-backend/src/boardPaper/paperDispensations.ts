import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type BoardDispensation,
  type DispensationEntity,
  dispensationState,
  type Marking,
  markingOf,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import type { Reading } from '../answers/Reading';
import { KeptUntilChange } from '../estate/KeptUntilChange';
import { registryOf } from '../estate/registryOf';
import type { RegisterView } from '../estate/RegisterView';
import type { PaperScope } from './PaperScope';

type Dispensation = Entity & DispensationEntity;

const kept = new WeakMap<object, KeptUntilChange<Dispensation[]>>();

/** Every dispensation of the register, each once, those raised in the app among them. */
function allDispensations(register: RegisterView): Dispensation[] {
  const keeper = kept.get(register.directory) ?? new KeptUntilChange();
  kept.set(register.directory, keeper);
  return keeper.get(register, 'dispensations', () => {
    const { estate } = register;
    const found = new Map<string, Dispensation>();
    for (const system of estate.refs()) {
      for (const each of estate.record(system).dispensations) {
        const entity = each as Dispensation;
        found.set(stringifyEntityRef(entity), entity);
      }
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, e]) => e);
  });
}

/** Systems of a dispensation that the caller may know of. */
function visibleSystems(
  { spec }: Dispensation,
  marking: Marking,
  { access, register }: Reading,
): string[] {
  const { dispensations } = access;
  return dispensations.covers([spec.owner], marking)
    ? [...spec.systems]
    : spec.systems.filter(system =>
        dispensations.covers(register.estate.forcesOf(system), marking),
      );
}

function isAbout(
  { spec, metadata }: Dispensation,
  { registry, force }: PaperScope,
  { estate }: RegisterView,
): boolean {
  return force === undefined
    ? registryOf({ metadata }) === registry.name
    : spec.owner === force ||
        spec.systems.some(system => estate.forcesOf(system).includes(force));
}

/** Whether a dispensation ended after one day and up to another. */
function endedOn(
  { spec }: Dispensation,
  state: ReturnType<typeof dispensationState>,
): string | undefined {
  if (state === 'expired') {
    return spec.expiresOn;
  }
  return state === 'revoked' ? spec.revokedOn : undefined;
}

/** A dispensation as a paper shows it, with the marking of its document. */
export interface MarkedDispensation extends BoardDispensation {
  marking: Marking;
}

/**
 * Dispensations that hold, and those that ended since the day that changes are
 * counted from, nearest end first: those that the caller may read.
 */
export function paperDispensations(
  reading: Reading,
  scope: PaperScope,
): MarkedDispensation[] {
  const { register } = reading;
  const { date, since, terms } = scope;
  const { directory, estate } = register;
  const systemLabel = (ref: string) => ({
    ref,
    title: estate.system(ref)?.metadata.title ?? directory.label(ref).title,
  });
  const found = allDispensations(register).flatMap(
    (dispensation): MarkedDispensation[] => {
      const { spec } = dispensation;
      const state = dispensationState(dispensation, date);
      const ended = endedOn(dispensation, state);
      const isLive = state === 'live';
      if (
        !(isLive || (ended !== undefined && ended >= since)) ||
        !isAbout(dispensation, scope, register)
      ) {
        return [];
      }
      const marking = markingOf(spec.classification);
      const systems = visibleSystems(dispensation, marking, reading);
      if (systems.length === 0) {
        return [];
      }
      const expiresOn = isLive ? spec.expiresOn! : ended!;
      const daysLeft = Math.round(
        DateTime.fromISO(expiresOn, { zone: 'utc' }).diff(
          DateTime.fromISO(date, { zone: 'utc' }),
          'days',
        ).days,
      );
      return [
        {
          ref: stringifyEntityRef(dispensation),
          state: isLive ? 'live' : 'ended',
          principle: directory.label(spec.principle),
          systems: systems.map(systemLabel),
          reason: spec.reason,
          ...(spec.approvedBy && {
            approvedBy: directory.label(spec.approvedBy),
          }),
          expiresOn,
          daysLeft,
          expiring:
            isLive && daysLeft <= (terms?.dispensationHorizonDays ?? -1),
          marking,
        },
      ];
    },
  );
  return found.sort(
    (a, b) =>
      Number(a.state === 'ended') - Number(b.state === 'ended') ||
      (a.expiresOn < b.expiresOn ? -1 : 1),
  );
}
