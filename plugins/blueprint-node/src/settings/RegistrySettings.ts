import type { HumanDuration } from '@backstage/types';

/** Where the files of a registry are. */
export type RegistryLocation =
  | {
      type: 'folder';
      /** Absolute path. */
      path: string;
      /** Path as people know it, such as `catalog/demo`. */
      shownAs: string;
    }
  | {
      type: 'url';
      /** A folder of a repository, such as `https://…/tree/main/catalog`. */
      url: string;
    };

/**
 * How changes that people make in the app reach the files of a registry:
 * written to its folder, opened as a change request at its repository, or not
 * at all.
 */
export const changeMethods = ['write', 'change-request', 'none'] as const;

/** One of the {@link changeMethods}. */
export type ChangeMethod = (typeof changeMethods)[number];

/** One registry of the configuration, checked and complete. */
export interface RegistrySettings {
  /** Name, unique among the registries. */
  name: string;
  title: string;
  /** Whether everything in it is fictional. */
  demonstration: boolean;
  /** Namespace of documents that name none. */
  namespace: string;
  location: RegistryLocation;
  /** How often the whole source is looked through. */
  schedule: HumanDuration;
  /** How changes made in the app reach its files. */
  changes: ChangeMethod;
}
