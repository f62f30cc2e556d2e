import {
  DEFAULT_NAMESPACE,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  forcesOfOwner,
  type GroupEntity,
  type ProductEntity,
} from '@policing/plugin-blueprint-common';

/** Name of an entity for people. */
export function titleOf({ metadata }: Pick<Entity, 'metadata'>): string {
  return metadata.title ?? metadata.name;
}

/** Namespace of an entity. */
export function namespaceOf({ metadata }: Pick<Entity, 'metadata'>): string {
  return metadata.namespace ?? DEFAULT_NAMESPACE;
}

/** Organisations and products that documents name, as they were when indexing began. */
export class RegisterNames {
  readonly #entities: ReadonlyMap<string, Entity>;

  /**
   * @param entities - groups and products
   */
  constructor(entities: readonly Entity[]) {
    this.#entities = new Map(
      entities.map(entity => [stringifyEntityRef(entity), entity]),
    );
  }

  /** Names of the forces behind an owner and of further ones, without repetition. */
  forces(owner: string, further: readonly string[] = []): string[] {
    const led = forcesOfOwner(
      owner,
      ref => this.#entities.get(ref) as GroupEntity | undefined,
    ).refs;
    const refs = new Set([...led, ...further]);
    return [...refs].map(ref => this.#titleOf(ref));
  }

  /** A product by its full reference. */
  product(ref: string): { title: string; supplier: string } | undefined {
    const product = this.#entities.get(ref) as
      (Entity & ProductEntity) | undefined;
    return (
      product && { title: titleOf(product), supplier: product.spec.supplier }
    );
  }

  #titleOf(ref: string): string {
    const entity = this.#entities.get(ref);
    return entity ? titleOf(entity) : ref.split('/').at(-1)!;
  }
}
