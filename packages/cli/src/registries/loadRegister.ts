import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import {
  decodeRegistryFile,
  parseRegistryFile,
  resolveReferences,
  type ParsedDocument,
  type ParsedFile,
} from '@policing/plugin-blueprint-common';
import type { ChosenRegistries } from './chooseRegistries';
import { listRegistryFiles } from './listRegistryFiles';
import type { RegistryFolder } from './RegistryFolder';

/** A file of a registry, read and validated. */
export interface LoadedFile extends ParsedFile {
  registry: string;
  /** Path within the registry. */
  path: string;
  /** Path from the working folder, as people name the file. */
  shownAs: string;
  /** Whether the file is asked for, or only read for the references of others. */
  isAsked: boolean;
}

/** The files of all registries. */
export class LoadedRegister {
  /** The files that are asked for. */
  readonly asked: readonly LoadedFile[];
  /** Every sound document, in order. */
  readonly documents: readonly ParsedDocument[];
  /** Every entity with its references in full; of duplicates the first. */
  readonly entities: readonly Entity[];
  private readonly byPlace: ReadonlyMap<string, LoadedFile>;
  private readonly byRef: ReadonlyMap<string, ParsedDocument>;

  /**
   * @param files - files in the order in which they count
   */
  constructor(readonly files: readonly LoadedFile[]) {
    this.asked = files.filter(({ isAsked }) => isAsked);
    this.documents = files.flatMap(({ documents }) => documents);
    this.byPlace = new Map(
      files.map(file => [placeOf(file.registry, file.path), file]),
    );
    const byRef = new Map<string, ParsedDocument>();
    for (const document of this.documents) {
      if (!byRef.has(document.ref)) {
        byRef.set(document.ref, document);
      }
    }
    this.byRef = byRef;
    this.entities = [...byRef.values()].map(({ entity }) =>
      resolveReferences(entity, ref => byRef.has(ref)),
    );
  }

  /** The document that counts for a full reference; undefined where there is none. */
  findDocument(ref: string): ParsedDocument | undefined {
    return this.byRef.get(ref);
  }

  /** The file at a place; undefined where there is none. */
  find(registry: string, path: string): LoadedFile | undefined {
    return this.byPlace.get(placeOf(registry, path));
  }
}

function placeOf(registry: string, path: string): string {
  return JSON.stringify([registry, path]);
}

/**
 * Reads and validates every file of the chosen registries.
 *
 * @param chosen - registries and what of them is asked for
 * @param folder - working folder, that shown paths count from
 */
export async function loadRegister(
  chosen: ChosenRegistries,
  folder: string,
): Promise<LoadedRegister> {
  const files: LoadedFile[] = [];
  for (const registry of chosen.registries) {
    for (const path of await listRegistryFiles(registry.folder)) {
      const absolute = join(registry.folder, path);
      files.push({
        ...(await loadFile(registry, path, absolute)),
        registry: registry.name,
        path,
        shownAs: shownPath(folder, absolute),
        isAsked: chosen.includes(absolute),
      });
    }
  }
  return new LoadedRegister(files);
}

/** Path from the working folder; the whole path of what stands elsewhere. */
function shownPath(folder: string, absolute: string): string {
  const path = relative(folder, absolute);
  return path.startsWith('..') ? absolute : path.split(sep).join('/');
}

async function loadFile(
  { name, namespace }: RegistryFolder,
  path: string,
  absolute: string,
): Promise<ParsedFile> {
  const content = await readContent(absolute);
  if ('problem' in content) {
    return {
      documents: [],
      errors: [
        {
          file: path,
          severity: 'error',
          rule: 'unreadable-file',
          message: content.problem,
        },
      ],
    };
  }
  return parseRegistryFile({
    registry: name,
    path,
    text: content.text,
    namespace,
  });
}

async function readContent(
  absolute: string,
): Promise<ReturnType<typeof decodeRegistryFile>> {
  try {
    return decodeRegistryFile(await readFile(absolute));
  } catch (error) {
    return {
      problem: `The file cannot be read: ${(error as Error).message}.`,
    };
  }
}
