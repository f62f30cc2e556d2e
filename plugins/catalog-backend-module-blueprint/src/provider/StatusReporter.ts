import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  describeFileError,
  digestOf,
  REGISTRY_TOPIC,
  type RegisterFileError,
  type RegistryChangeEvent,
  type RegistryStatus,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import { isBroken, type FileRecord } from '../register/FileRecord';
import { findings } from '../register/findings';
import { ProblemOwners } from '../register/ProblemOwners';
import { unusable } from '../register/readRegistryFile';
import type { RegisterStore } from '../register/RegisterStore';
import type { ConfiguredRegistry } from './ConfiguredRegistry';
import type { RegistrySynchroniser } from './RegistrySynchroniser';

/**
 * Problems of one registry that are passed on: of open documents, and of those of
 * each force. A flood of them helps nobody, and must not drown those of others.
 */
const mostProblems = 500;

interface PresentProblem {
  registry: string;
  key: string;
  problem: RegisterFileError;
  record?: FileRecord;
}

/**
 * Tells the log and subscribers how the registries stand: which files have
 * problems, since when, and what is mended.
 */
export class StatusReporter {
  readonly #options: {
    registries: ConfiguredRegistry[];
    synchroniser: RegistrySynchroniser;
    store: RegisterStore;
    events: EventsService;
    logger: LoggerService;
  };
  #firstSeen = new Map<string, string>();
  readonly #watched = new Map<string, boolean>();
  #logged = new Map<string, string>();

  constructor(options: {
    registries: ConfiguredRegistry[];
    synchroniser: RegistrySynchroniser;
    store: RegisterStore;
    events: EventsService;
    logger: LoggerService;
  }) {
    this.#options = options;
  }

  /** Takes up when problems were first seen. */
  load(firstSeen: Map<string, string>): void {
    this.#firstSeen = new Map(firstSeen);
  }

  /** Notes whether changes of a registry are noticed as they happen. */
  setWatched(registry: string, watched: boolean): void {
    this.#watched.set(registry, watched);
  }

  /** Publishes the state of every registry as it is remembered, before anything is read. */
  async publishRemembered(): Promise<void> {
    await this.#publish(this.#presentProblems());
  }

  /** Logs what is new and what is mended, and publishes the state of every registry. */
  async report(): Promise<void> {
    const present = this.#presentProblems();
    await this.#keepFirstSeen(present);
    this.#log(present);
    await this.#publish(present);
  }

  async #publish(present: PresentProblem[]): Promise<void> {
    const { registries, synchroniser, events } = this.#options;
    const entities = synchroniser.register.countEntities();
    const files = countBy(synchroniser.register.files());
    const eventPayload: RegistryChangeEvent = {
      type: 'status',
      registries: registries.map(registry => {
        const { name } = registry.settings;
        return {
          ...this.#statusOf(
            registry,
            present.filter(each => each.registry === name),
          ),
          files: files.get(name) ?? 0,
          entities: entities.get(name) ?? 0,
        };
      }),
    };
    await events.publish({ topic: REGISTRY_TOPIC, eventPayload });
  }

  #presentProblems(): PresentProblem[] {
    const { registries, synchroniser } = this.#options;
    const { register } = synchroniser;
    const owners = new ProblemOwners(register);
    const present: PresentProblem[] = [];
    const add = (
      registry: string,
      problem: RegisterFileError,
      record?: FileRecord,
    ) =>
      present.push({
        registry,
        key: keyOf(registry, problem),
        problem: owners.complete(problem, registry, record),
        ...(record && { record }),
      });
    for (const { settings } of registries) {
      const { unavailable, blocked } = synchroniser.conditionOf(settings.name);
      if (unavailable) {
        add(settings.name, unusable('.', unavailable));
      }
      for (const { path, message } of blocked) {
        add(settings.name, unusable(path || '.', message));
      }
    }
    for (const record of register.files()) {
      for (const problem of record.problems) {
        add(record.registry, problem, record);
      }
    }
    for (const { record, problem } of findings(register)) {
      add(record.registry, problem, record);
    }
    return present;
  }

  async #keepFirstSeen(present: PresentProblem[]): Promise<void> {
    const now = DateTime.utc().toISO();
    const keys = new Set(present.map(({ key }) => key));
    const mended = [...this.#firstSeen.keys()].filter(key => !keys.has(key));
    const added = new Map(
      [...keys].filter(key => !this.#firstSeen.has(key)).map(key => [key, now]),
    );
    mended.forEach(key => this.#firstSeen.delete(key));
    added.forEach((since, key) => this.#firstSeen.set(key, since));
    if (mended.length + added.size > 0) {
      await this.#options.store.saveFirstSeen(added, mended);
    }
  }

  /** One line for each problem when it appears and when it goes. */
  #log(present: PresentProblem[]): void {
    const { logger } = this.#options;
    const lines = new Map<string, string>();
    const counts = new Map<string, number>();
    for (const { key, registry, problem } of present) {
      const count = counts.get(registry) ?? 0;
      counts.set(registry, count + 1);
      if (count < mostProblems) {
        lines.set(key, `${registry}: ${describeFileError(problem)}`);
        if (!this.#logged.has(key)) {
          logger.warn(lines.get(key)!);
        }
      }
    }
    for (const [key, line] of this.#logged) {
      if (!lines.has(key)) {
        logger.info(`Mended: ${line}`);
      }
    }
    this.#logged = lines;
  }

  #statusOf(
    { settings, source }: ConfiguredRegistry,
    present: PresentProblem[],
  ): Omit<RegistryStatus, 'files' | 'entities'> {
    const { name, title, demonstration } = settings;
    const { loadedAt } = this.#options.synchroniser.conditionOf(name);
    const isError = ({ problem }: PresentProblem) =>
      problem.severity === 'error';
    const errors = present.filter(isError);
    const shown = withoutFlood([
      ...errors,
      ...present.filter(each => !isError(each)),
    ]);
    return {
      name,
      title,
      demonstration,
      source: source.description,
      watching: this.#watched.get(name) ?? false,
      ...(loadedAt && { loadedAt }),
      filesWithErrors: new Set(errors.map(({ problem }) => problem.file)).size,
      errors: shown.map(({ key, problem, record }) => ({
        ...problem,
        since: this.#firstSeen.get(key) ?? DateTime.utc().toISO(),
        keptEntities: record && isBroken(record) ? record.entities.length : 0,
        ...(record?.lastGoodAt && { lastGoodAt: record.lastGoodAt }),
      })),
      ...(present.length > shown.length && {
        errorsLeftOut: present.length - shown.length,
      }),
    };
  }
}

/** The first problems of open documents, and of those of each force. */
function withoutFlood(problems: PresentProblem[]): PresentProblem[] {
  const counts = new Map<string, number>();
  return problems.filter(({ problem: { restricted, forces } }) => {
    const readers = restricted ? `restricted ${forces?.join(' ')}` : 'open';
    const count = counts.get(readers) ?? 0;
    counts.set(readers, count + 1);
    return count < mostProblems;
  });
}

function countBy(records: Iterable<FileRecord>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { registry } of records) {
    counts.set(registry, (counts.get(registry) ?? 0) + 1);
  }
  return counts;
}

/** The same problem keeps its key when lines move. */
function keyOf(registry: string, problem: RegisterFileError): string {
  const { file, entity, field, rule, message, found } = problem;
  return digestOf({ registry, file, entity, field, rule, message, found });
}
