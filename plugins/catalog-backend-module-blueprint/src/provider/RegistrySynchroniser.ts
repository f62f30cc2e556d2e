import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { RegistrySettings } from '@policing/plugin-blueprint-node';
import { DateTime } from 'luxon';
import { chunksOf } from '../chunksOf';
import { fileKeyOf, isBroken } from '../register/FileRecord';
import { readContent, readText } from '../register/readRegistryFile';
import { Register, type ReadFile } from '../register/Register';
import type {
  EntityOfRegistry,
  RegisterMemory,
  RegisterStore,
} from '../register/RegisterStore';
import type { CatalogConfirmation } from './CatalogConfirmation';
import { CatalogSender, entitiesPerMutation } from './CatalogSender';
import { ChangeBuffer } from './ChangeBuffer';
import type { ConfiguredRegistry } from './ConfiguredRegistry';
import { readingMethod } from './readingMethod';
import {
  SourceSurveyor,
  type RegistryCondition,
  type Task,
} from './SourceSurveyor';
import { addPaths, emptyRequest, type SyncRequest } from './SyncRequest';

/** Files read before their changes are worked out. */
const filesPerStep = 250;

/** Files read from disk at the same time. */
const filesAtOnce = 16;

/** Longest time in milliseconds that reading may hold up everything else. */
const longestTurn = 15;

/**
 * Brings the catalog in line with the files of the registries: looks what
 * changed, reads that, and sends the difference.
 */
export class RegistrySynchroniser {
  readonly #store: RegisterStore;
  readonly #settings: Map<string, RegistrySettings>;
  readonly #methods: Map<string, string>;
  readonly #surveyor: SourceSurveyor;
  readonly #sender: CatalogSender;
  #register: Register;

  constructor(options: {
    registries: ConfiguredRegistry[];
    store: RegisterStore;
    connection: EntityProviderConnection;
    confirmation: CatalogConfirmation;
    events: EventsService;
  }) {
    const settings = options.registries.map(registry => registry.settings);
    this.#store = options.store;
    this.#settings = new Map(settings.map(each => [each.name, each]));
    this.#methods = new Map(
      settings.map(each => [each.name, readingMethod(each)]),
    );
    this.#surveyor = new SourceSurveyor(options.registries);
    this.#sender = new CatalogSender(options);
    this.#register = new Register(settings);
  }

  /** The register as it stands. */
  get register(): Register {
    return this.#register;
  }

  /** How the source of a registry stands. */
  conditionOf(registry: string): RegistryCondition {
    return this.#surveyor.conditionOf(registry);
  }

  /** Takes up what was remembered; anything learnt since then is dropped. */
  async load(): Promise<RegisterMemory> {
    const memory = await this.#store.load();
    this.#register = new Register(
      [...this.#settings.values()],
      memory.files,
      memory.uncertain,
    );
    this.#surveyor.forget();
    this.#sender.startFrom(memory.revision);
    this.#sender.push(memory.uncertain);
    return memory;
  }

  /**
   * Prepares to send entities again that the catalog has and does not show.
   *
   * @param entities - the entities
   * @returns the request to {@link run} for that
   */
  pushAgain(entities: EntityOfRegistry[]): SyncRequest {
    const request = emptyRequest();
    this.#register.doubt(entities);
    this.#sender.push(entities);
    for (const { ref } of entities) {
      const holder = this.#register.holderOf(ref);
      if (holder) {
        addPaths(request, holder.registry, [holder.path]);
      }
    }
    return request;
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
    const survey = await this.#surveyor.survey(request, this.#register);
    const totals = { upserted: 0, removed: 0 };
    const buffer = new ChangeBuffer();
    const readAgain = new Set<string>();
    let { gone } = survey;
    while (survey.tasks.size > 0 || gone.length > 0) {
      signal.throwIfAborted();
      const tasks = [...survey.tasks].slice(0, filesPerStep);
      tasks.forEach(([key]) => survey.tasks.delete(key));
      const read = await this.#read(tasks.map(([, task]) => task));
      const now = DateTime.utc().toISO();
      const change = this.#register.apply(read, gone, now);
      gone = [];
      buffer.add(change);
      const stale = change.stale.filter(file => {
        const key = fileKeyOf(file);
        return !readAgain.has(key) && readAgain.add(key);
      });
      await this.#surveyor.addStale(survey, stale);
      if (buffer.size >= entitiesPerMutation) {
        totals.upserted += buffer.size;
        await this.#sender.send(buffer);
      }
    }
    buffer.remove(this.#register.takeLeftOver());
    totals.upserted += buffer.size;
    totals.removed += buffer.removed.length;
    await this.#sender.send(buffer);
    this.#surveyor.noteDone(survey);
    return totals;
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
    task: Task,
    content: Awaited<ReturnType<typeof readContent>>,
  ): Promise<ReadFile | undefined> {
    const { registry, file, again } = task;
    const { path } = file;
    const method = this.#methods.get(registry)!;
    const place = { registry, path, method };
    if ('problem' in content) {
      return { ...place, contentDigest: '', problems: [content.problem] };
    }
    this.#surveyor.noteRead(task);
    const contentDigest = createHash('sha256')
      .update(content.text)
      .digest('hex');
    const record = this.#register.file(place);
    const isKnown =
      record?.contentDigest === contentDigest &&
      record.method === method &&
      !isBroken(record) &&
      this.#register.isSettled(record);
    if (isKnown && !again) {
      return undefined;
    }
    const settings = this.#settings.get(registry)!;
    return {
      ...place,
      contentDigest,
      ...(await readText(content.text, path, settings)),
    };
  }
}
