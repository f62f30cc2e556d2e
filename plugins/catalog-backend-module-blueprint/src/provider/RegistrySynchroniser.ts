import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  REGISTRY_TOPIC,
  type RegistryChangeEvent,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import { chunksOf } from '../chunksOf';
import { fileKeyOf, isBroken } from '../register/FileRecord';
import { readContent, readText } from '../register/readRegistryFile';
import { Register, type ReadFile } from '../register/Register';
import type { RegisterMemory, RegisterStore } from '../register/RegisterStore';
import type { SourceFile } from '../sources/RegistrySource';
import { ChangeBuffer } from './ChangeBuffer';
import type { ConfiguredRegistry } from './ConfiguredRegistry';
import { readingMethod } from './readingMethod';
import type { SyncRequest } from './SyncRequest';

/**
 * Entities of one mutation. A single large one is quadratic in the catalog's
 * database (platform reference 0.5).
 */
const entitiesPerMutation = 2000;

/** Files read before their changes are worked out. */
const filesPerStep = 250;

/** Files read from disk at the same time. */
const filesAtOnce = 16;

/** Longest time in milliseconds that reading may hold up everything else. */
const longestTurn = 15;

/** Name under which the entities stand in the catalog. */
const locationKey = 'blueprint-registry';

/** How a registry stands, as far as its source is concerned. */
export interface RegistryCondition {
  /** When its files were last looked through, ISO 8601. */
  loadedAt?: string;
  /** Why its source cannot be read. */
  unavailable?: string;
  /** Parts of its source that cannot be looked into. */
  blocked: { path: string; message: string }[];
}

interface Task {
  registry: string;
  file: SourceFile;
  /** Whether it is read again although its text may be the same. */
  again: boolean;
}

/** What there is to do for a request. */
interface Survey {
  tasks: Map<string, Task>;
  gone: { registry: string; path: string }[];
  /** Registries that could be looked at. */
  seen: Set<string>;
  versions: Map<string, string>;
}

/**
 * Brings the catalog in line with the files of the registries: looks what
 * changed, reads that, sends the difference to the catalog and to subscribers,
 * and remembers what was sent.
 */
export class RegistrySynchroniser {
  readonly #options: {
    registries: ConfiguredRegistry[];
    store: RegisterStore;
    connection: EntityProviderConnection;
    events: EventsService;
  };
  readonly #registries: Map<string, ConfiguredRegistry>;
  readonly #methods: Map<string, string>;
  readonly #conditions = new Map<string, RegistryCondition>();
  readonly #stamps = new Map<string, string>();
  readonly #versions = new Map<string, string>();
  #register: Register;
  #revision = 0;

  constructor(options: {
    registries: ConfiguredRegistry[];
    store: RegisterStore;
    connection: EntityProviderConnection;
    events: EventsService;
  }) {
    const { registries } = options;
    this.#options = options;
    this.#registries = new Map(
      registries.map(each => [each.settings.name, each]),
    );
    this.#methods = new Map(
      registries.map(({ settings }) => [
        settings.name,
        readingMethod(settings),
      ]),
    );
    this.#register = new Register(registries.map(({ settings }) => settings));
  }

  /** The register as it stands. */
  get register(): Register {
    return this.#register;
  }

  /** How the source of a registry stands. */
  conditionOf(registry: string): RegistryCondition {
    return this.#conditions.get(registry) ?? { blocked: [] };
  }

  /** Takes up what was remembered; anything learnt since then is dropped. */
  async load(): Promise<RegisterMemory> {
    const { registries, store } = this.#options;
    const memory = await store.load();
    this.#register = new Register(
      registries.map(({ settings }) => settings),
      memory.files,
      memory.uncertain,
    );
    this.#revision = memory.revision;
    this.#stamps.clear();
    this.#versions.clear();
    return memory;
  }

  /**
   * Deals with a request.
   *
   * @param request - what may have changed
   * @param signal - stops between two steps; nothing is lost, the next start
   *   takes up where this one stopped
   * @returns how many entities were sent and removed
   * @throws whatever the catalog, the store or the broker threw; call
   *   {@link load} before the next run
   */
  async run(
    request: SyncRequest,
    signal: AbortSignal,
  ): Promise<{ upserted: number; removed: number }> {
    const survey = await this.#survey(request);
    const totals = { upserted: 0, removed: 0 };
    const buffer = new ChangeBuffer();
    const readAgain = new Set<string>();
    let { gone } = survey;
    while (survey.tasks.size > 0 || gone.length > 0) {
      signal.throwIfAborted();
      const tasks = [...survey.tasks].slice(0, filesPerStep);
      tasks.forEach(([key]) => survey.tasks.delete(key));
      const read = await this.#read(tasks.map(([, task]) => task));
      const change = this.#register.apply(read, gone, now());
      gone = [];
      buffer.add(change);
      const stale = change.stale.filter(file => {
        const key = fileKeyOf(file);
        return !readAgain.has(key) && readAgain.add(key);
      });
      await this.#addStale(survey, stale);
      if (buffer.size >= entitiesPerMutation) {
        totals.upserted += buffer.size;
        await this.#send(buffer);
      }
    }
    buffer.remove(this.#register.takeLeftOver());
    totals.upserted += buffer.size;
    totals.removed += buffer.removed.length;
    await this.#send(buffer);
    for (const [registry, version] of survey.versions) {
      this.#versions.set(registry, version);
    }
    for (const registry of survey.seen) {
      this.#conditions.set(registry, {
        ...this.conditionOf(registry),
        loadedAt: now(),
      });
    }
    return totals;
  }

  async #survey(request: SyncRequest): Promise<Survey> {
    const survey: Survey = {
      tasks: new Map(),
      gone: [...this.#filesOfFormerRegistries()],
      seen: new Set(),
      versions: new Map(),
    };
    for (const name of request.everything) {
      await this.#surveyRegistry(name, survey);
    }
    for (const [name, paths] of request.paths) {
      await this.#surveyPaths(name, [...paths], survey);
    }
    return survey;
  }

  /** Looks through a whole registry. */
  async #surveyRegistry(name: string, survey: Survey): Promise<void> {
    const { source } = this.#registries.get(name)!;
    const known = new Set(
      [...this.#register.files()]
        .filter(({ registry }) => registry === name)
        .map(({ path }) => path),
    );
    const { loadedAt } = this.conditionOf(name);
    try {
      const listing = await source.list(this.#versions.get(name));
      this.#conditions.set(name, {
        blocked: listing?.problems ?? this.conditionOf(name).blocked,
        ...(loadedAt && { loadedAt }),
      });
      if (!listing) {
        survey.seen.add(name);
        return;
      }
      const { files, problems, version } = listing;
      if (files.length === 0 && problems.length === 0 && known.size > 0) {
        throw new Error(
          `${source.description} has no YAML file, although ${known.size} were read from it before. ` +
            'They are kept, because an empty source is more often a mistake than a wish. ' +
            'To remove them all, take the registry out of blueprint.registries.',
        );
      }
      for (const file of files) {
        known.delete(file.path);
        const key = fileKeyOf({ registry: name, path: file.path });
        const isSame =
          file.stamp !== undefined &&
          this.#stamps.get(key) === file.stamp &&
          this.#register.file({ registry: name, path: file.path })
            ?.contentDigest;
        if (!isSame) {
          survey.tasks.set(key, { registry: name, file, again: false });
        }
      }
      survey.seen.add(name);
      if (version) {
        survey.versions.set(name, version);
      }
      for (const path of known) {
        if (!problems.some(problem => isWithin(path, problem.path))) {
          survey.gone.push({ registry: name, path });
        }
      }
    } catch (error) {
      this.#conditions.set(name, {
        blocked: [],
        unavailable: (error as Error).message,
        ...(loadedAt && { loadedAt }),
      });
    }
  }

  /** Looks at some files of a registry. */
  async #surveyPaths(
    name: string,
    paths: string[],
    survey: Survey,
  ): Promise<void> {
    const { source } = this.#registries.get(name)!;
    try {
      const { files, problems } = await source.pick(paths);
      for (const file of files) {
        const key = fileKeyOf({ registry: name, path: file.path });
        survey.tasks.set(key, { registry: name, file, again: false });
      }
      const present = [...files, ...problems].map(({ path }) => path);
      for (const path of paths) {
        const file = { registry: name, path };
        if (!present.includes(path) && this.#register.file(file)) {
          survey.gone.push(file);
        }
      }
      survey.seen.add(name);
    } catch (error) {
      this.#conditions.set(name, {
        ...this.conditionOf(name),
        unavailable: (error as Error).message,
      });
    }
  }

  *#filesOfFormerRegistries() {
    for (const { registry, path } of this.#register.files()) {
      if (!this.#registries.has(registry)) {
        yield { registry, path };
      }
    }
  }

  /** Files whose meaning changed because others did. */
  async #addStale(
    survey: Survey,
    stale: { registry: string; path: string }[],
  ): Promise<void> {
    for (const [name, { source }] of this.#registries) {
      const waiting: string[] = [];
      for (const { registry, path } of stale) {
        const task = survey.tasks.get(fileKeyOf({ registry, path }));
        if (task) {
          task.again = true;
        } else if (registry === name) {
          waiting.push(path);
        }
      }
      if (waiting.length > 0) {
        const { files } = await source.pick(waiting);
        for (const file of files) {
          const key = fileKeyOf({ registry: name, path: file.path });
          survey.tasks.set(key, { registry: name, file, again: true });
        }
      }
    }
  }

  /** Reads files; those whose text is known and good are left out. */
  async #read(tasks: Task[]): Promise<ReadFile[]> {
    const read: ReadFile[] = [];
    let turnStart = performance.now();
    for (const batch of chunksOf(tasks, filesAtOnce)) {
      const contents = await Promise.all(
        batch.map(({ file }) => readContent(file)),
      );
      for (const [index, content] of contents.entries()) {
        const result = await this.#readOne(batch[index], content);
        if (result) {
          read.push(result);
        }
        if (performance.now() - turnStart > longestTurn) {
          await nextTurn();
          turnStart = performance.now();
        }
      }
    }
    return read;
  }

  async #readOne(
    { registry, file, again }: Task,
    content: Awaited<ReturnType<typeof readContent>>,
  ): Promise<ReadFile | undefined> {
    const { path, stamp } = file;
    const method = this.#methods.get(registry)!;
    const place = { registry, path, method };
    if ('problem' in content) {
      return { ...place, contentDigest: '', problems: [content.problem] };
    }
    const contentDigest = createHash('sha256')
      .update(content.text)
      .digest('hex');
    if (stamp) {
      this.#stamps.set(fileKeyOf(place), stamp);
    }
    const record = this.#register.file(place);
    const isKnown =
      record?.contentDigest === contentDigest &&
      record.method === method &&
      !isBroken(record) &&
      this.#register.isSettled(record);
    if (isKnown && !again) {
      return undefined;
    }
    const { settings } = this.#registries.get(registry)!;
    return {
      ...place,
      contentDigest,
      ...(await readText(content.text, path, settings)),
    };
  }

  /** Sends what has gathered to the catalog and to subscribers. */
  async #send(buffer: ChangeBuffer): Promise<void> {
    const { store, connection } = this.#options;
    if (buffer.isEmpty) {
      return;
    }
    const entities = [...buffer.upserted, ...buffer.removed];
    if (entities.length > 0) {
      this.#revision = await store.begin(this.#revision, entities);
      for (const removed of chunksOf(buffer.removed, entitiesPerMutation)) {
        await connection.applyMutation({
          type: 'delta',
          added: [],
          removed: removed.map(({ ref }) => ({ entityRef: ref, locationKey })),
        });
      }
      for (const added of chunksOf(buffer.upserted, entitiesPerMutation)) {
        await connection.applyMutation({
          type: 'delta',
          added: added.map(({ entity }) => ({ entity, locationKey })),
          removed: [],
        });
      }
      await this.#publish(buffer);
    }
    const { records, gone } = buffer;
    await store.finish({ records, gone, entities });
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

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

function now(): string {
  return DateTime.utc().toISO();
}
