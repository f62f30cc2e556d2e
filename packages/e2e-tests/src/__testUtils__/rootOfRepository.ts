import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of the repository, where `backstage.json` stands. */
export function rootOfRepository(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'backstage.json'))) {
    folder = dirname(folder);
  }
  return folder;
}
