import type { AccessRow } from './accessTable';
import { HIGHEST_MARKING, isWithinMarking, type Marking } from './markings';
import type { HeldRole } from './roles';

/** A part of what roles open: records up to a marking, of some forces or all. */
export interface Grant {
  /** Keys of forces in order; `all` for every force. */
  forces: 'all' | string[];
  highestMarking: Marking;
}

/**
 * How far roles open a row of the access table. `grants` add up: what one of
 * them covers is open.
 */
export type Reach =
  | { to: 'everything' }
  | { to: 'nothing' }
  | { to: 'records'; grants: Grant[] }
  | { to: 'counts'; leastForces: number };

const everything: Reach = { to: 'everything' };
const nothing: Reach = { to: 'nothing' };

function includes(roles: readonly string[], role: string): boolean {
  return roles.includes(role);
}

/**
 * How far the roles of a person open a row of the access table.
 *
 * @param row - the row
 * @param roles - roles that the person holds; none for somebody without a role
 */
export function reachOf(row: AccessRow, roles: readonly HeldRole[]): Reach {
  if (row.everybody) {
    return everything;
  }
  const national = roles.filter(
    ({ role, force }) => force === undefined && includes(row.national, role),
  );
  const held = roles.filter(({ force }) => force !== undefined);
  const inOwn = held.filter(({ role }) => includes(row.ownForce, role));
  const inOther = held.filter(({ role }) => includes(row.otherForce, role));
  switch (row.scope) {
    case 'register':
      return national.length + inOwn.length + inOther.length > 0
        ? everything
        : nothing;
    case 'count':
      if (national.length > 0) {
        return everything;
      }
      return inOwn.length + inOther.length > 0
        ? { to: 'counts', leastForces: row.leastForces ?? 1 }
        : nothing;
    default:
      return recordReach([...national, ...inOther], inOwn);
  }
}

/** Reach over records of roles that hold everywhere and of roles that hold in their force. */
function recordReach(
  everywhere: readonly HeldRole[],
  inForce: readonly HeldRole[],
): Reach {
  const all = highestOf(everywhere);
  if (all === HIGHEST_MARKING) {
    return everything;
  }
  const byForce = new Map<string, Marking>();
  for (const { force, highestMarking = HIGHEST_MARKING } of inForce) {
    const before = byForce.get(force!);
    if (before === undefined || isWithinMarking(before, highestMarking)) {
      byForce.set(force!, highestMarking);
    }
  }
  const grants: Grant[] = all ? [{ forces: 'all', highestMarking: all }] : [];
  for (const highestMarking of new Set(byForce.values())) {
    const forces = [...byForce]
      .filter(([, marking]) => marking === highestMarking)
      .map(([force]) => force)
      .sort();
    grants.push({ forces, highestMarking });
  }
  return grants.length > 0 ? { to: 'records', grants } : nothing;
}

function highestOf(roles: readonly HeldRole[]): Marking | undefined {
  return roles
    .map(({ highestMarking = HIGHEST_MARKING }) => highestMarking)
    .reduce<Marking | undefined>(
      (highest, marking) =>
        highest && isWithinMarking(marking, highest) ? highest : marking,
      undefined,
    );
}
