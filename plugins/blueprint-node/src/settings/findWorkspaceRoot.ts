import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The folder that paths of registries are relative to: the nearest one with a
 * `backstage.json`, from the given folder upwards, so that it does not matter
 * from which package the server is started.
 *
 * @param from - folder to start at, normally the working directory
 * @returns that folder, or `from` where no `backstage.json` is found
 */
export function findWorkspaceRoot(from: string): string {
  let folder = resolve(from);
  while (!existsSync(join(folder, 'backstage.json'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      return resolve(from);
    }
    folder = parent;
  }
  return folder;
}
