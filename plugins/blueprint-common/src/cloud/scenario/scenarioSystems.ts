import type { SystemEntity } from '../../schema';
import type { ScenarioChanges } from './ScenarioStep';

/** Why a step moves nothing when it is carried out. */
export type NothingMoved = 'retained' | 'not-applicable' | 'no-target';

/** A system when its step is carried out. */
export interface CarriedOut {
  system: SystemEntity;
  /** Why its hosting stays as it is; absent for one that moves or retires. */
  nothingMoved?: NothingMoved;
}

/** The fields that have a value. */
export function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as T;
}

/**
 * A system “as planned”: its facts as the step says, everything else as the
 * register has it.
 */
export function plannedSystem(
  system: SystemEntity,
  { hosting, ...cloud }: ScenarioChanges,
): SystemEntity {
  const { spec } = system;
  const changed = withoutAbsent(cloud);
  return {
    ...system,
    spec: {
      ...spec,
      ...(hosting !== undefined && {
        hosting: { ...spec.hosting, class: hosting },
      }),
      ...(Object.keys(changed).length > 0 && {
        cloud: { ...spec.cloud, ...changed },
      }),
    },
  };
}

/**
 * A system “when carried out”: as if what is planned for it had been done on
 * one day. A system to retire is decommissioned on that day. One that moves
 * stands where its target says, with the old environment switched off; what the
 * register knows of provider, region, support locations and landing zone is
 * about the old place, so that it is not known of the new one. One that is
 * retained, that needs no migration or whose target is not known stays as
 * planned.
 *
 * @param planned - the system as planned, see {@link plannedSystem}
 * @param day - ISO 8601
 */
export function carriedOutSystem(
  planned: SystemEntity,
  day: string,
): CarriedOut {
  const { spec } = planned;
  const { disposition, targetHosting, status } = spec.cloud ?? {};
  const with_ = (changes: Partial<SystemEntity['spec']>): SystemEntity => ({
    ...planned,
    spec: { ...spec, ...changes },
  });
  if (disposition === 'retire') {
    return {
      system: with_({
        lifecycle: 'decommissioned',
        decommissionedOn: day,
        cloud: {
          ...spec.cloud,
          status: 'decommissioned',
          sourceDecommissioned: true,
        },
      }),
    };
  }
  if (disposition === 'retain') {
    return { system: planned, nothingMoved: 'retained' };
  }
  if (status === 'not-applicable') {
    return { system: planned, nothingMoved: 'not-applicable' };
  }
  if (targetHosting === undefined || targetHosting === 'unknown') {
    return { system: planned, nothingMoved: 'no-target' };
  }
  const source = spec.cloud?.sourceHosting ?? spec.hosting?.class;
  return {
    system: with_({
      hosting: { class: targetHosting },
      cloud: {
        ...spec.cloud,
        ...(source !== undefined && { sourceHosting: source }),
        status: 'migrated',
        actualFinish: day,
        progress: 100,
        sourceDecommissioned: true,
      },
    }),
  };
}
