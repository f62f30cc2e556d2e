import { promises as fs, type Stats } from 'node:fs';
import { join } from 'node:path';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  decodeRegistryFile,
  isRegistryFile,
} from '@policing/plugin-blueprint-common';
import { digestOfText } from './digestOfText';
import { stepsOfPath } from './filePath';
import {
  isMissing,
  putInPlace,
  type StagedEdit,
  undoUnfinished,
} from './FolderTransaction';
import type {
  AppliedChange,
  ChangeSet,
  FileEdit,
  FileWriter,
  ReadFile,
  WritingMethod,
} from './RegisterWriter';
import { type StaleFile, StaleFilesError } from './StaleFilesError';

interface FoundFile extends ReadFile {
  mode: number;
}

/**
 * Changes the files of a registry in a folder. One change at a time: a second
 * one waits for the first.
 */
export class FolderWriter implements FileWriter {
  readonly #folder: string;
  readonly #shownAs: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: {
    /** Absolute path. */
    path: string;
    /** Path as people know it, such as `catalog/demo`. */
    shownAs: string;
  }) {
    this.#folder = options.path;
    this.#shownAs = options.shownAs;
  }

  method(): WritingMethod {
    return { kind: 'folder' };
  }

  async read(path: string): Promise<ReadFile | undefined> {
    const steps = stepsOfPath(path);
    const found = await this.#find(await this.#openRoot(), steps);
    return found && { text: found.text, digest: found.digest };
  }

  async list(under?: string): Promise<string[]> {
    const root = await this.#openRoot();
    const paths: string[] = [];
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined;) {
      const entries = await fs.readdir(join(root, folder), {
        withFileTypes: true,
      });
      for (const entry of entries) {
        const path = folder ? `${folder}/${entry.name}` : entry.name;
        if (entry.isDirectory() && isRegistryFile(`${path}/any.yaml`)) {
          folders.push(path);
        } else if (entry.isFile() && isRegistryFile(path)) {
          paths.push(path);
        }
      }
      folder = folders.pop();
    }
    return paths
      .filter(path => under === undefined || path.startsWith(`${under}/`))
      .sort();
  }

  apply(changes: ChangeSet): Promise<AppliedChange> {
    const work = this.#last.then(() => this.#apply(changes.files));
    this.#last = work.catch(() => undefined);
    return work;
  }

  async #apply(edits: readonly FileEdit[]): Promise<AppliedChange> {
    const root = await this.#openRoot();
    await undoUnfinished(root);
    const staged: StagedEdit[] = [];
    const stale: StaleFile[] = [];
    for (const { path, before, after } of edits) {
      const now = await this.#find(root, stepsOfPath(path));
      if (now?.digest !== before?.digest) {
        stale.push({ path, before, now });
      } else if (now?.text !== after) {
        staged.push({ path, before: now, after });
      }
    }
    if (stale.length > 0) {
      throw new StaleFilesError(stale);
    }
    const changedMeanwhile = await putInPlace(root, staged, async edit => {
      const now = await this.#find(root, stepsOfPath(edit.path));
      return now?.text === edit.before?.text;
    }).catch(error => this.#sayWhyNotWritten(error));
    if (changedMeanwhile !== undefined) {
      throw new StaleFilesError([
        {
          path: changedMeanwhile,
          before: edits.find(({ path }) => path === changedMeanwhile)?.before,
          now: await this.read(changedMeanwhile),
        },
      ]);
    }
    return {
      kind: 'written',
      files: staged.map(({ path }) => `${this.#shownAs}/${path}`),
    };
  }

  /** Says in words what the operating system has against writing. */
  #sayWhyNotWritten(error: NodeJS.ErrnoException): never {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code ?? '')) {
      throw error;
    }
    throw new ServiceUnavailableError(
      `Nothing was changed: the folder ${this.#shownAs} cannot be written to (${error.code}). Ask whoever operates the register to look at its permissions and the space on its disk.`,
    );
  }

  /** The real path of the folder. */
  async #openRoot(): Promise<string> {
    try {
      return await fs.realpath(this.#folder);
    } catch (error) {
      throw new Error(
        `The folder ${this.#shownAs} cannot be opened (${(error as NodeJS.ErrnoException).code}); check blueprint.registries in the configuration and the permissions of the folder`,
      );
    }
  }

  /**
   * The file with its mode; no step on the way to it may be a link, since that
   * could lead out of the registry.
   */
  async #find(
    root: string,
    steps: readonly string[],
  ): Promise<FoundFile | undefined> {
    let place = root;
    let stats: Stats | undefined;
    for (const [index, step] of steps.entries()) {
      place = join(place, step);
      try {
        stats = await fs.lstat(place);
      } catch (error) {
        if (isMissing(error)) {
          return undefined;
        }
        throw error;
      }
      const isLast = index === steps.length - 1;
      if (isLast ? !stats.isFile() : !stats.isDirectory()) {
        throw new InputError(
          `${steps.slice(0, index + 1).join('/')} is ${stats.isSymbolicLink() ? 'a symbolic link, which is not followed' : `not a ${isLast ? 'file' : 'folder'}`}; nothing is changed there from the app`,
        );
      }
    }
    const content = decodeRegistryFile(await fs.readFile(place));
    if ('problem' in content) {
      throw new InputError(`${steps.join('/')}: ${content.problem}`);
    }
    const { text } = content;
    return { text, digest: digestOfText(text), mode: stats!.mode & 0o777 };
  }
}
