import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const IGNORED_FOLDERS = new Set([
  '.cache',
  '.git',
  'coverage',
  'dist',
  'dist-types',
  'node_modules',
]);

function* filesUnder(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) {
    return;
  }
  if (!stat.isDirectory()) {
    yield file;
    return;
  }
  for (const name of fs.readdirSync(file).sort()) {
    if (!IGNORED_FOLDERS.has(name)) {
      yield* filesUnder(path.join(file, name));
    }
  }
}

/**
 * A digest of the contents of files and folders. Times play no part, so a
 * fresh clone and a checkout there and back give the same.
 *
 * @param {string} root - folder that the paths are relative to
 * @param {string[]} paths - files and folders; those that are missing count as
 *   empty
 * @param {(relativePath: string) => boolean} [include] - leaves files out
 * @returns {string} hexadecimal SHA-256
 */
export function fingerprint(root, paths, include = () => true) {
  const hash = createHash('sha256');
  for (const start of paths) {
    for (const file of filesUnder(path.join(root, start))) {
      const name = path.relative(root, file);
      if (include(name)) {
        hash.update(`${name}\0`).update(fs.readFileSync(file)).update('\0');
      }
    }
  }
  return hash.digest('hex');
}

/** Remembers, between runs, from what something was last made. */
export class Stamp {
  #file;

  /**
   * @param {string} cache - folder for such memories
   * @param {string} name
   */
  constructor(cache, name) {
    this.#file = path.join(cache, 'stamps', name);
  }

  /** @param {string} value */
  matches(value) {
    try {
      return fs.readFileSync(this.#file, 'utf8') === value;
    } catch {
      return false;
    }
  }

  /** @param {string} value */
  set(value) {
    fs.mkdirSync(path.dirname(this.#file), { recursive: true });
    fs.writeFileSync(this.#file, value);
  }

  clear() {
    fs.rmSync(this.#file, { force: true });
  }
}
