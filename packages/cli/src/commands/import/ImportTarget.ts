import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  type GroupEntity,
  importRegisterOf,
  type ImportRegister,
  type SystemAssessmentEntity,
  type SystemEntity,
} from '@policing/plugin-blueprint-common';
import type { LoadedRegister } from '../../registries/loadRegister';
import type { RegistryFolder } from '../../registries/RegistryFolder';
import { UsageError } from '../../UsageError';

/** The force and the registry that systems are brought in for. */
export interface ImportTarget {
  registry: RegistryFolder;
  /** Full reference. */
  force: string;
  register: ImportRegister;
}

/**
 * Finds the registry and the force.
 *
 * @param loaded - every registry
 * @param registries - where they are
 * @param asked - names on the command line
 * @throws UsageError where there is none of that name
 */
export function findTarget(
  loaded: LoadedRegister,
  registries: readonly RegistryFolder[],
  asked: { registry: string; force: string },
): ImportTarget {
  const registry = registries.find(({ name }) => name === asked.registry);
  if (!registry) {
    throw new UsageError(
      `There is no registry ${asked.registry}; there are: ${registries
        .map(({ name }) => name)
        .join(', ')}.`,
    );
  }
  const byRef = new Map(
    loaded.entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  const group = asked.force.replace(/^group:/, '');
  const force = `group:${
    group.includes('/') ? group : `${registry.namespace}/${group}`
  }`.toLocaleLowerCase('en-US');
  const found = byRef.get(force) as GroupEntity | undefined;
  if (found?.spec.type !== 'police-force') {
    throw new UsageError(
      `The register has no force ${asked.force}. Write its name or reference, such as group:demo/eastvale.`,
    );
  }
  const inRegistry = new Set(
    loaded.documents
      .filter(document => document.registry === registry.name)
      .map(({ ref }) => ref),
  );
  const ofKind = <T>(kind: string) =>
    loaded.entities.filter(entity => entity.kind === kind) as T[];
  const assessments = new Map(
    ofKind<SystemAssessmentEntity>('SystemAssessment').map(each => [
      each.spec.system,
      each,
    ]),
  );
  return {
    registry,
    force,
    register: importRegisterOf({
      force: { ref: force, title: found.metadata.title ?? found.metadata.name },
      systems: ofKind<SystemEntity>('System').filter(system =>
        inRegistry.has(stringifyEntityRef(system as Entity)),
      ),
      assessmentOf: ref => assessments.get(ref),
      groupOf: ref => byRef.get(ref) as GroupEntity | undefined,
      named: kind =>
        ofKind<Entity>(kind).map(entity => ({
          ref: stringifyEntityRef(entity),
          title: entity.metadata.title ?? entity.metadata.name,
        })),
      mayAssess: true,
    }),
  };
}
