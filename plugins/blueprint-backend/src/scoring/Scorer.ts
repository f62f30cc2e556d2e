import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ConflictError, stringifyError } from '@backstage/errors';
import { Estate } from '@policing/plugin-blueprint-common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Directory } from '../estate/Directory';
import type { RegisterView } from '../estate/RegisterView';
import type { ResultsStore } from '../store/ResultsStore';
import type { ChangedResult } from './ChangedResult';
import type { Clock } from './Clock';
import { ScoreKeeper } from './ScoreKeeper';
import { ScoringQueue } from './ScoringQueue';
import { systemsMentioning } from './systemsMentioning';

/** Entities that came, changed or went. */
export interface RegisterChange {
  /** Complete, with full references. */
  upserted: Entity[];
  /** References. */
  removed: string[];
}

/** Systems scored and stored together. */
const SYSTEMS_PER_BATCH = 200;

/**
 * Keeps the estate in memory and the stored results in line with it (DESIGN
 * section 8): scores what a change touches and stores what came out different.
 *
 * What it is told is taken in at once and scored in the background; see
 * {@link settled}. Only the holder of the writer lease scores. The others keep
 * their estate up to date, ready to take over.
 */
export class Scorer {
  readonly #options: ScorerOptions;
  readonly #directory = new Directory();
  readonly #estate = Estate.fromEntities([]);
  readonly #queue = new ScoringQueue();
  #keeper?: ScoreKeeper;
  #hasNewDefinitions = false;
  #day = '';
  #fullScoringSince?: number;
  #lastDuration = 0;
  #hasNews = false;
  #version = 0;
  #isRunning = false;
  #running: Promise<void> = Promise.resolve();

  constructor(options: ScorerOptions) {
    this.#options = options;
  }

  /** Number of systems in the estate. */
  get size(): number {
    return this.#estate.size;
  }

  /** The register as it is at present, for reading only. */
  get register(): RegisterView {
    return {
      estate: this.#estate,
      directory: this.#directory,
      version: this.#version,
    };
  }

  /** Takes in a change of the register and scores what it touches. */
  change(change: RegisterChange): void {
    const { upserted, removed } = change;
    this.#version += 1;
    const named = this.#directory.apply(upserted, removed);
    const affected = this.#estate.apply(change);
    for (const ref of removed) {
      if (ref.startsWith('system:') && !this.#estate.system(ref)) {
        this.#queue.remove(ref);
      }
    }
    this.#queue.add(affected);
    if (named.size > 0) {
      this.#hasNewDefinitions ||= [...named].some(isDefinitionRef);
      this.#keeper?.noticeHeadings();
      this.#queue.add(systemsMentioning(named, this.#estate, this.#directory));
    }
    this.#hasNews = true;
    this.#wake();
  }

  /** Scores every system again where a new day has begun since the last time. */
  noticeDay(): void {
    if (this.#keeper && this.#options.clock.today() !== this.#day) {
      this.#scoreAll();
      this.#wake();
    }
  }

  /**
   * Takes out results of systems that the estate does not hold. Right only when
   * the estate is complete.
   */
  removeUnknown(): void {
    const unknown = this.#keeper?.unknownSystems() ?? [];
    unknown.forEach(ref => this.#queue.remove(ref));
    this.#hasNews ||= unknown.length > 0;
    this.#wake();
  }

  /**
   * Takes or renews the right to write. Who has just got it starts from what is
   * stored and scores everything.
   *
   * @returns whether this server is the one that writes
   */
  async holdLease(): Promise<boolean> {
    const { store } = this.#options;
    const held = await store.lease.hold();
    if (!held) {
      this.#keeper = undefined;
    } else if (!this.#keeper) {
      await this.#running;
      this.#keeper = await ScoreKeeper.create({
        ...this.#options,
        estate: this.#estate,
        directory: this.#directory,
      });
      this.#hasNewDefinitions = true;
      this.#scoreAll();
      this.#wake();
    }
    return held;
  }

  /** Stops scoring after the batch at hand and lets another server write. */
  async stop(): Promise<void> {
    this.#keeper = undefined;
    await this.#running;
    await this.#options.store.lease.release();
  }

  /** Resolves when everything taken in so far is scored and stored. */
  async settled(): Promise<void> {
    await this.#running;
  }

  #scoreAll(): void {
    this.#day = this.#options.clock.today();
    this.#fullScoringSince ??= performance.now();
    this.#queue.add(this.#estate.refs());
    this.#hasNews = true;
  }

  #wake(): void {
    if (!this.#isRunning && this.#keeper) {
      this.#isRunning = true;
      this.#running = this.#run().finally(() => {
        this.#isRunning = false;
        if (this.#hasNews) {
          this.#wake();
        }
      });
    }
  }

  async #run(): Promise<void> {
    try {
      // Changes that come one after another are taken in together.
      await nextTurn();
      while (this.#keeper && this.#hasNews) {
        await this.#step(this.#keeper);
      }
    } catch (error) {
      this.#keeper = undefined;
      const { logger } = this.#options;
      if (error instanceof ConflictError) {
        logger.info(error.message);
      } else {
        logger.error(
          `Results could not be stored; scoring starts again shortly: ${stringifyError(
            error,
          )}`,
        );
      }
    }
  }

  async #step(keeper: ScoreKeeper): Promise<void> {
    if (this.#hasNewDefinitions) {
      this.#hasNewDefinitions = false;
      if (await keeper.takeUpDefinitions()) {
        this.#scoreAll();
      }
    }
    if (!keeper.canScore) {
      this.#hasNews = false;
      return;
    }
    const { hasUrgent } = this.#queue;
    await keeper.score(
      this.#queue.take(SYSTEMS_PER_BATCH),
      this.#queue.takeRemoved(),
    );
    if (this.#queue.isEmpty && this.#fullScoringSince !== undefined) {
      this.#lastDuration = performance.now() - this.#fullScoringSince;
      this.#fullScoringSince = undefined;
      await this.#options.store.analyse();
    }
    this.#hasNews = !this.#queue.isEmpty;
    if (!this.#queue.hasUrgent && (hasUrgent || this.#queue.isEmpty)) {
      const scoredAt = await keeper.storeFigures(this.#lastDuration);
      if (scoredAt) {
        await this.#options.onScored(scoredAt);
      }
    }
  }
}

/** What a {@link Scorer} works with. */
export interface ScorerOptions {
  store: ResultsStore;
  logger: LoggerService;
  clock: Clock;
  /** Names of the registries, as configured. */
  registries: readonly string[];
  /** Called when results and figures have been stored, with the time. */
  onScored: (scoredAt: string) => Promise<void>;
  /** Called when results have been stored in place of others; must not fail. */
  onChanged?: (changes: readonly ChangedResult[]) => void;
}

function isDefinitionRef(ref: string): boolean {
  return !ref.startsWith('group:') && !ref.startsWith('product:');
}
