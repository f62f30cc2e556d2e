import type { Entity } from '@backstage/catalog-model';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  REGISTRY_TOPIC,
  type RegistryChangeEvent,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import { chunksOf } from '../chunksOf';
import type {
  EntityOfRegistry,
  RegisterStore,
} from '../register/RegisterStore';
import type { CatalogConfirmation } from './CatalogConfirmation';
import type { ChangeBuffer } from './ChangeBuffer';

/**
 * Entities of one mutation. A single large one is quadratic in the catalog's
 * database (platform reference 0.5).
 */
export const entitiesPerMutation = 2000;

/** Name under which the entities stand in the catalog. */
const locationKey = 'blueprint-registry';

/** Annotation that makes the catalog look again at an entity it knows. */
const sentAgain = 'blueprint.policing/sent-again';

/** Sends changes to the catalog and to subscribers, and remembers what was sent. */
export class CatalogSender {
  readonly #options: {
    store: RegisterStore;
    connection: EntityProviderConnection;
    confirmation: CatalogConfirmation;
    events: EventsService;
  };
  readonly #pushed = new Set<string>();
  #revision = 0;

  constructor(options: {
    store: RegisterStore;
    connection: EntityProviderConnection;
    confirmation: CatalogConfirmation;
    events: EventsService;
  }) {
    this.#options = options;
  }

  /** Starts from a revision of the store. */
  startFrom(revision: number): void {
    this.#revision = revision;
    this.#options.confirmation.clear();
  }

  /**
   * Makes the catalog look at entities when they are sent the next time, even
   * if they are what it has already; else it would take no notice.
   */
  push(entities: EntityOfRegistry[]): void {
    entities.forEach(({ ref }) => this.#pushed.add(ref));
  }

  /** Sends what has gathered and empties the buffer. */
  async send(buffer: ChangeBuffer): Promise<void> {
    const { store, connection, confirmation } = this.#options;
    if (buffer.isEmpty) {
      return;
    }
    const { upserted, removed, records, gone } = buffer;
    const entities = [...upserted, ...removed];
    if (entities.length > 0) {
      this.#revision = await store.begin(this.#revision, entities);
      for (const chunk of chunksOf(removed, entitiesPerMutation)) {
        await connection.applyMutation({
          type: 'delta',
          added: [],
          removed: chunk.map(({ ref }) => ({ entityRef: ref, locationKey })),
        });
      }
      for (const chunk of chunksOf(upserted, entitiesPerMutation)) {
        await connection.applyMutation({
          type: 'delta',
          added: chunk.map(({ ref, entity }) => ({
            entity: this.#pushed.delete(ref) ? markedAgain(entity) : entity,
            locationKey,
          })),
          removed: [],
        });
      }
      await this.#publish(buffer);
      confirmation.note(entities);
    }
    await store.finish({ records, gone });
    buffer.clear();
  }

  async #publish({ upserted, removed }: ChangeBuffer): Promise<void> {
    const registries = new Set(
      [...removed, ...upserted].map(({ registry }) => registry),
    );
    for (const registry of registries) {
      const isOfRegistry = (each: { registry: string }) =>
        each.registry === registry;
      const eventPayload: RegistryChangeEvent = {
        type: 'entities',
        registry,
        upserted: upserted.filter(isOfRegistry).map(({ entity }) => entity),
        removed: removed.filter(isOfRegistry).map(({ ref }) => ref),
      };
      await this.#options.events.publish({
        topic: REGISTRY_TOPIC,
        eventPayload,
      });
    }
  }
}

function markedAgain(entity: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [sentAgain]: DateTime.utc().toISO(),
      },
    },
  };
}
