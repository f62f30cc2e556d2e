import type { RiskAssessmentEntity, SystemEntity } from '../../schema';
import type { SystemRecord } from '../estate/SystemNode';
import { forcesOfOwner, type GroupLookup } from '../estate/resolveForces';

/** The force that answers for a system: the lead where it is shared. */
function answeringForce(
  { spec }: SystemEntity,
  groupOf: GroupLookup,
): string | undefined {
  const lead =
    spec.sharedBy?.lead ?? groupOf(spec.owner)?.spec.collaboration?.lead;
  if (lead !== undefined) {
    return lead;
  }
  const { refs } = forcesOfOwner(spec.owner, groupOf);
  return refs.length === 1 ? refs[0] : undefined;
}

/**
 * The forces that a risk of a system concerns (docs/roles.md, consortium
 * systems). What the force that answers for a shared system records concerns
 * every member; what another member records concerns that member alone.
 *
 * @param risk - a risk of the system
 * @param record - what the estate holds about the system
 * @param groupOf - finds groups by their full references
 * @returns full references in order; none where no force is known
 */
export function forcesConcerned(
  risk: RiskAssessmentEntity,
  { system, forces }: Pick<SystemRecord, 'system' | 'forces'>,
  groupOf: GroupLookup,
): string[] {
  const { owner } = risk.spec;
  const owners = forcesOfOwner(owner, groupOf).refs;
  const answering = answeringForce(system, groupOf);
  const concernsAll =
    owner === system.spec.owner ||
    (answering !== undefined && owners.includes(answering));
  return [...(concernsAll ? forces.refs : owners)];
}
