import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  GroupEntity,
  SystemAssessmentEntity,
  SystemEntity,
} from '../schema';
import type {
  ImportRegister,
  NamedEntity,
  RegisteredSystem,
} from './ImportRegister';

/** Where an import reads the register from. All references are full ones. */
export interface ImportSource {
  force: NamedEntity;
  /** Every system of the registry. */
  systems: Iterable<SystemEntity>;
  assessmentOf(system: string): SystemAssessmentEntity | undefined;
  groupOf(ref: string): GroupEntity | undefined;
  /** What there is of a kind, besides systems. */
  named(kind: string): Iterable<NamedEntity>;
  /** Whether the person may read an assessment; any where left out. */
  mayRead?(assessment: SystemAssessmentEntity): boolean;
  /** Whether the person may write assessments of the force. */
  mayAssess: boolean;
}

/** Puts together what an import needs to know of the register. */
export function importRegisterOf(source: ImportSource): ImportRegister {
  const { force, groupOf, mayRead = () => true } = source;
  const isOfForce = (group: string) => forceAbove(group, groupOf) === force.ref;
  const all: NamedEntity[] = [];
  const refs = new Set<string>();
  const systems: RegisteredSystem[] = [];
  for (const system of source.systems) {
    const ref = stringifyEntityRef(system as Entity);
    refs.add(ref);
    all.push({ ref, title: titleOf(system) });
    if (isOfForce(system.spec.owner)) {
      const assessment = source.assessmentOf(ref);
      const withheld = assessment !== undefined && !mayRead(assessment);
      systems.push({
        ref,
        system,
        ...(assessment && !withheld && { assessment }),
        ...(withheld && { withheld }),
      });
    }
  }
  return {
    force,
    systems,
    hasSystem: ref => refs.has(ref),
    named: kind => (kind === 'System' ? all : source.named(kind)),
    isOfForce,
    mayAssess: source.mayAssess,
  };
}

/** Name of an entity for people. */
export function titleOf({
  metadata,
}: {
  metadata: { title?: string; name: string };
}): string {
  return metadata.title ?? metadata.name;
}

/** The police force on the way up from a group. */
function forceAbove(
  group: string,
  groupOf: ImportSource['groupOf'],
): string | undefined {
  const passed = new Set<string>();
  let ref: string | undefined = group;
  while (ref !== undefined && !passed.has(ref)) {
    passed.add(ref);
    const spec: GroupEntity['spec'] | undefined = groupOf(ref)?.spec;
    if (spec?.type === 'police-force') {
      return ref;
    }
    ref = spec?.parent;
  }
  return undefined;
}
