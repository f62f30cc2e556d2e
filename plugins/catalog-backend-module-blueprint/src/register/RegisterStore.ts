import type { FileRecord } from './FileRecord';

/** An entity with the registry it belongs to. */
export interface EntityOfRegistry {
  registry: string;
  ref: string;
}

/** Everything that is remembered between runs. */
export interface RegisterMemory {
  /** Counts changes by any server. */
  revision: number;
  files: FileRecord[];
  /** Entities of which it is not known whether the catalog has them. */
  uncertain: EntityOfRegistry[];
  /** When each present problem was first seen, by its digest; ISO 8601. */
  firstSeen: Map<string, string>;
}

/**
 * Keeps what the catalog was given, so that a restart sends only what changed
 * and an interrupted change is taken up again.
 */
export interface RegisterStore {
  load(): Promise<RegisterMemory>;

  /**
   * Announces entities that are about to be sent to the catalog.
   *
   * @param revision - revision that the change was worked out from
   * @returns the new revision
   * @throws RegisterChangedError when another server has made a change since
   */
  begin(revision: number, entities: EntityOfRegistry[]): Promise<number>;

  /** Keeps the files of a change that the catalog has taken over. */
  finish(change: {
    records: FileRecord[];
    gone: { registry: string; path: string }[];
  }): Promise<void>;

  /**
   * Crosses out entities that the catalog has been seen to show, or to show no
   * more.
   *
   * @param refs - full references
   */
  confirm(refs: string[]): Promise<void>;

  /** Keeps when problems were first seen, and forgets those that are mended. */
  saveFirstSeen(seen: Map<string, string>, mended: string[]): Promise<void>;
}

/** Another server has changed the register: load it again and work the change out anew. */
export class RegisterChangedError extends Error {
  name = 'RegisterChangedError';
}
