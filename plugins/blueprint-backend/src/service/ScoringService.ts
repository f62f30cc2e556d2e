import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ConflictError, stringifyError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  REGISTRY_TOPIC,
  type RegistryChangeEvent,
  type RegistryStatus,
} from '@policing/plugin-blueprint-common';
import { DateTime, Duration } from 'luxon';
import { setTimeout as delay } from 'node:timers/promises';
import type { RegisterFeed } from '../estate/RegisterFeed';
import type { DispensationBook } from '../dispensations/DispensationBook';
import type { Clock } from '../scoring/Clock';
import type { Scorer } from '../scoring/Scorer';
import type { ResultsStore } from '../store/ResultsStore';
import type { ScoringSettings } from './readSettings';

/**
 * How often a server renews its lease, takes in what was decided on another one
 * and looks at the calendar. The lease runs out after three times this.
 */
const BEAT_MILLISECONDS = 5_000;

/** Waits between attempts to read the catalog at the start. */
const LOAD_RETRIES_MILLISECONDS = [500, 1_000, 2_000, 5_000, 10_000];

/**
 * How long scoring waits at the start for a catalog that is still taking in a
 * first load, and how often it looks.
 */
const LONGEST_WAIT_MILLISECONDS = 300_000;
const LOOK_AGAIN_MILLISECONDS = 5_000;

/** Runs scoring: starts it, keeps it going on a schedule, and stops it. */
export class ScoringService {
  readonly #options: ScoringServiceOptions;
  readonly #stop = new AbortController();
  #nextBeat?: NodeJS.Timeout;
  #statuses?: RegistryStatus[];
  #isWriter = false;
  #started?: Promise<void>;

  constructor(options: ScoringServiceOptions) {
    this.#options = options;
  }

  /** Listens to the registry provider; call it before the provider starts. */
  async listen(events: EventsService): Promise<void> {
    await events.subscribe({
      id: `scorer-${this.#options.instance}`,
      topics: [REGISTRY_TOPIC],
      onEvent: async ({ eventPayload }) =>
        this.#options.feed.receive(eventPayload as RegistryChangeEvent),
    });
  }

  /** Keeps the health of the registries for the pages. */
  async keepStatuses(statuses: RegistryStatus[]): Promise<void> {
    this.#statuses = statuses;
    if (this.#isWriter) {
      await this.#writeStatuses();
    }
  }

  /** Starts in the background; call it when the server is up. */
  start(): void {
    this.#started = this.#run().catch(error => {
      if (!this.#stop.signal.aborted) {
        this.#options.logger.error(
          `Scoring could not start: ${stringifyError(error)}`,
        );
      }
    });
  }

  /** Stops after the batch at hand; results that are not stored yet are made again at the next start. */
  async stop(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#nextBeat);
    this.#options.feed.stop();
    await this.#started;
    await this.#options.scorer.stop();
  }

  async #run(): Promise<void> {
    await this.#load();
    await this.#waitForCatalog();
    await this.#beat();
    await this.#schedule();
  }

  /** Reads the register, however long the catalog takes to answer. */
  async #load(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await this.#options.dispensations.refresh();
        await this.#options.feed.load();
        return;
      } catch (error) {
        const place = Math.min(attempt, LOAD_RETRIES_MILLISECONDS.length - 1);
        const wait = LOAD_RETRIES_MILLISECONDS[place];
        this.#options.logger.warn(
          `The register cannot be read yet, next try in ${wait / 1000} s: ${stringifyError(
            error,
          )}`,
        );
        await this.#delay(wait);
      }
    }
  }

  /** Half an estate would be scored wrong, and history would keep it. */
  async #waitForCatalog(): Promise<void> {
    const { feed, logger } = this.#options;
    const start = performance.now();
    while (!feed.isComplete) {
      if (performance.now() - start > LONGEST_WAIT_MILLISECONDS) {
        logger.warn(
          'The catalog still holds less than the registries; scoring starts with what there is',
        );
        return;
      }
      await this.#delay(feed.hasStatus ? LOOK_AGAIN_MILLISECONDS : 100);
      if (feed.hasStatus && !feed.isComplete) {
        await feed.reconcile();
      }
    }
  }

  async #beat(): Promise<void> {
    await this.#renewLease();
    await this.#takeInDecisions();
    this.#options.scorer.noticeDay();
    if (!this.#stop.signal.aborted) {
      this.#nextBeat = setTimeout(
        () => this.#beat(),
        BEAT_MILLISECONDS,
      ).unref();
    }
  }

  /** What was decided about dispensations on another server. */
  async #takeInDecisions(): Promise<void> {
    const { dispensations, logger } = this.#options;
    try {
      await dispensations.refresh();
    } catch (error) {
      logger.warn(
        `What was decided about dispensations could not be read: ${stringifyError(error)}`,
      );
    }
  }

  async #renewLease(): Promise<void> {
    const { scorer, feed, logger } = this.#options;
    try {
      const held = await scorer.holdLease();
      if (held && !this.#isWriter) {
        this.#isWriter = true;
        await this.#writeStatuses();
        if (feed.isComplete) {
          scorer.removeUnknown();
        }
      }
      this.#isWriter = held;
    } catch (error) {
      logger.warn(
        `The right to write results could not be renewed: ${stringifyError(error)}`,
      );
    }
  }

  async #schedule(): Promise<void> {
    const { scheduler, feed, settings } = this.#options;
    await scheduler.scheduleTask({
      id: 'blueprint-reconcile',
      scope: 'local',
      frequency: settings.reconcileEvery,
      initialDelay: settings.reconcileEvery,
      timeout: { minutes: 10 },
      fn: async () => {
        await feed.reconcile();
      },
    });
    await scheduler.scheduleTask({
      id: 'blueprint-forget-removed',
      scope: 'local',
      frequency: { hours: 6 },
      initialDelay: { minutes: 5 },
      timeout: { minutes: 10 },
      fn: async () => this.#forgetRemoved(),
    });
  }

  async #forgetRemoved(): Promise<void> {
    const { store, clock, settings, logger } = this.#options;
    if (this.#isWriter) {
      const before = DateTime.fromISO(clock.now(), { zone: 'utc' }).minus(
        Duration.fromObject(settings.keepRemovedFor),
      );
      const count = await store.forgetRemoved(before.toISO()!);
      if (count > 0) {
        logger.info(`Forgot the results of ${count} systems that left`);
      }
    }
  }

  async #writeStatuses(): Promise<void> {
    try {
      if (this.#statuses) {
        await this.#options.store.writeRegistries(this.#statuses);
      }
    } catch (error) {
      // The server that took over writes them.
      if (!(error instanceof ConflictError)) {
        throw error;
      }
    }
  }

  async #delay(milliseconds: number): Promise<void> {
    await delay(milliseconds, undefined, {
      signal: this.#stop.signal,
      ref: false,
    });
  }
}

/** What a {@link ScoringService} works with. */
export interface ScoringServiceOptions {
  scorer: Scorer;
  feed: RegisterFeed;
  /** Takes in what was asked for and decided about dispensations. */
  dispensations: Pick<DispensationBook, 'refresh'>;
  store: ResultsStore;
  scheduler: SchedulerService;
  logger: LoggerService;
  clock: Clock;
  settings: ScoringSettings;
  /** Name of this server among those that share the database. */
  instance: string;
}
