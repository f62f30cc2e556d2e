import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isRegistryFile } from '@policing/plugin-blueprint-common';

/**
 * Lists the files of a registry. Links are not followed, so that nothing
 * outside the folder is read.
 *
 * @param folder - absolute path
 * @returns paths within the folder, with forward slashes, sorted
 */
export async function listRegistryFiles(folder: string): Promise<string[]> {
  const paths: string[] = [];
  const pending = [''];
  for (
    let within = pending.pop();
    within !== undefined;
    within = pending.pop()
  ) {
    const entries = await readdir(join(folder, within), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      const path = within ? `${within}/${entry.name}` : entry.name;
      if (entry.isDirectory() && isVisible(entry.name)) {
        pending.push(path);
      } else if (entry.isFile() && isRegistryFile(path)) {
        paths.push(path);
      }
    }
  }
  return paths.sort();
}

function isVisible(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}
