import {
  type AccessId,
  type AccessItem,
  type AccessRow,
  type EntityLabel,
  forceKeyOf,
  type Grant,
  isWithinMarking,
  type Marking,
  reachOf,
  type RoleHeld,
} from '@policing/plugin-blueprint-common';
import { asHeldRole } from './asHeldRole';
import { whyOf } from './whyOf';

/**
 * How far one row of the access table is open to a person, and why.
 *
 * @param row - the row
 * @param roles - roles of the person
 * @param forces - every force
 */
export function itemOf(
  row: AccessRow & { id: AccessId },
  roles: readonly RoleHeld[],
  forces: readonly EntityLabel[],
): AccessItem {
  const { id, title, description, action, prepared = false } = row;
  const reach = reachOf(row, roles.map(asHeldRole));
  const shared = { id, title, description, action, prepared };
  const why = whyOf(row, roles, reach);
  switch (reach.to) {
    case 'everything':
      return { ...shared, extent: 'everything', forces: [], why };
    case 'records':
      return {
        ...shared,
        extent: 'some',
        forces: granted(reach.grants, [...roles.flatMap(forceOf), ...forces]),
        why,
      };
    case 'counts':
      return {
        ...shared,
        extent: 'some',
        forces: [],
        leastForces: reach.leastForces,
        why,
      };
    default:
      return { ...shared, extent: 'nothing', forces: [], why };
  }
}

function forceOf({ force }: RoleHeld): EntityLabel[] {
  return force ? [force] : [];
}

/** The forces that grants open, each with the highest marking that one of them opens. */
function granted(
  grants: readonly Grant[],
  known: readonly EntityLabel[],
): AccessItem['forces'] {
  const byRef = new Map<string, AccessItem['forces'][number]>();
  for (const { forces, highestMarking } of grants) {
    for (const { ref, title } of known) {
      if (forces === 'all' || forces.includes(forceKeyOf(ref))) {
        byRef.set(ref, {
          ref,
          title,
          highestMarking: higher(
            byRef.get(ref)?.highestMarking,
            highestMarking,
          ),
        });
      }
    }
  }
  return [...byRef.values()].sort((a, b) =>
    a.title.localeCompare(b.title, 'en-GB'),
  );
}

function higher(one: Marking | undefined, other: Marking): Marking {
  return one && isWithinMarking(other, one) ? one : other;
}
