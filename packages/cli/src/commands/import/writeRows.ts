import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  fileEditsOf,
  type ImportDocument,
  type ImportRow,
  schemaLineOf,
  usualFolder,
} from '@policing/plugin-blueprint-common';
import type { LoadedRegister } from '../../registries/loadRegister';
import type { ImportTarget } from './ImportTarget';

/**
 * Writes rows into the files of a registry. Every file is made before the first
 * is put in its place.
 *
 * @param rows - rows that add or change something
 * @returns paths of the files within the registry
 */
export async function writeRows(
  rows: readonly ImportRow[],
  { registry, force, register }: ImportTarget,
  loaded: LoadedRegister,
): Promise<string[]> {
  const { folder, namespace } = registry;
  const registered = new Map(register.systems.map(each => [each.ref, each]));
  const pathOf = (ref: string) => loaded.findDocument(ref)?.file;
  const read = async (path: string) => {
    try {
      return { text: await readFile(join(folder, path), 'utf8') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return undefined;
      }
      throw error;
    }
  };
  const paths = {
    System: register.systems.flatMap(({ ref }) => pathOf(ref) ?? []),
    SystemAssessment: register.systems.flatMap(({ assessment }) =>
      assessment ? (pathOf(stringifyEntityRef(assessment as never)) ?? []) : [],
    ),
  };
  const folderOf = (kind: ImportDocument) =>
    usualFolder(paths[kind], kind, parseEntityRef(force).name);
  const edits = await fileEditsOf(rows, {
    force,
    namespace,
    registered: ref => registered.get(ref),
    pathOf,
    folderOf,
    headerOf: async kind => {
      const beside = paths[kind].find(
        path => dirname(path) === (folderOf(kind) || '.'),
      );
      return schemaLineOf(beside && (await read(beside))?.text);
    },
    read,
    assessmentName: () => `sa-${randomBytes(5).toString('hex')}`,
  });
  const staged: [from: string, to: string][] = [];
  for (const { path, after } of edits) {
    const target = join(folder, path);
    const aside = join(
      dirname(target),
      `.${randomBytes(6).toString('hex')}.tmp`,
    );
    await mkdir(dirname(target), { recursive: true });
    await writeFile(aside, after);
    staged.push([aside, target]);
  }
  for (const [from, to] of staged) {
    await rename(from, to);
  }
  return edits.map(({ path }) => path).sort();
}
