/** A file of a registry as it was read. */
export interface ReadFile {
  text: string;
  /** Digest of the text, {@link digestOfText}. */
  digest: string;
}

/** What is to become of one file. */
export interface FileEdit {
  /** Path within the registry, with forward slashes, such as `eastvale/systems/x.yaml`. */
  path: string;
  /** The file as it was read; absent for a new file. */
  before?: ReadFile;
  /** The new text; absent for a file that is deleted. */
  after?: string;
}

/** Edits that belong together: all of them happen, or none. */
export interface ChangeSet {
  /** Name of the registry. */
  registry: string;
  /** One line, such as “Move Caseworks RMS to in progress”. Nothing restricted. */
  title: string;
  /** What and why, for whoever reviews it. Nothing restricted. */
  description: string;
  /** Name of the person who asks for it, as people know it. */
  person: string;
  files: FileEdit[];
}

/** How changes reach the files of a registry. */
export type WritingMethod =
  | { kind: 'folder' }
  | {
      kind: 'change-request';
      /** The repository, as people know it, such as `github.com/force/register`. */
      where: string;
    }
  | {
      kind: 'none';
      /** Why nothing can be changed here, and what to do; a sentence. */
      why: string;
    };

/** What came of a {@link ChangeSet}. */
export type AppliedChange =
  | {
      kind: 'written';
      /** The files, as people know them, such as `catalog/demo/eastvale/x.yaml`. */
      files: string[];
    }
  | {
      kind: 'change-request';
      /** Address of the pull or merge request. */
      url: string;
      branch: string;
    };

/** Reads and changes the files of one registry. */
export interface FileWriter {
  method(): WritingMethod;
  /**
   * @param path - path within the registry
   * @returns undefined where there is no such file
   * @throws InputError for a path that leads out of the registry or is no YAML
   */
  read(path: string): Promise<ReadFile | undefined>;
  /**
   * Paths of the files, sorted.
   *
   * @param under - folder within the registry; everything without it
   */
  list(under?: string): Promise<string[]>;
  /**
   * @throws StaleFilesError, which answers 409, when a file is no longer what
   *   `before` says; then nothing is changed
   * @throws InputError for a path that leads out of the registry or is no YAML
   */
  apply(changes: ChangeSet): Promise<AppliedChange>;
}

/**
 * Reads and changes the files of every registry, the way the configuration
 * says: `blueprint.registries[].changes`.
 */
export interface RegisterWriter {
  /** @param registry - name of the registry */
  methodOf(registry: string): WritingMethod;
  /** Namespace of documents of the registry that name none. */
  namespaceOf(registry: string): string;
  /** The file as people know it, such as `catalog/demo/eastvale/x.yaml`. */
  shownAs(registry: string, path: string): string;
  /** As {@link FileWriter.read}; undefined for a registry that nobody may change. */
  read(registry: string, path: string): Promise<ReadFile | undefined>;
  /** As {@link FileWriter.list}; nothing for a registry that nobody may change. */
  list(registry: string, under?: string): Promise<string[]>;
  /**
   * As {@link FileWriter.apply}.
   *
   * @throws NotAllowedError for a registry that nobody may change
   */
  apply(changes: ChangeSet): Promise<AppliedChange>;
}
