import { randomBytes } from 'node:crypto';
import { isRegistryFile } from '@policing/plugin-blueprint-common';
import { digestOfText } from './digestOfText';
import { stepsOfPath } from './filePath';
import type {
  AppliedChange,
  ChangeSet,
  FileWriter,
  ReadFile,
  WritingMethod,
} from './RegisterWriter';
import type {
  RepositoryClient,
  RepositoryFolder,
} from './repository/RepositoryClient';
import { type StaleFile, StaleFilesError } from './StaleFilesError';

/**
 * Changes the files of a registry in a repository: a branch with one commit, and
 * a request to merge it.
 */
export class ChangeRequestWriter implements FileWriter {
  readonly #client: RepositoryClient;
  readonly #repository: RepositoryFolder;

  constructor(client: RepositoryClient, repository: RepositoryFolder) {
    this.#client = client;
    this.#repository = repository;
  }

  method(): WritingMethod {
    const { host, project } = this.#repository;
    return { kind: 'change-request', where: `${host}/${project}` };
  }

  async read(path: string): Promise<ReadFile | undefined> {
    return this.#readAt(path, await this.#client.revision());
  }

  async list(under?: string): Promise<string[]> {
    const { folder } = this.#repository;
    const paths = await this.#client.list(
      [folder, under].filter(Boolean).join('/'),
      await this.#client.revision(),
    );
    return paths
      .map(path => (folder ? path.slice(folder.length + 1) : path))
      .filter(isRegistryFile)
      .sort();
  }

  async apply({
    title,
    description,
    person,
    files,
  }: ChangeSet): Promise<AppliedChange> {
    const revision = await this.#client.revision();
    const stale: StaleFile[] = [];
    for (const { path, before } of files) {
      const now = await this.#readAt(path, revision);
      if (now?.digest !== before?.digest) {
        stale.push({ path, before, now });
      }
    }
    if (stale.length > 0) {
      throw new StaleFilesError(stale);
    }
    const branch = branchFor(title);
    const url = await this.#client.propose({
      revision,
      branch,
      title,
      description: `${description}\n\nAsked for by ${person} in the Policing Technology Blueprint.`,
      files: files.map(file => ({ ...file, path: this.#pathOf(file.path) })),
    });
    return { kind: 'change-request', url, branch };
  }

  async #readAt(path: string, revision: string): Promise<ReadFile | undefined> {
    const text = await this.#client.read(this.#pathOf(path), revision);
    return text === undefined
      ? undefined
      : { text, digest: digestOfText(text) };
  }

  /** Path from the root of the repository. */
  #pathOf(path: string): string {
    const steps = stepsOfPath(path);
    const { folder } = this.#repository;
    return [...(folder ? [folder] : []), ...steps].join('/');
  }
}

/** A branch that says what it is for, and that nobody else has. */
function branchFor(title: string): string {
  const words = title
    .toLocaleLowerCase('en-GB')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `blueprint/${words || 'change'}-${randomBytes(3).toString('hex')}`;
}
