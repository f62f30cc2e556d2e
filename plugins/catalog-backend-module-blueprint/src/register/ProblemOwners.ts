import { posix } from 'node:path';
import type { RegisterFileError } from '@policing/plugin-blueprint-common';
import { isRestricted } from './emitEntity';
import { fileKeyOf, type FileRecord } from './FileRecord';
import type { Register } from './Register';

/** Owners of the restricted documents of a file or folder; one that is not known is the empty text. */
type Owners = ReadonlySet<string>;

/**
 * Finds out whose restricted documents a problem concerns, so that the people of
 * that force see it and those of other forces do not. It looks at the register as
 * it stands when it is made.
 */
export class ProblemOwners {
  readonly #register: Register;
  #folders?: ReadonlyMap<string, Set<string>>;

  constructor(register: Register) {
    this.#register = register;
  }

  /**
   * The problem with the forces that it concerns, and marked as restricted where
   * it stands in a file that may hold restricted documents.
   *
   * @param problem - a problem of a file or folder; what its document says of the
   *   owner is believed only where that is a police force
   * @param registry - registry of the file
   * @param record - what is remembered of the file, for a problem of one file
   */
  complete(
    problem: RegisterFileError,
    registry: string,
    record?: FileRecord,
  ): RegisterFileError {
    const { forces: claimed = [], ...open } = problem;
    if (!problem.restricted && !this.#mayBeRestricted(problem, registry)) {
      return open;
    }
    const named = claimed.filter(ref => this.#isForce(ref));
    const forces =
      named.length > 0 ? named : this.#ownersOf(problem, registry, record);
    return {
      ...open,
      restricted: true,
      ...(forces.length > 0 && { forces: [...forces].sort() }),
    };
  }

  /** Whether a file or folder that cannot be used may hold restricted documents. */
  #mayBeRestricted(
    { rule, file }: RegisterFileError,
    registry: string,
  ): boolean {
    if (rule !== 'unusable-file' || file === '.') {
      return false;
    }
    const known = this.#register.file({ registry, path: file });
    const isKnownOpen =
      known && known.entities.length > 0 && ownersIn(known).size === 0;
    return !isKnownOpen;
  }

  #ownersOf(
    { file, entity }: RegisterFileError,
    registry: string,
    record: FileRecord | undefined,
  ): string[] {
    const remembered = record
      ? [ownersIn(record, entity), ownersIn(record)]
      : [];
    const known = remembered.find(owners => owners.size > 0);
    return known
      ? [...known].filter(ref => this.#isForce(ref))
      : this.#ownersAround(registry, file);
  }

  /** The force of the nearest folder that has restricted documents, where they are all of one. */
  #ownersAround(registry: string, path: string): string[] {
    this.#folders ??= this.#ownersByFolder();
    for (let folder = path; ; folder = posix.dirname(folder)) {
      const owners = this.#folders.get(fileKeyOf({ registry, path: folder }));
      if (owners) {
        return [...owners].filter(
          ref => owners.size === 1 && this.#isForce(ref),
        );
      }
      if (folder === '.' || folder === '/') {
        return [];
      }
    }
  }

  #ownersByFolder(): Map<string, Set<string>> {
    const folders = new Map<string, Set<string>>();
    for (const record of this.#register.files()) {
      const owners = ownersIn(record);
      let folder = record.path;
      while (owners.size > 0 && folder !== '.' && folder !== '/') {
        folder = posix.dirname(folder);
        const key = fileKeyOf({ registry: record.registry, path: folder });
        const before = folders.get(key) ?? new Set();
        owners.forEach(owner => before.add(owner));
        folders.set(key, before);
      }
    }
    return folders;
  }

  #isForce(ref: string): boolean {
    const { entities = [] } = this.#register.holderOf(ref) ?? {};
    return entities.some(
      entity => entity.ref === ref && entity.groupType === 'police-force',
    );
  }
}

/** Owners of the restricted documents of a file, or of one of them, as last read without an error. */
function ownersIn({ entities }: FileRecord, named?: string): Owners {
  return new Set(
    entities
      .filter(({ ref }) => isRestricted({ kind: ref.split(':')[0] }))
      .filter(({ ref }) => named === undefined || isNamed(ref, named))
      .map(
        ({ references }) =>
          references.find(([field]) => field === 'spec.owner')?.[1] ?? '',
      ),
  );
}

/** Whether the words for an entity in a problem, `Kind name`, mean a reference. */
function isNamed(ref: string, words: string): boolean {
  const [kind, name] = words.split(' ');
  return ref.startsWith(`${kind.toLowerCase()}:`) && ref.endsWith(`/${name}`);
}
