import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type CapabilityEntity,
  type EntityLabel,
  type GroupEntity,
  isDefinition,
  type ProductEntity,
} from '@policing/plugin-blueprint-common';
import { registryOf } from './registryOf';

/** Kinds whose names systems refer to, besides definitions. */
const NAMED_KINDS = new Set(['Group', 'Product']);

/** Further kinds that are open to everybody and read as they are declared. */
const OPEN_KINDS = new Set(['API', 'CapabilityAssessment', 'Initiative']);

function isNamed(entity: Entity): boolean {
  return NAMED_KINDS.has(entity.kind) || isDefinition(entity);
}

/** What stands around systems in the register: organisations, products, definitions, initiatives. */
export class Directory {
  readonly #entities = new Map<string, Entity>();

  /**
   * Takes in a change.
   *
   * @returns references of the entities that results show or rest on and that
   *   are new, changed or gone
   */
  apply(upserted: readonly Entity[], removed: readonly string[]): Set<string> {
    const changed = new Set<string>();
    for (const ref of removed) {
      const entity = this.#entities.get(ref);
      this.#entities.delete(ref);
      if (entity && isNamed(entity)) {
        changed.add(ref);
      }
    }
    for (const entity of upserted) {
      const ref = stringifyEntityRef(entity);
      if (isNamed(entity)) {
        this.#entities.set(ref, entity);
        changed.add(ref);
      } else if (OPEN_KINDS.has(entity.kind)) {
        this.#entities.set(ref, entity);
      }
    }
    return changed;
  }

  /** Every entity of some kinds, by reference. */
  all<T extends Entity>(...kinds: string[]): T[] {
    return [...this.#entities]
      .filter(([, { kind }]) => kinds.includes(kind))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, entity]) => entity as T);
  }

  /** Every definition. */
  definitions(): Entity[] {
    return [...this.#entities.values()].filter(isDefinition);
  }

  /** An entity of any kind it holds. */
  entity<T extends Entity>(ref: string): T | undefined {
    return this.#entities.get(ref) as T | undefined;
  }

  /** Name of an entity for people; the last part of its reference where it is not known. */
  label(ref: string): EntityLabel {
    const metadata = this.#entities.get(ref)?.metadata;
    return {
      ref,
      title: metadata?.title ?? metadata?.name ?? ref.split('/').at(-1)!,
    };
  }

  group(ref: string): GroupEntity | undefined {
    return this.#entities.get(ref) as GroupEntity | undefined;
  }

  product(ref: string): ProductEntity | undefined {
    return this.#entities.get(ref) as ProductEntity | undefined;
  }

  /** Forces of a registry. */
  forces(registry: string): GroupEntity[] {
    return this.#groups(registry, 'police-force');
  }

  /** Regions of a registry. */
  regions(registry: string): GroupEntity[] {
    return this.#groups(registry, 'region');
  }

  /** Regions that some forces belong to, without repetition. */
  regionsOf(forces: readonly string[]): string[] {
    const regions = new Set<string>();
    for (const force of forces) {
      const region = this.regionOf(force);
      if (region) {
        regions.add(region);
      }
    }
    return [...regions].sort();
  }

  /** Region that a group belongs to, at any distance. */
  regionOf(ref: string): string | undefined {
    const seen = new Set<string>();
    let parent = this.group(ref)?.spec.parent;
    while (parent && !seen.has(parent)) {
      seen.add(parent);
      const group = this.group(parent);
      if (group?.spec.type === 'region') {
        return parent;
      }
      parent = group?.spec.parent;
    }
    return undefined;
  }

  /** Capabilities and everything above them, without repetition. */
  withAncestors(capabilities: readonly string[]): string[] {
    const all = new Set<string>();
    for (const capability of capabilities) {
      let ref: string | undefined = capability;
      while (ref && !all.has(ref)) {
        all.add(ref);
        ref = (this.#entities.get(ref) as CapabilityEntity | undefined)?.spec
          .parent;
      }
    }
    return [...all].sort();
  }

  #groups(registry: string, type: string): GroupEntity[] {
    return this.all<Entity>('Group').filter(
      group => group.spec?.type === type && registryOf(group) === registry,
    ) as GroupEntity[];
  }
}
