import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import type {
  RegistryChangeEvent,
  RegistryStatus,
} from '@policing/plugin-blueprint-common';
import type { CatalogEntry, CatalogReader } from './CatalogReader';
import { entryOf } from './CatalogReader';

/** Where the feed leads: the scorer. */
export interface FeedTarget {
  change(change: { upserted: Entity[]; removed: string[] }): void;
  /** Takes out results of systems that no longer exist. */
  removeUnknown(): void;
}

/**
 * Longest time in milliseconds that the catalog may take to show what an event
 * told; after that the catalog is believed.
 */
const CATALOG_LAG = 3_600_000;

/** A run of changes ends with a status; where none comes, this many milliseconds of quiet end it. */
const LONGEST_SILENCE = 3_000;

/** What an event told about an entity. */
interface News {
  /** Digest of its document; absent where it is gone. */
  digest?: string;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * Keeps the scorer's estate in line with the register: from the catalog at the
 * start, from events of the registry provider at once, and from the catalog
 * again on a schedule, so that a lost event does no lasting harm.
 */
export class RegisterFeed {
  readonly #reader: CatalogReader;
  readonly #target: FeedTarget;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  readonly #onStatus: (registries: RegistryStatus[]) => Promise<void>;
  readonly #known = new Map<string, CatalogEntry>();
  /** What events told and the catalog has not shown yet. */
  readonly #told = new Map<string, News>();
  #waiting: { upserted: Map<string, Entity>; removed: Set<string> } = {
    upserted: new Map(),
    removed: new Set(),
  };
  #registries?: RegistryStatus[];
  #isLoaded = false;
  #silence?: NodeJS.Timeout;

  constructor(options: {
    reader: CatalogReader;
    target: FeedTarget;
    logger: LoggerService;
    /** Called with the health of the registries whenever it is told. */
    onStatus: (registries: RegistryStatus[]) => Promise<void>;
    /** Epoch milliseconds. */
    now?: () => number;
  }) {
    this.#reader = options.reader;
    this.#target = options.target;
    this.#logger = options.logger;
    this.#onStatus = options.onStatus;
    this.#now = options.now ?? Date.now;
  }

  /** Takes in an event of the registry provider. */
  async receive(event: RegistryChangeEvent): Promise<void> {
    if (event.type === 'status') {
      this.#registries = event.registries;
      this.#passOn();
      await this.#onStatus(event.registries);
      return;
    }
    for (const ref of event.removed) {
      this.#told.set(ref, { at: this.#now() });
      this.#waiting.upserted.delete(ref);
      this.#waiting.removed.add(ref);
    }
    for (const entity of event.upserted) {
      const { ref, digest } = entryOf(entity);
      this.#told.set(ref, { digest, at: this.#now() });
      this.#waiting.removed.delete(ref);
      this.#waiting.upserted.set(ref, entity);
    }
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#passOn(), LONGEST_SILENCE).unref();
  }

  /** Reads the whole register from the catalog; events that came meanwhile win. */
  async load(): Promise<void> {
    const entities: Entity[] = [];
    for await (const page of this.#reader.entities()) {
      entities.push(...page);
    }
    this.#isLoaded = true;
    this.#apply(this.#withoutTold(entities), []);
    this.#passOn();
    this.#logger.info(`Read ${entities.length} entities from the catalog`);
  }

  /** Whether the registry provider has told how the registries stand. */
  get hasStatus(): boolean {
    return this.#registries !== undefined;
  }

  /**
   * Whether everything that the registry provider sent to the catalog is known.
   * The catalog takes a while over a large first load, and over a restart in the
   * middle of it.
   */
  get isComplete(): boolean {
    const counts = new Map<string, number>();
    for (const { registry } of this.#known.values()) {
      counts.set(registry, (counts.get(registry) ?? 0) + 1);
    }
    return (
      this.#isLoaded &&
      this.#registries !== undefined &&
      this.#registries.every(
        ({ name, entities }) => (counts.get(name) ?? 0) >= entities,
      )
    );
  }

  /**
   * Compares what is known with the catalog and mends the difference. What an
   * event told is left alone until the catalog shows it.
   *
   * @returns whether the register is now known to be complete
   */
  async reconcile(): Promise<boolean> {
    const entries = await this.#reader.entries();
    const present = new Map(entries.map(({ ref, digest }) => [ref, digest]));
    this.#compareNews(present);
    const changed = entries
      .filter(({ ref, digest }) => this.#known.get(ref)?.digest !== digest)
      .map(({ ref }) => ref)
      .filter(ref => !this.#told.has(ref));
    if (changed.length > 0) {
      const entities = await this.#reader.byRefs(changed);
      this.#apply(this.#withoutTold(entities), []);
    }
    const { isComplete } = this;
    if (isComplete && this.#isWhole(entries)) {
      const gone = [...this.#known.keys()].filter(
        ref => !present.has(ref) && !this.#told.has(ref),
      );
      this.#apply([], gone);
      this.#target.removeUnknown();
    }
    return isComplete;
  }

  /** Stops waiting for the end of a run of changes. */
  stop(): void {
    clearTimeout(this.#silence);
  }

  /** Whether the catalog holds as much as the provider sent to it. */
  #isWhole(entries: readonly CatalogEntry[]): boolean {
    return this.#registries!.every(
      ({ name, entities }) =>
        entries.filter(({ registry }) => registry === name).length >= entities,
    );
  }

  /** Hands on a run of changes as one. */
  #passOn(): void {
    clearTimeout(this.#silence);
    const { upserted, removed } = this.#waiting;
    if (this.#isLoaded && upserted.size + removed.size > 0) {
      this.#waiting = { upserted: new Map(), removed: new Set() };
      this.#apply([...upserted.values()], [...removed]);
    }
  }

  #apply(upserted: Entity[], removed: string[]): void {
    if (upserted.length + removed.length === 0) {
      return;
    }
    removed.forEach(ref => this.#known.delete(ref));
    for (const entity of upserted) {
      const entry = entryOf(entity);
      this.#known.set(entry.ref, entry);
    }
    try {
      this.#target.change({ upserted, removed });
    } catch (error) {
      this.#logger.error(
        `A change of the register could not be taken in: ${stringifyError(error)}`,
      );
    }
  }

  #withoutTold(entities: Entity[]): Entity[] {
    return entities.filter(
      entity => !this.#told.has(stringifyEntityRef(entity)),
    );
  }

  /** Drops news that the catalog shows by now, or has had long enough to show. */
  #compareNews(present: ReadonlyMap<string, string>): void {
    for (const [ref, { digest, at }] of this.#told) {
      const isShown = present.get(ref) === digest;
      if (isShown || this.#now() - at > CATALOG_LAG) {
        this.#told.delete(ref);
      }
    }
  }
}
