import type {
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import {
  type RegistrySource,
  type SourceFile,
  type SourceListener,
  type SourceListing,
} from './RegistrySource';
import {
  decodeFile,
  isRegistryFile,
  largestFile,
  tooLarge,
} from './registryFiles';

/**
 * A registry in a folder of a repository, read through the platform's URL
 * readers, so that its integrations and their credentials apply.
 */
export class UrlRegistrySource implements RegistrySource {
  readonly description: string;
  readonly #options: {
    name: string;
    url: string;
    schedule: HumanDuration;
    reader: UrlReaderService;
    scheduler: SchedulerService;
  };
  readonly #stop = new AbortController();

  constructor(options: {
    /** Name of the registry; names the scheduled task. */
    name: string;
    url: string;
    /** How often the repository is asked for changes. */
    schedule: HumanDuration;
    reader: UrlReaderService;
    scheduler: SchedulerService;
  }) {
    this.#options = options;
    this.description = options.url;
  }

  async list(since?: string): Promise<SourceListing | undefined> {
    return this.#readTree(isRegistryFile, since);
  }

  async pick(paths: string[]): Promise<SourceListing> {
    const wanted = new Set(paths);
    const listing = await this.#readTree(path => wanted.has(path));
    return listing ?? { files: [], problems: [] };
  }

  async watch(listener: SourceListener): Promise<boolean> {
    const { name, schedule, scheduler } = this.#options;
    await scheduler.scheduleTask({
      id: `blueprint-registry-${name}`,
      frequency: schedule,
      timeout: { minutes: 10 },
      // The provider reads everything once when it starts.
      initialDelay: schedule,
      signal: this.#stop.signal,
      fn: async () => listener(),
    });
    return false;
  }

  async close(): Promise<void> {
    this.#stop.abort();
  }

  async #readTree(
    isWanted: (path: string) => boolean,
    etag?: string,
  ): Promise<SourceListing | undefined> {
    const { url, reader } = this.#options;
    try {
      const oversized = new Map<string, number>();
      const tree = await reader.readTree(url, {
        ...(etag && { etag }),
        filter: (path, info) => {
          if (!isWanted(path)) {
            return false;
          }
          if (info?.size && info.size > largestFile) {
            oversized.set(path, info.size);
            return false;
          }
          return true;
        },
      });
      const files: SourceFile[] = (await tree.files()).map(file => ({
        path: file.path,
        read: async () => decodeFile(await file.content()),
      }));
      for (const [path, size] of oversized) {
        files.push({ path, read: () => Promise.reject(tooLarge(size)) });
      }
      return { files, problems: [], version: tree.etag };
    } catch (error) {
      const { name, message } = error as Error;
      if (name === 'NotModifiedError') {
        return undefined;
      }
      throw new Error(
        `${this.description} cannot be read (${message}). Check the address in blueprint.registries, ` +
          'the integration and its token; what was read before stays as it is.',
      );
    }
  }
}
