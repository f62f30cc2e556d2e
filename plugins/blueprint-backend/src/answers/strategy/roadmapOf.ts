import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  GroupEntity,
  RoadmapCell,
  RoadmapRow,
} from '@policing/plugin-blueprint-common';
import type { InitiativeRecord } from './InitiativeRecord';
import { mentionsOf } from './workOn';

function cellOf(
  force: GroupEntity,
  ref: string,
  phase: string,
  initiatives: readonly InitiativeRecord[],
): RoadmapCell {
  const declared = force.spec.force?.roadmap?.find(
    each => each.phase === phase,
  );
  return {
    phase,
    ...(declared && {
      state: declared.state,
      ...(declared.on && { on: declared.on }),
      ...(declared.evidence && { evidence: declared.evidence }),
    }),
    initiatives: mentionsOf(
      initiatives.filter(
        ({ spec, forces }) => spec.roadmapPhase === phase && forces.has(ref),
      ),
    ),
  };
}

/**
 * Where forces stand in the phases of the roadmap: only what they declare, with
 * their initiatives that belong to each phase.
 *
 * @param phases - references of the phases, in their order
 */
export function roadmapOf(
  forces: readonly GroupEntity[],
  phases: readonly string[],
  initiatives: readonly InitiativeRecord[],
): RoadmapRow[] {
  return forces
    .map(force => {
      const ref = stringifyEntityRef(force as Entity);
      return {
        ref,
        title: force.metadata.title ?? force.metadata.name,
        cells: phases.map(phase => cellOf(force, ref, phase, initiatives)),
      };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
