import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import {
  FORCE_LABEL,
  forceKeyOf,
  MARKING_LABEL,
  markingOf,
  referencesOf,
  referenceTable,
  reservedMetadataKeys,
  resolveReferences,
  restrictedKinds,
  type EntityLookup,
  type ParsedDocument,
} from '@policing/plugin-blueprint-common';
import type { RegistrySettings } from '@policing/plugin-blueprint-node';
import { relationSelectorOf } from '../model/relationSelectorOf';
import type { ReferenceRecord } from './FileRecord';

const reserved = 'blueprint.policing/';

/** Lists that the catalog's model reads as relations. */
const relationLists = referenceTable.flatMap(field => {
  const selector = relationSelectorOf(field);
  return field.relation && selector && field.path.endsWith('[]')
    ? [{ kind: field.kind, steps: selector.split('.') }]
    : [];
});

/**
 * The entity that goes to the catalog and to subscribers: references in full,
 * and where it comes from.
 *
 * Lists of relations are sorted, as the catalog would do, so that an entity in
 * an event equals the same entity from the catalog.
 *
 * @param source - the document
 * @param registry - registry it belongs to
 * @param has - what the register holds
 */
export function emitEntity(
  source: ParsedDocument,
  registry: RegistrySettings,
  has: EntityLookup,
): { entity: Entity; references: ReferenceRecord[] } {
  const entity = structuredClone(resolveReferences(source.entity, has));
  const references = referencesOf(entity).map(
    ({ path, text }): ReferenceRecord => [
      path,
      text,
      source.positions[path]?.line ?? source.line,
    ],
  );
  sortRelations(entity);
  const location = locationOf(registry, source.file);
  entity.metadata.labels = {
    ...withoutReserved(entity.metadata.labels),
    [`${reserved}registry`]: registry.name,
    ...(isRestricted(entity) && {
      [FORCE_LABEL]: ownerKeyOf(entity),
      [MARKING_LABEL]: markingOf(entity.spec?.classification),
    }),
  };
  entity.metadata.annotations = {
    ...withoutReserved(entity.metadata.annotations),
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
    [`${reserved}registry`]: registry.name,
    [`${reserved}file`]: source.file,
    [`${reserved}line`]: String(source.line),
    [`${reserved}digest`]: source.digest,
    ...(registry.demonstration && { [`${reserved}demonstration`]: 'true' }),
  };
  return { entity, references };
}

/** Whether only people with a role in the owning force may read an entity. */
export function isRestricted({ kind }: { kind: string }): boolean {
  return restrictedKinds.some(
    restricted => restricted.toLowerCase() === kind.toLowerCase(),
  );
}

/** Key of the force that owns a restricted entity; the schema demands an owner. */
function ownerKeyOf(entity: Entity): string {
  return forceKeyOf(String(entity.spec?.owner));
}

function sortRelations(entity: Entity): void {
  for (const { kind, steps } of relationLists) {
    const list = steps.reduce<any>((value, step) => value?.[step], entity);
    if (entity.kind === kind && Array.isArray(list)) {
      list.sort();
    }
  }
}

function withoutReserved(
  values: Record<string, string> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([key]) => !reservedMetadataKeys.includes(key),
    ),
  );
}

/** Location in the platform's form; a folder on this server has no address for others. */
function locationOf({ name, location }: RegistrySettings, path: string) {
  if (location.type === 'folder') {
    return `registry:${name}/${path}`;
  }
  // Some hosts name the folder in the query, where no path can be added.
  return location.url.includes('?')
    ? `url:${location.url}`
    : `url:${location.url.replace(/\/$/, '')}/${path}`;
}
