/** A file of a registry, before it is read. */
export interface SourceFile {
  /** Path within the registry, with forward slashes. */
  path: string;
  /**
   * Mark of the content, where the source has one that is cheaper than reading:
   * as long as it stays the same, so does the content.
   */
  stamp?: string;
  /**
   * The content.
   *
   * @throws UnusableFileError when the file cannot be used
   */
  read(): Promise<string>;
}

/** Something in a source that cannot be looked into. */
export interface SourceProblem {
  /** Path within the registry of a file or a folder. */
  path: string;
  /** What is wrong and what to do, in a sentence. */
  message: string;
}

/** Every file of a registry. */
export interface SourceListing {
  files: SourceFile[];
  /** Parts that could not be listed: what is known of them stays as it was. */
  problems: SourceProblem[];
  /** Version of the source, to ask later whether anything changed. */
  version?: string;
}

/**
 * Called when something changed.
 *
 * @param paths - files that may have changed; without them, any file may have
 */
export type SourceListener = (paths?: string[]) => void;

/**
 * Where the files of a registry come from. The provider treats every source
 * alike: a folder on disk and a repository differ only here.
 */
export interface RegistrySource {
  /** Where it is, for people. */
  readonly description: string;

  /**
   * Lists the YAML files.
   *
   * @param since - version of an earlier listing
   * @returns the listing, or nothing when the source is still at that version
   * @throws an error with a sentence for people when the source cannot be read
   *   at all; nothing may then be taken as deleted
   */
  list(since?: string): Promise<SourceListing | undefined>;

  /** Gives those of the named files that exist. */
  pick(paths: string[]): Promise<SourceListing>;

  /**
   * Tells of changes from now on.
   *
   * @param listener - called on every change
   * @param onFailure - called with a sentence when changes may be missed
   * @returns whether changes are noticed as they happen
   */
  watch(
    listener: SourceListener,
    onFailure: (message: string) => void,
  ): Promise<boolean>;

  /** Stops watching. */
  close(): Promise<void>;
}

/** A file that exists but cannot be used; the message says why and what to do. */
export class UnusableFileError extends Error {
  name = 'UnusableFileError';
}
