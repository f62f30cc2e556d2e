import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  RegisterChangedError,
  type RegisterStore,
} from '../register/RegisterStore';
import type { ConfiguredRegistry } from './ConfiguredRegistry';
import { RegistrySynchroniser } from './RegistrySynchroniser';
import { StatusReporter } from './StatusReporter';
import { CatalogConfirmation } from './CatalogConfirmation';
import { addPaths, emptyRequest } from './SyncRequest';

/** Changes that come together, as from a checkout, are dealt with together. */
const gatherMilliseconds = 80;

/** Waits between attempts after a failure: longer each time, up to a limit. */
const firstRetryMilliseconds = 1_000;
const longestRetryMilliseconds = 60_000;

/** Waits between looks at whether the catalog shows what it was sent. */
const firstCheckMilliseconds = 1_500;
const longestCheckMilliseconds = 15_000;

/** How soon a folder that cannot be read is tried again. */
const unavailableRetryMilliseconds = 5_000;

/**
 * Brings the documents of the registries into the catalog and keeps them up to
 * date. What is sent is also published as events, so that subscribers need not
 * wait for the catalog.
 */
export class RegistryEntityProvider implements EntityProvider {
  readonly #options: {
    registries: ConfiguredRegistry[];
    store: RegisterStore;
    catalog: CatalogService;
    auth: AuthService;
    events: EventsService;
    logger: LoggerService;
  };
  #connection?: EntityProviderConnection;
  #synchroniser?: RegistrySynchroniser;
  #reporter?: StatusReporter;
  #request = emptyRequest();
  #timer?: NodeJS.Timeout;
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;
  #isLoaded = false;
  #failures = 0;
  readonly #confirmation: CatalogConfirmation;
  #checkTimer?: NodeJS.Timeout;
  #isCheckDue = false;
  #checks = 0;
  readonly #unavailable = new Set<string>();
  readonly #retries = new Map<string, NodeJS.Timeout>();
  readonly #stop = new AbortController();

  constructor(options: {
    registries: ConfiguredRegistry[];
    store: RegisterStore;
    catalog: CatalogService;
    auth: AuthService;
    events: EventsService;
    logger: LoggerService;
  }) {
    this.#options = options;
    this.#confirmation = new CatalogConfirmation(options);
  }

  getProviderName(): string {
    return 'blueprint-registry';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Reads every registry and watches for changes; call it when the server is up. */
  async start(): Promise<void> {
    if (!this.#connection) {
      throw new Error('The registry provider is not connected to the catalog');
    }
    this.#synchroniser = new RegistrySynchroniser({
      ...this.#options,
      connection: this.#connection,
      confirmation: this.#confirmation,
    });
    this.#reporter = new StatusReporter({
      ...this.#options,
      synchroniser: this.#synchroniser,
    });
    for (const { settings } of this.#options.registries) {
      this.#request.everything.add(settings.name);
    }
    this.#schedule(0);
    for (const registry of this.#options.registries) {
      void this.#watch(registry);
    }
  }

  /** Stops watching and waits for the change that is being dealt with. */
  async stop(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#checkTimer);
    this.#retries.forEach(retry => clearTimeout(retry));
    for (const { source } of this.#options.registries) {
      await source.close();
    }
    await this.#running;
  }

  async #watch({ settings, source }: ConfiguredRegistry): Promise<void> {
    const { logger } = this.#options;
    const { name } = settings;
    try {
      const watching = await source.watch(
        paths => this.#notice(name, paths),
        message => {
          logger.warn(`${name}: ${message}`);
          this.#reporter?.setWatched(name, false);
        },
      );
      this.#reporter?.setWatched(name, watching);
      // Something may have changed while the first reading was under way.
      this.#notice(name);
    } catch (error) {
      logger.error(
        `Changes of the registry ${name} are not noticed: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  #notice(registry: string, paths?: string[]): void {
    if (paths) {
      addPaths(this.#request, registry, paths);
    } else {
      this.#request.everything.add(registry);
    }
    this.#schedule(gatherMilliseconds);
  }

  #schedule(milliseconds: number): void {
    if (this.#stop.signal.aborted || this.#isRunning || this.#timer) {
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#isRunning = true;
      this.#running = this.#run().finally(() => {
        this.#isRunning = false;
        if (this.#hasRequest || this.#isCheckDue) {
          this.#schedule(this.#delay());
        }
      });
    }, milliseconds);
  }

  get #hasRequest(): boolean {
    const { everything, paths } = this.#request;
    return everything.size + paths.size > 0;
  }

  async #run(): Promise<void> {
    const { logger } = this.#options;
    try {
      if (this.#isCheckDue) {
        await this.#check();
      }
      if (this.#hasRequest) {
        await this.#synchronise();
      }
      this.#failures = 0;
    } catch (error) {
      if (this.#stop.signal.aborted) {
        return;
      }
      this.#isLoaded = false;
      this.#failures += 1;
      for (const { settings } of this.#options.registries) {
        this.#request.everything.add(settings.name);
      }
      if (!(error instanceof RegisterChangedError)) {
        logger.error(
          `The registries could not be brought into the catalog and are tried again: ${stringifyError(
            error,
          )}`,
        );
      }
    }
  }

  async #synchronise(): Promise<void> {
    const synchroniser = this.#synchroniser!;
    const reporter = this.#reporter!;
    const started = performance.now();
    const request = this.#request;
    this.#request = emptyRequest();
    if (!this.#isLoaded) {
      const { firstSeen } = await synchroniser.load();
      reporter.load(firstSeen);
      this.#isLoaded = true;
      await reporter.publishRemembered();
    }
    const { upserted, removed } = await synchroniser.run(
      request,
      this.#stop.signal,
    );
    if (upserted + removed > 0) {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      this.#options.logger.info(
        `Registries: ${upserted} entities new or changed, ${removed} removed, in ${seconds} s`,
      );
      this.#checks = 0;
    }
    await reporter.report();
    this.#tendUnavailable();
    this.#planCheck();
  }

  /** Looks whether the catalog shows what it was sent, and pushes what is stuck. */
  async #check(): Promise<void> {
    this.#isCheckDue = false;
    try {
      const { seen, stuck } = await this.#confirmation.check();
      const { paths } = this.#synchroniser!.pushAgain(stuck);
      paths.forEach((each, registry) =>
        addPaths(this.#request, registry, [...each]),
      );
      if (seen > 0) {
        this.#checks = 0;
      }
    } catch (error) {
      this.#options.logger.warn(
        `The catalog could not be asked what it shows: ${stringifyError(
          error,
        )}`,
      );
    }
    this.#planCheck();
  }

  #planCheck(): void {
    clearTimeout(this.#checkTimer);
    if (this.#confirmation.isWaiting && !this.#stop.signal.aborted) {
      const delay = firstCheckMilliseconds * 2 ** this.#checks;
      this.#checks += 1;
      this.#checkTimer = setTimeout(
        () => {
          this.#isCheckDue = true;
          this.#schedule(0);
        },
        Math.min(delay, longestCheckMilliseconds),
      );
    }
  }

  /** Looks after folders that cannot be read: they may come back without any sign. */
  #tendUnavailable(): void {
    for (const registry of this.#options.registries) {
      const { name, location } = registry.settings;
      if (this.#synchroniser!.conditionOf(name).unavailable) {
        this.#unavailable.add(name);
        if (location.type === 'folder') {
          clearTimeout(this.#retries.get(name));
          this.#retries.set(
            name,
            setTimeout(
              () => this.#notice(name),
              unavailableRetryMilliseconds,
            ).unref(),
          );
        }
      } else if (this.#unavailable.delete(name)) {
        void this.#watch(registry);
      }
    }
  }

  #delay(): number {
    return this.#failures === 0
      ? gatherMilliseconds
      : Math.min(
          firstRetryMilliseconds * 2 ** (this.#failures - 1),
          longestRetryMilliseconds,
        );
  }
}
