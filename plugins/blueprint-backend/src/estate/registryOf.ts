import type { Entity } from '@backstage/catalog-model';

const REGISTRY_ANNOTATION = 'blueprint.policing/registry';
const DEMONSTRATION_ANNOTATION = 'blueprint.policing/demonstration';
const FILE_ANNOTATION = 'blueprint.policing/file';
const DIGEST_ANNOTATION = 'blueprint.policing/digest';

/** Annotation that every entity of a registry carries. */
export const REGISTRY_FIELD = `metadata.annotations.${REGISTRY_ANNOTATION}`;

/** Registry that an entity comes from; empty for an entity of none. */
export function registryOf(entity: Pick<Entity, 'metadata'>): string {
  return entity.metadata.annotations?.[REGISTRY_ANNOTATION] ?? '';
}

/** Path of an entity's file within its registry; undefined for an entity of none. */
export function fileOf(entity: Pick<Entity, 'metadata'>): string | undefined {
  return entity.metadata.annotations?.[FILE_ANNOTATION];
}

/** Whether an entity is fictional. */
export function isDemonstration(entity: Pick<Entity, 'metadata'>): boolean {
  return entity.metadata.annotations?.[DEMONSTRATION_ANNOTATION] === 'true';
}

/** Digest of an entity's document, as the registry provider noted it. */
export function documentDigestOf(
  entity: Pick<Entity, 'metadata'>,
): string | undefined {
  return entity.metadata.annotations?.[DIGEST_ANNOTATION];
}
