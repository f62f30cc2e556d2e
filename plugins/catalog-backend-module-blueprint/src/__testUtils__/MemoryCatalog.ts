import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  CatalogService,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/** What the catalog would hold after the mutations it was given. */
export class MemoryCatalog implements EntityProviderConnection {
  readonly entities = new Map<string, Entity>();
  /** Entities that it has taken and does not show, or shows as they were before. */
  readonly stuck = new Map<string, Entity | undefined>();
  /** Number of entities in each mutation. */
  readonly mutations: { added: number; removed: number }[] = [];
  /** Called before a mutation; may throw in its place. */
  before: () => void = () => {};
  /** Called after a mutation; may throw, as when the server dies. */
  after: () => void = () => {};

  async applyMutation(mutation: EntityProviderMutation): Promise<void> {
    this.before();
    if (mutation.type === 'full') {
      throw new Error('The provider sends differences only');
    }
    const { added, removed } = mutation;
    for (const each of removed) {
      this.entities.delete(
        'entityRef' in each ? each.entityRef : stringifyEntityRef(each.entity),
      );
    }
    for (const { entity } of added) {
      this.entities.set(stringifyEntityRef(entity), structuredClone(entity));
    }
    this.mutations.push({ added: added.length, removed: removed.length });
    this.after();
  }

  async refresh(): Promise<void> {
    throw new Error('The provider does not refresh');
  }

  /** What a client of the catalog sees. */
  get service(): CatalogService {
    return {
      getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(ref =>
          this.stuck.has(ref) ? this.stuck.get(ref) : this.entities.get(ref),
        ),
      }),
    } as unknown as CatalogService;
  }
}
