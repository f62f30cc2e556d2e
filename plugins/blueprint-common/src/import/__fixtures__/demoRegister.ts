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

/** Texts of the files of a registry by their paths. */
export function readTexts(registry: string): Map<string, string> {
  const folder = path.join(catalog, registry);
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.yaml'))
      .sort()
      .map(file => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
}

/** Entities of files that were read before: tests read the same ones again and again. */
const parsed = new Map<string, Entity[]>();

function parse(
  registry: string,
  namespace: string,
  texts: ReadonlyMap<string, string>,
): Entity[] {
  return [...texts].flatMap(([file, text]) => {
    const key = `${registry}/${file}\n${text}`;
    const known = parsed.get(key) ?? parseFile(registry, namespace, file, text);
    parsed.set(key, known);
    return known;
  });
}

function parseFile(
  registry: string,
  namespace: string,
  file: string,
  text: string,
): Entity[] {
  const { documents, errors } = parseRegistryFile({
    registry,
    path: file,
    text,
    namespace,
  });
  const mistakes = errors.filter(({ severity }) => severity === 'error');
  if (mistakes.length > 0) {
    throw new Error(JSON.stringify(mistakes));
  }
  return documents.map(({ entity }) => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: { 'blueprint.policing/file': file },
    },
  }));
}

/**
 * Every entity of the demonstration and the Blueprint, with full references.
 *
 * @param texts - files of the demonstration
 */
export function demoEntities(
  texts: ReadonlyMap<string, string> = readTexts('demo'),
): Entity[] {
  const entities = [
    ...parse('blueprint', 'default', readTexts('blueprint')),
    ...parse('demo', 'demo', texts),
  ];
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
