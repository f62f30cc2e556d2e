import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CapabilityAssessmentEntity,
  MaturityItem,
} from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../../estate/RegisterView';
import { registryOf } from '../../estate/registryOf';
import type { InitiativeRecord } from './InitiativeRecord';
import { mentionsOf, workOn } from './workOn';

/**
 * What the forces of a register say of their maturity, by force and capability.
 *
 * @param initiatives - all those of the register
 * @param force - only what this force says
 */
export function maturityOf(
  { directory }: RegisterView,
  registry: string,
  initiatives: readonly InitiativeRecord[],
  force?: string,
): MaturityItem[] {
  const byForce = new Map<string, InitiativeRecord[]>();
  for (const initiative of initiatives) {
    for (const each of initiative.forces) {
      const own = byForce.get(each) ?? [];
      own.push(initiative);
      byForce.set(each, own);
    }
  }
  return directory
    .all<Entity & CapabilityAssessmentEntity>('CapabilityAssessment')
    .filter(
      entity =>
        registryOf(entity) === registry &&
        (force === undefined || entity.spec.owner === force),
    )
    .map(entity => {
      const { owner, capability, current, target, ...spec } = entity.spec;
      const own = byForce.get(owner) ?? [];
      const about = own.filter(({ capabilities }) =>
        capabilities.has(capability),
      );
      return {
        ref: stringifyEntityRef(entity),
        force: directory.label(owner),
        capability: directory.label(capability),
        ...(current !== undefined && { current }),
        ...(target !== undefined && { target }),
        ...(spec.targetOn && { targetOn: spec.targetOn }),
        assessedOn: spec.assessedOn,
        ...(spec.rationale && { rationale: spec.rationale }),
        ...(spec.confidencePercent !== undefined && {
          confidencePercent: spec.confidencePercent,
        }),
        ...(spec.agreed !== undefined && { agreed: spec.agreed }),
        aimsHigher:
          target !== undefined && current !== undefined && target > current,
        initiatives: mentionsOf(about),
        work: workOn(about, own.length),
      };
    })
    .sort(
      (a, b) =>
        a.force.title.localeCompare(b.force.title, 'en-GB') ||
        a.capability.title.localeCompare(b.capability.title, 'en-GB'),
    );
}
