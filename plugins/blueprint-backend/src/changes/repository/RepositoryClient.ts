import type { FileEdit } from '../RegisterWriter';

/** A folder of a repository, as the address of a registry names it. */
export interface RepositoryFolder {
  host: string;
  /** Owner and name, such as `force/register`; GitLab allows groups within groups. */
  project: string;
  /** Branch that the registry is read from. */
  branch: string;
  /** Folder without slashes around it; empty for the whole repository. */
  folder: string;
}

/** A change of files of a repository; paths count from its root. */
export interface RepositoryChange {
  /** Revision that the change is made upon. */
  revision: string;
  branch: string;
  title: string;
  description: string;
  files: readonly FileEdit[];
}

/** What a host of repositories is asked for. */
export interface RepositoryClient {
  /** Revision that the branch of the registry is at. */
  revision(): Promise<string>;
  /**
   * Text of a file at a revision.
   *
   * @param path - from the root of the repository
   * @returns undefined where there is no such file
   */
  read(path: string, revision: string): Promise<string | undefined>;
  /**
   * Paths of all files in a folder and below, from the root of the repository.
   *
   * @param folder - empty for everything
   */
  list(folder: string, revision: string): Promise<string[]>;
  /**
   * Makes a branch with one commit and asks for it to be merged. On failure no
   * branch is left behind.
   *
   * @returns address of the request
   */
  propose(change: RepositoryChange): Promise<string>;
}
