import type { GroupEntity, SystemEntity } from '../../schema';
import { forceSet, NATIONAL, type ForceSet } from './ForceSet';

/** Finds a group by its full reference. */
export type GroupLookup = (ref: string) => GroupEntity | undefined;

/** Bodies above or beside the forces: what they own belongs to no single force. */
const NATIONAL_TYPES: ReadonlySet<string> = new Set([
  'region',
  'country',
  'national-body',
]);

const NOT_KNOWN = forceSet([], false);

/**
 * The first group on the way up from an owner that says whose it is: a police
 * force, a collaboration or a body above the forces. Undefined where the way up
 * ends before it reaches one.
 */
function bodyOf(
  owner: string,
  groupOf: GroupLookup,
): { ref: string; spec: GroupEntity['spec'] } | undefined {
  const passed = new Set<string>();
  let ref: string | undefined = owner;
  while (ref !== undefined && !passed.has(ref)) {
    passed.add(ref);
    const spec: GroupEntity['spec'] | undefined = groupOf(ref)?.spec;
    if (
      spec?.type === 'police-force' ||
      spec?.type === 'collaboration' ||
      (spec && NATIONAL_TYPES.has(spec.type))
    ) {
      return { ref, spec };
    }
    ref = spec?.parent;
  }
  return undefined;
}

/**
 * The forces behind an owner: the first police force on the way up from it, or
 * the members of a collaboration.
 *
 * @param owner - full reference of a group
 * @param groupOf - the groups of the estate
 * @returns an incomplete set where the way up ends before it reaches a force or
 *   a national body
 */
export function forcesOfOwner(owner: string, groupOf: GroupLookup): ForceSet {
  const body = bodyOf(owner, groupOf);
  if (!body) {
    return NOT_KNOWN;
  }
  const { type, collaboration } = body.spec;
  if (type === 'police-force') {
    return forceSet([body.ref], true);
  }
  if (type === 'collaboration') {
    return collaboration
      ? forceSet(forcesNamed(collaboration), true)
      : NOT_KNOWN;
  }
  return NATIONAL;
}

/** The lead, where there is one, and the members of those who share something. */
function forcesNamed({
  lead,
  members,
}: {
  lead?: string;
  members: string[];
}): string[] {
  return [...(lead ? [lead] : []), ...members];
}

/**
 * The forces that have a system: its owner's, and the lead and every member
 * where it is shared. What a collaboration shares among some of its members
 * only is theirs alone. A shared system that does not say by whom may belong to
 * any force.
 */
export function forcesOfSystem(
  system: SystemEntity,
  groupOf: GroupLookup,
): ForceSet {
  const { owner, type, sharedBy } = system.spec;
  const own = forcesOfOwner(owner, groupOf);
  if (sharedBy) {
    const named = forcesNamed(sharedBy);
    return bodyOf(owner, groupOf)?.spec.type === 'collaboration'
      ? forceSet(named, true)
      : forceSet([...own.refs, ...named], own.complete);
  }
  return type === 'shared-application' && own.refs.length <= 1
    ? forceSet(own.refs, false)
    : own;
}
