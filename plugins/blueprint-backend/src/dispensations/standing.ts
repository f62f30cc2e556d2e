import {
  type DispensationDecision,
  decisionsOpen,
  markingOf,
  roleName,
  accessTable,
  type Marking,
} from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../estate/RegisterView';
import type { RecordScope } from '../permissions/RecordScope';
import type { HeldDispensation } from './DispensationBook';

/** Forces and marking that decide who may know of a dispensation. */
export function recordOf({ entity: { spec } }: HeldDispensation): {
  forces: [string];
  marking: Marking;
} {
  return { forces: [spec.owner], marking: markingOf(spec.classification) };
}

/**
 * Whether a dispensation may be read: by its own force, and by those whose are
 * all systems that it covers, since their checks tell of it anyway.
 *
 * @param scope - dispensations that the caller may read
 */
export function mayRead(
  held: HeldDispensation,
  scope: RecordScope,
  { estate }: RegisterView,
): boolean {
  const { forces, marking } = recordOf(held);
  const { systems } = held.entity.spec;
  return (
    scope.covers(forces, marking) ||
    (systems.length > 0 &&
      systems.every(system => scope.covers(estate.forcesOf(system), marking)))
  );
}

/** What somebody may decide about a dispensation. */
export interface Say {
  decisions: DispensationDecision[];
  /** Why nothing, where something could be decided by somebody else. */
  why?: string;
}

const { ownForce, national } = accessTable['dispensations.update'];

/** Roles that decide, in words: “an enterprise architect of the force or a national architect”. */
export const decidingRoles = [
  ...ownForce.map(role => `an ${roleName(role)} of the force`),
  ...national.map(role => `a ${roleName(role)}`),
].join(' or ');

/**
 * What a person may decide about a dispensation now.
 *
 * @param scope - dispensations on which the person’s roles let them decide
 */
export function sayOf(
  held: HeldDispensation,
  person: string,
  scope: RecordScope,
  today: string,
): Say {
  const { spec, metadata } = held.entity;
  const open = decisionsOpen(spec, today);
  if (open.length === 0) {
    return { decisions: [] };
  }
  if (held.source === 'register') {
    const file = metadata.annotations?.['blueprint.policing/file'];
    return {
      decisions: [],
      why: `It is kept in the file ${file ?? 'of the register'}: it is decided there, by a change that is reviewed.`,
    };
  }
  const { forces, marking } = recordOf(held);
  if (!scope.covers(forces, marking)) {
    return { decisions: [], why: `Only ${decidingRoles} may decide.` };
  }
  return person === spec.requestedBy
    ? {
        decisions: [],
        why: 'You asked for it, so somebody else has to decide.',
      }
    : { decisions: open };
}
