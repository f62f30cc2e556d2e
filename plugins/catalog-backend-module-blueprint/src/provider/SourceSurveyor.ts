import { DateTime } from 'luxon';
import { fileKeyOf } from '../register/FileRecord';
import type { Register } from '../register/Register';
import type { SourceFile } from '../sources/RegistrySource';
import type { ConfiguredRegistry } from './ConfiguredRegistry';
import type { SyncRequest } from './SyncRequest';

/** How a registry stands, as far as its source is concerned. */
export interface RegistryCondition {
  /** When its files were last looked through, ISO 8601. */
  loadedAt?: string;
  /** Why its source cannot be read. */
  unavailable?: string;
  /** Parts of its source that cannot be looked into. */
  blocked: { path: string; message: string }[];
}

/** A file to read. */
export interface Task {
  registry: string;
  file: SourceFile;
  /** Whether it is read again although its text may be the same. */
  again: boolean;
}

/** What there is to do for a request. */
export interface Survey {
  /** Files to read, by their key. */
  tasks: Map<string, Task>;
  /** Files that are no longer there. */
  gone: { registry: string; path: string }[];
  /** Registries that could be looked at. */
  seen: Set<string>;
  /** New versions of their sources. */
  versions: Map<string, string>;
}

/**
 * Looks through the sources of the registries for files that are new, changed
 * or gone. Nothing counts as gone because a source cannot be read.
 */
export class SourceSurveyor {
  readonly #registries: Map<string, ConfiguredRegistry>;
  readonly #conditions = new Map<string, RegistryCondition>();
  readonly #stamps = new Map<string, string>();
  readonly #versions = new Map<string, string>();

  constructor(registries: ConfiguredRegistry[]) {
    this.#registries = new Map(
      registries.map(each => [each.settings.name, each]),
    );
  }

  /** How the source of a registry stands. */
  conditionOf(registry: string): RegistryCondition {
    return this.#conditions.get(registry) ?? { blocked: [] };
  }

  /** Looks at everything again the next time. */
  forget(): void {
    this.#stamps.clear();
    this.#versions.clear();
  }

  /** Notes that the present text of a file has been read. */
  noteRead({ registry, file: { path, stamp } }: Task): void {
    if (stamp) {
      this.#stamps.set(fileKeyOf({ registry, path }), stamp);
    }
  }

  /** Notes that everything of a survey has been dealt with. */
  noteDone({ seen, versions }: Survey): void {
    const loadedAt = DateTime.utc().toISO();
    versions.forEach((version, name) => this.#versions.set(name, version));
    seen.forEach(name =>
      this.#conditions.set(name, { ...this.conditionOf(name), loadedAt }),
    );
  }

  /**
   * Finds out what there is to do.
   *
   * @param request - what may have changed
   * @param register - what is known of the files
   */
  async survey(request: SyncRequest, register: Register): Promise<Survey> {
    const survey: Survey = {
      tasks: new Map(),
      gone: [],
      seen: new Set(),
      versions: new Map(),
    };
    for (const { registry, path } of register.files()) {
      if (!this.#registries.has(registry)) {
        survey.gone.push({ registry, path });
      }
    }
    for (const name of request.everything) {
      await this.#surveyRegistry(name, register, survey);
    }
    for (const [name, paths] of request.paths) {
      await this.#surveyPaths(name, [...paths], register, survey);
    }
    return survey;
  }

  /**
   * Adds files that are to be read again.
   *
   * @param survey - the survey to add them to
   * @param stale - the files
   */
  async addStale(
    survey: Survey,
    stale: { registry: string; path: string }[],
  ): Promise<void> {
    const waiting = new Map<string, string[]>();
    for (const { registry, path } of stale) {
      const task = survey.tasks.get(fileKeyOf({ registry, path }));
      if (task) {
        task.again = true;
      } else {
        waiting.set(registry, [...(waiting.get(registry) ?? []), path]);
      }
    }
    for (const [name, paths] of waiting) {
      const { source } = this.#registries.get(name)!;
      addTasks(survey, name, (await source.pick(paths)).files, true);
    }
  }

  /** Looks through a whole registry. */
  async #surveyRegistry(
    name: string,
    register: Register,
    survey: Survey,
  ): Promise<void> {
    const { source } = this.#registries.get(name)!;
    const { loadedAt, blocked } = this.conditionOf(name);
    try {
      const listing = await source.list(this.#versions.get(name));
      const known = pathsOf(register, name);
      if (listing && isSuspicious(listing, known)) {
        throw new Error(
          `${source.description} has no YAML file, although ${known.size} were read from it before. ` +
            'They are kept, because an empty source is more often a mistake than a wish. ' +
            'To remove them all, take the registry out of blueprint.registries.',
        );
      }
      survey.seen.add(name);
      this.#conditions.set(name, {
        blocked: listing?.problems ?? blocked,
        ...(loadedAt && { loadedAt }),
      });
      if (!listing) {
        return;
      }
      const { files, problems, version } = listing;
      if (version) {
        survey.versions.set(name, version);
      }
      files.forEach(({ path }) => known.delete(path));
      addTasks(
        survey,
        name,
        files.filter(file => !this.#isSame(name, file, register)),
      );
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
    register: Register,
    survey: Survey,
  ): Promise<void> {
    const { source } = this.#registries.get(name)!;
    try {
      const { files, problems } = await source.pick(paths);
      survey.seen.add(name);
      addTasks(survey, name, files);
      const present = new Set([...files, ...problems].map(({ path }) => path));
      for (const path of paths) {
        const file = { registry: name, path };
        if (!present.has(path) && register.file(file)) {
          survey.gone.push(file);
        }
      }
    } catch (error) {
      this.#conditions.set(name, {
        ...this.conditionOf(name),
        unavailable: (error as Error).message,
      });
    }
  }

  /** Whether a file can be left alone without reading it. */
  #isSame(name: string, file: SourceFile, register: Register): boolean {
    const place = { registry: name, path: file.path };
    return (
      file.stamp !== undefined &&
      file.stamp === this.#stamps.get(fileKeyOf(place)) &&
      Boolean(register.file(place)?.contentDigest)
    );
  }
}

function addTasks(
  survey: Survey,
  registry: string,
  files: SourceFile[],
  again = false,
): void {
  for (const file of files) {
    const key = fileKeyOf({ registry, path: file.path });
    survey.tasks.set(key, { registry, file, again });
  }
}

function pathsOf(register: Register, name: string): Set<string> {
  const paths = new Set<string>();
  for (const { registry, path } of register.files()) {
    if (registry === name) {
      paths.add(path);
    }
  }
  return paths;
}

/** An empty source looks exactly like a wrong address or a volume that is not there. */
function isSuspicious(
  listing: { files: unknown[]; problems: unknown[] },
  known: Set<string>,
): boolean {
  return listing.files.length + listing.problems.length === 0 && known.size > 0;
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
