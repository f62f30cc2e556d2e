import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type {
  GroupEntity,
  SystemAssessmentEntity,
  SystemEntity,
} from '../../schema';
import { parseRegistryFile, resolveReferences } from '../../validation';
import type { ImportRegister } from '../ImportRegister';
import { importRegisterOf } from '../importRegisterOf';

const catalog = path.resolve(__dirname, '../../../../../catalog');

function read(registry: string, namespace: string): Entity[] {
  const folder = path.join(catalog, registry);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .flatMap(
      file =>
        parseRegistryFile({
          registry,
          path: file,
          text: readFileSync(path.join(folder, file), 'utf8'),
          namespace,
        }).documents,
    )
    .map(({ entity }) => entity);
}

/** Every entity of the demonstration and the Blueprint, with full references. */
export function demoEntities(): Entity[] {
  const entities = [...read('blueprint', 'default'), ...read('demo', 'demo')];
  const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
  return entities.map(entity =>
    resolveReferences(entity, ref => refs.has(ref)),
  );
}

/** What an import of a force of the demonstration needs to know. */
export function demoRegister(
  entities: readonly Entity[],
  force = 'group:demo/northmoor',
): ImportRegister {
  const byRef = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  const ofKind = <T>(kind: string) =>
    entities.filter(entity => entity.kind === kind) as T[];
  const assessments = new Map(
    ofKind<SystemAssessmentEntity>('SystemAssessment').map(each => [
      each.spec.system,
      each,
    ]),
  );
  return importRegisterOf({
    force: { ref: force, title: byRef.get(force)!.metadata.title! },
    systems: ofKind<SystemEntity>('System'),
    assessmentOf: ref => assessments.get(ref),
    groupOf: ref => byRef.get(ref) as GroupEntity | undefined,
    named: kind =>
      ofKind<Entity>(kind).map(entity => ({
        ref: stringifyEntityRef(entity),
        title: entity.metadata.title ?? entity.metadata.name,
      })),
    mayAssess: true,
  });
}
