import {
  digestOf,
  type EntityLabel,
  type ImportRegister,
  importRegisterOf,
  markingOf,
  type NamedEntity,
} from '@policing/plugin-blueprint-common';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import type { RegisterView } from '../estate/RegisterView';
import { documentDigestOf, registryOf } from '../estate/registryOf';
import type { RecordScope } from '../permissions/RecordScope';

/** Who looks at an import, and what they may read and write for it. */
export interface ImportReach {
  /** Records for which they may import. */
  importing: RecordScope;
  /** Assessments that they may read. */
  assessments: RecordScope;
}

/**
 * What an import of a force needs to know of the register as it is now.
 *
 * @param people - people whom a row may name as owners
 */
export function importRegister(
  register: RegisterView,
  registry: string,
  force: EntityLabel,
  reach: ImportReach,
  people: Awaited<ReturnType<OrganisationDirectory['people']>>,
): ImportRegister {
  const { estate, directory } = register;
  return importRegisterOf({
    force,
    systems: estate
      .refs()
      .flatMap(ref => estate.system(ref) ?? [])
      .filter(system => registryOf(system) === registry),
    assessmentOf: ref => estate.assessment(ref),
    groupOf: ref => directory.group(ref),
    named: kind => (kind === 'User' ? people : namedOf(register, kind)),
    mayRead: ({ spec }) =>
      reach.assessments.covers([spec.owner], markingOf(spec.classification)),
    mayAssess: reach.importing.covers([force.ref]),
  });
}

function namedOf({ directory }: RegisterView, kind: string): NamedEntity[] {
  return directory.all<Entity>(kind).map(entity => ({
    ref: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
  }));
}

/** Digest of what the rows of an import are held against: the documents of the force’s systems. */
export function basisOf({ systems }: ImportRegister): string {
  return digestOf(
    systems
      .map(({ ref, system, assessment }) => [
        ref,
        documentDigestOf(system) ?? digestOf(system.spec),
        assessment &&
          (documentDigestOf(assessment) ?? digestOf(assessment.spec)),
      ])
      .sort(([a], [b]) => (a! < b! ? -1 : 1)),
  );
}
