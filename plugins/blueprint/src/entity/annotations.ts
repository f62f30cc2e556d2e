import type { Entity } from '@backstage/catalog-model';

/** Annotations that the registry provider gives every entity. */
const REGISTRY = 'blueprint.policing/registry';
const FILE = 'blueprint.policing/file';
const LINE = 'blueprint.policing/line';
const DEMONSTRATION = 'blueprint.policing/demonstration';

/** Name of the register that an entity comes from; none for others' entities. */
export function registryOf(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[REGISTRY];
}

/** Where an entity is written down: `systems/caseworks.yaml:12`. */
export function placeOf(entity: Entity): string | undefined {
  const { [FILE]: file, [LINE]: line } = entity.metadata.annotations ?? {};
  return file && line ? `${file}:${line}` : file;
}

/** Whether everything about an entity is fictional. */
export function isDemonstration(entity: Entity): boolean {
  return entity.metadata.annotations?.[DEMONSTRATION] === 'true';
}
