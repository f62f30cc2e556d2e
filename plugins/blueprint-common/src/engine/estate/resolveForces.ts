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
 * The forces behind an owner: the first police force on the way up from it, or
 * the members of a collaboration.
 *
 * @param owner - full reference of a group
 * @param groupOf - the groups of the estate
 * @returns an incomplete set where the way up ends before it reaches a force or
 *   a national body
 */
export function forcesOfOwner(owner: string, groupOf: GroupLookup): ForceSet {
  const passed = new Set<string>();
  let ref: string | undefined = owner;
  while (ref !== undefined && !passed.has(ref)) {
    passed.add(ref);
    const group = groupOf(ref);
    if (!group) {
      return NOT_KNOWN;
    }
    const { type, collaboration, parent }: GroupEntity['spec'] = group.spec;
    if (type === 'police-force') {
      return forceSet([ref], true);
    }
    if (type === 'collaboration') {
      return collaboration
        ? forceSet(
            [
              ...(collaboration.lead ? [collaboration.lead] : []),
              ...collaboration.members,
            ],
            true,
          )
        : NOT_KNOWN;
    }
    if (NATIONAL_TYPES.has(type)) {
      return NATIONAL;
    }
    ref = parent;
  }
  return NOT_KNOWN;
}

/**
 * The forces that have a system: its owner's, and the lead and every member
 * where it is shared. A shared system that does not say by whom may belong to
 * any force.
 */
export function forcesOfSystem(
  system: SystemEntity,
  groupOf: GroupLookup,
): ForceSet {
  const { owner, type, sharedBy } = system.spec;
  const own = forcesOfOwner(owner, groupOf);
  if (sharedBy) {
    return forceSet(
      [
        ...own.refs,
        ...(sharedBy.lead ? [sharedBy.lead] : []),
        ...sharedBy.members,
      ],
      own.complete,
    );
  }
  return type === 'shared-application' && own.refs.length <= 1
    ? forceSet(own.refs, false)
    : own;
}
