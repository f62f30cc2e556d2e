import type { AuthService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  type SearchedKind,
  searchTypes,
} from '@policing/plugin-blueprint-common';
import { Readable } from 'node:stream';
import { documentOf } from './documentOf';
import { RegisterNames } from './RegisterNames';

/** Where documents are made from. */
export interface CollatorOptions {
  auth: AuthService;
  catalog: CatalogService;
}

/**
 * Makes the documents of one kind from the catalogue, which it reads as itself.
 * Each document names its entity, so that the policy decides for each reader
 * and each hit. Restricted kinds have no type, so they are never read here.
 */
export class RegisterCollatorFactory implements DocumentCollatorFactory {
  readonly type: string;
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #kind: SearchedKind;
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(kind: SearchedKind, { auth, catalog }: CollatorOptions) {
    this.type = searchTypes[kind];
    this.#kind = kind;
    this.#auth = auth;
    this.#catalog = catalog;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableDocument> {
    const named: Entity[] = [];
    for await (const entity of this.#entities('Group', 'Product')) {
      named.push(entity);
    }
    const names = new RegisterNames(named);
    for await (const entity of this.#entities(this.#kind)) {
      yield {
        ...documentOf(entity, names),
        authorization: { resourceRef: stringifyEntityRef(entity) },
      };
    }
  }

  async *#entities(...kinds: string[]): AsyncGenerator<Entity> {
    const pages = this.#catalog.streamEntities(
      { filter: { kind: kinds } },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      yield* page;
    }
  }
}
