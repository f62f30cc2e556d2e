import { promises as fs, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { watch, type FSWatcher } from 'chokidar';
import {
  UnusableFileError,
  type RegistrySource,
  type SourceFile,
  type SourceListener,
  type SourceListing,
  type SourceProblem,
} from './RegistrySource';
import {
  decodeFile,
  isHidden,
  isRegistryFile,
  largestFile,
  tooLarge,
} from './registryFiles';

/** Files looked at together: enough to keep the disk busy. */
const batchSize = 64;

/** Waits for a file to stop growing, so that half a file is not read. */
const writeFinish = { stabilityThreshold: 60, pollInterval: 20 };

/** A registry in a folder on disk. */
export class FolderRegistrySource implements RegistrySource {
  readonly description: string;
  readonly #folder: string;
  readonly #schedule: HumanDuration;
  #watcher?: FSWatcher;
  #timer?: NodeJS.Timeout;

  constructor(options: {
    /** Absolute path. */
    path: string;
    /** Path as people know it. */
    shownAs: string;
    /** How often the folder is looked through, in case a change went unnoticed. */
    schedule: HumanDuration;
  }) {
    this.#folder = options.path;
    this.#schedule = options.schedule;
    this.description = options.shownAs;
  }

  async list(): Promise<SourceListing> {
    const root = await this.#openRoot();
    const listing: SourceListing = { files: [], problems: [] };
    const paths: string[] = [];
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined;) {
      await this.#listFolder(folder, { paths, folders }, listing.problems);
      folder = folders.pop();
    }
    paths.sort();
    for (let start = 0; start < paths.length; start += batchSize) {
      const batch = paths.slice(start, start + batchSize);
      const files = await Promise.all(
        batch.map(path => this.#open(root, path, listing.problems)),
      );
      listing.files.push(...files.filter(file => file !== undefined));
    }
    return listing;
  }

  async pick(paths: string[]): Promise<SourceListing> {
    const root = await this.#openRoot();
    const listing: SourceListing = { files: [], problems: [] };
    for (const path of paths) {
      const file = await this.#open(root, path, listing.problems);
      if (file) {
        listing.files.push(file);
      }
    }
    return listing;
  }

  async watch(
    listener: SourceListener,
    onFailure: (message: string) => void,
  ): Promise<boolean> {
    await this.close();
    this.#timer = setInterval(
      () => listener(),
      durationToMilliseconds(this.#schedule),
    ).unref();
    const watcher = watch(this.#folder, {
      ignoreInitial: true,
      followSymlinks: false,
      awaitWriteFinish: writeFinish,
      ignored: (path, stats) => {
        const within = this.#pathWithin(path);
        return (
          within !== '' &&
          (isHidden(within) ||
            (stats?.isFile() === true && !isRegistryFile(within)))
        );
      },
    });
    this.#watcher = watcher;
    watcher.on('all', (event, path) => {
      const within = this.#pathWithin(path);
      if (event === 'addDir' || event === 'unlinkDir') {
        // A folder that comes or goes as a whole may bring files of its own.
        listener();
      } else if (isRegistryFile(within)) {
        listener([within]);
      }
    });
    return new Promise(resolve => {
      watcher.once('ready', () => resolve(true));
      watcher.on('error', error => {
        onFailure(
          `Changes in ${this.description} are not noticed at once (${messageOf(
            error,
          )}); the folder is still looked through on its schedule.`,
        );
        resolve(false);
      });
    });
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#watcher?.close();
    this.#watcher = undefined;
  }

  #pathWithin(path: string): string {
    return relative(this.#folder, path).split(sep).join('/');
  }

  /** The real path of the folder. */
  async #openRoot(): Promise<string> {
    try {
      const root = await fs.realpath(this.#folder);
      await fs.readdir(root);
      return root;
    } catch (error) {
      throw new Error(
        `The folder ${this.#folder} cannot be read (${messageOf(error)}). ` +
          'Check blueprint.registries in the configuration and the permissions of the folder; ' +
          'what was read before stays as it is.',
      );
    }
  }

  async #listFolder(
    folder: string,
    found: { paths: string[]; folders: string[] },
    problems: SourceProblem[],
  ): Promise<void> {
    let entries;
    try {
      entries = await fs.readdir(join(this.#folder, folder), {
        withFileTypes: true,
      });
    } catch (error) {
      if (!isMissing(error)) {
        problems.push({
          path: folder,
          message: `The folder cannot be read (${messageOf(error)}). Check its permissions.`,
        });
      }
      return;
    }
    for (const entry of entries) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory() && !isHidden(path)) {
        found.folders.push(path);
      } else if (isRegistryFile(path)) {
        found.paths.push(path);
      } else if (entry.isSymbolicLink() && !isHidden(path)) {
        await this.#noteLinkedFolder(path, problems);
      }
    }
  }

  async #noteLinkedFolder(
    path: string,
    problems: SourceProblem[],
  ): Promise<void> {
    const stats = await statOf(join(this.#folder, path));
    if (stats?.isDirectory()) {
      problems.push({
        path,
        message:
          'This is a symbolic link to a folder, and such links are not followed. ' +
          'Put the files themselves here, or add a registry for that folder.',
      });
    }
  }

  async #open(
    root: string,
    path: string,
    problems: SourceProblem[],
  ): Promise<SourceFile | undefined> {
    const absolute = join(this.#folder, path);
    let real: string;
    let stats: Stats;
    try {
      real = await fs.realpath(absolute);
      stats = await fs.stat(real);
    } catch (error) {
      if (!isMissing(error)) {
        problems.push({ path, message: unreadable(error).message });
      }
      return undefined;
    }
    if (!stats.isFile()) {
      return undefined;
    }
    const isInside = real.startsWith(root + sep);
    return {
      path,
      ...(isInside && { stamp: `${stats.size}-${stats.mtimeMs}-${stats.ino}` }),
      read: async () => {
        if (!isInside) {
          throw new UnusableFileError(
            'This is a symbolic link to a file outside the folder of the registry, which is not read. Put the file itself here.',
          );
        }
        if (stats.size > largestFile) {
          throw tooLarge(stats.size);
        }
        return decodeFile(await readFile(real));
      },
    };
  }
}

async function readFile(path: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    throw unreadable(error);
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await fs.stat(path);
  } catch {
    return undefined;
  }
}

function unreadable(error: unknown): UnusableFileError {
  return new UnusableFileError(
    `The file cannot be read (${messageOf(error)}). Check its permissions.`,
  );
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** What the operating system said, without the path it adds. */
function messageOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
