import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { chunksOf } from '../chunksOf';
import type {
  EntityOfRegistry,
  RegisterStore,
} from '../register/RegisterStore';

/** Entities asked for at a time, and in one check. */
const entitiesPerQuestion = 500;
const entitiesPerCheck = 1_000;

/**
 * How long the catalog may make no headway, in milliseconds, before entities
 * that it does not show count as stuck. It works through a backlog at its own
 * pace, so only a standstill is a sign.
 */
const standstill = 60_000;

/** Names of entities in a line of the log. */
const mostNames = 5;

/** An entity on its way to the catalog. */
export interface SentEntity extends EntityOfRegistry {
  /** The entity; without it, the entity was removed. */
  entity?: Entity;
}

/**
 * Makes sure that what was sent to the catalog is really shown there.
 *
 * The catalog takes an entity at once and processes it later. When the server
 * is killed in between, it leaves the entity until its next round, which may be
 * half an hour. What has not been seen in the catalog therefore stays noted in
 * the store, is sent again after a restart, and is given a push when the
 * catalog stands still without showing it.
 */
export class CatalogConfirmation {
  readonly #options: {
    store: RegisterStore;
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    now?: () => number;
  };
  readonly #waiting = new Map<
    string,
    { registry: string; mark: string | undefined }
  >();
  readonly #pushed = new Set<string>();
  #movedAt = -Infinity;

  constructor(options: {
    store: RegisterStore;
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    /** Clock in milliseconds, for tests. */
    now?: () => number;
  }) {
    this.#options = options;
  }

  /** Whether anything that was sent has not been seen yet. */
  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Notes what was sent just now. */
  note(sent: SentEntity[]): void {
    this.#movedAt = this.#now();
    for (const { registry, ref, entity } of sent) {
      this.#waiting.delete(ref);
      this.#waiting.set(ref, { registry, mark: entity && markOf(entity) });
    }
  }

  /** Forgets everything, as when the register is loaded again. */
  clear(): void {
    this.#waiting.clear();
  }

  /**
   * Asks the catalog for what is expected there.
   *
   * @returns how many entities it shows as expected, and those that are stuck,
   *   to be sent once more
   */
  async check(): Promise<{ seen: number; stuck: EntityOfRegistry[] }> {
    const { store } = this.#options;
    const checked = [...this.#waiting].slice(0, entitiesPerCheck);
    const seen: string[] = [];
    for (const chunk of chunksOf(checked, entitiesPerQuestion)) {
      const marks = await this.#marksOf(chunk.map(([ref]) => ref));
      for (const [index, [ref, expected]] of chunk.entries()) {
        this.#waiting.delete(ref);
        if (marks[index] === expected.mark) {
          seen.push(ref);
          this.#pushed.delete(ref);
        } else {
          // To the end of the line, so that the others get their turn.
          this.#waiting.set(ref, expected);
        }
      }
    }
    if (seen.length > 0) {
      this.#movedAt = this.#now();
      await store.confirm(seen);
    }
    const isStill = this.#now() - this.#movedAt > standstill;
    return { seen: seen.length, stuck: isStill ? this.#stuck() : [] };
  }

  #stuck(): EntityOfRegistry[] {
    const { logger } = this.#options;
    const stuck: EntityOfRegistry[] = [];
    const lost: string[] = [];
    for (const [ref, { registry, mark }] of this.#waiting) {
      if (mark !== undefined && !this.#pushed.has(ref)) {
        this.#pushed.add(ref);
        stuck.push({ registry, ref });
      } else {
        lost.push(ref);
      }
    }
    this.#waiting.clear();
    if (stuck.length > 0) {
      logger.info(
        `The catalog does not show ${named(
          stuck.map(({ ref }) => ref),
        )}, sent more than a minute ago; sending again`,
      );
    }
    if (lost.length > 0) {
      logger.warn(
        `The catalog does not follow for ${named(
          lost,
        )}, although it was told twice; look for errors of the catalog in this log`,
      );
    }
    return stuck;
  }

  /** Marks of entities as the catalog shows them; nothing for those it does not show. */
  async #marksOf(entityRefs: string[]): Promise<(string | undefined)[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs,
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.annotations',
        ],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.map(entity => entity && markOf(entity));
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }
}

/** Tells one version of an entity from another. */
function markOf({ metadata: { annotations = {} } }: Entity): string {
  return ['digest', 'registry', 'file', 'line']
    .map(name => annotations[`blueprint.policing/${name}`])
    .join(' ');
}

function named(refs: string[]): string {
  const more = refs.length - mostNames;
  const names = refs.slice(0, mostNames).join(', ');
  return more > 0 ? `${names} and ${more} more` : names;
}
