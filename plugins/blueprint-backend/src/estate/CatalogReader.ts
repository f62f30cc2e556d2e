import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { documentDigestOf, REGISTRY_FIELD, registryOf } from './registryOf';

/** Entities of one answer: few enough round trips, small enough answers. */
const ENTITIES_PER_PAGE = 2_000;

/** Entities that are asked for by reference at once. */
const REFS_PER_REQUEST = 500;

const ofRegistries = { [REGISTRY_FIELD]: CATALOG_FILTER_EXISTS };

/** What the catalog holds of an entity, without its content. */
export interface CatalogEntry {
  ref: string;
  registry: string;
  /** Digest of its document, as the registry provider noted it. */
  digest: string;
}

/** Reads the entities of the registries from the catalog, as the server itself. */
export class CatalogReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** Every entity of the registries, page by page. */
  async *entities(): AsyncIterable<Entity[]> {
    for await (const page of this.#catalog.streamEntities(
      { filter: ofRegistries, pageSize: ENTITIES_PER_PAGE },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    )) {
      yield page.map(withoutCatalogFields);
    }
  }

  /** What the catalog holds, to compare with what is known. */
  async entries(): Promise<CatalogEntry[]> {
    const entries: CatalogEntry[] = [];
    for await (const page of this.#catalog.streamEntities(
      {
        filter: ofRegistries,
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.annotations',
        ],
        pageSize: ENTITIES_PER_PAGE,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    )) {
      entries.push(...page.map(entryOf));
    }
    return entries;
  }

  /** Some entities in full; those that are gone are left out. */
  async byRefs(refs: readonly string[]): Promise<Entity[]> {
    const entities: Entity[] = [];
    for (let start = 0; start < refs.length; start += REFS_PER_REQUEST) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(start, start + REFS_PER_REQUEST) },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      for (const entity of items) {
        if (entity) {
          entities.push(withoutCatalogFields(entity));
        }
      }
    }
    return entities;
  }
}

/** What the catalog holds of an entity. */
export function entryOf(entity: Entity): CatalogEntry {
  return {
    ref: stringifyEntityRef(entity),
    registry: registryOf(entity),
    digest: documentDigestOf(entity) ?? '',
  };
}

/** Leaves out what the catalog adds, which changes without the document. */
function withoutCatalogFields(entity: Entity): Entity {
  const { relations, metadata, ...rest } = entity;
  const { uid, etag, ...document } = metadata;
  return { ...rest, metadata: document };
}
