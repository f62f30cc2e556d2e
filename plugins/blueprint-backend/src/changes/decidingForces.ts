import {
  forcesOfOwner,
  type GroupEntity,
  type SystemEntity,
} from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../estate/RegisterView';

/**
 * The forces whose say it is what a system's document states: that of its owner,
 * for a shared system the force that leads, and where nobody leads every force
 * that has it. None for a national system.
 *
 * @param ref - full reference of a system
 */
export function decidingForces(
  ref: string,
  { estate, directory }: RegisterView,
): readonly string[] {
  const system = estate.system(ref);
  if (!system) {
    return [];
  }
  const groupOf = (group: string) => directory.group(group);
  const owners = forcesOfOwner(system.spec.owner, groupOf);
  if (owners.refs.length === 1) {
    return owners.refs;
  }
  const lead = system.spec.sharedBy?.lead ?? leadOf(system, groupOf);
  return lead ? [lead] : estate.forcesOf(ref);
}

/** The lead of the collaboration that owns a system. */
function leadOf(
  { spec }: SystemEntity,
  groupOf: (ref: string) => GroupEntity | undefined,
): string | undefined {
  const passed = new Set<string>();
  let ref: string | undefined = spec.owner;
  while (ref !== undefined && !passed.has(ref)) {
    passed.add(ref);
    const group: GroupEntity | undefined = groupOf(ref);
    if (group?.spec.collaboration) {
      return group.spec.collaboration.lead;
    }
    ref = group?.spec.parent;
  }
  return undefined;
}
