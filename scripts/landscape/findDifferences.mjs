import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFiles } from './buildFiles.mjs';

/** Folder of the public register. */
export const target = fileURLToPath(
  new URL('../../catalog/public/', import.meta.url),
);

async function existingFiles() {
  const entries = await readdir(target, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry =>
      path
        .relative(target, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join('/'),
    );
}

async function textOf(file) {
  return await readFile(path.join(target, file), 'utf8').catch(() => undefined);
}

/**
 * The files that differ between the landscape and catalog/public.
 *
 * @param inputs - what `readInputs` gives
 * @returns text to write by path, and paths of files that should not be there
 */
export async function findDifferences(inputs) {
  const files = await buildFiles(inputs);
  const write = new Map();
  for (const [file, text] of files) {
    if ((await textOf(file)) !== text) {
      write.set(file, text);
    }
  }
  const remove = (await existingFiles()).filter(file => !files.has(file));
  return { write, remove, total: files.size };
}
