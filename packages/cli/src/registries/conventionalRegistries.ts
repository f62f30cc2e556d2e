import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { RegistryFolder } from './RegistryFolder';

/** Folders that are registries by their name where no configuration says so, in order. */
const knownNames = ['blueprint', 'public', 'demo'];

/**
 * Finds the registries of a path that no configuration names: the folder called
 * `blueprint`, `public` or `demo` that it stands in, or such folders directly in
 * it; any other folder is one registry. Documents in `demo` have the namespace
 * `demo`.
 *
 * @param path - absolute path of a file or folder that exists
 * @param namespace - namespace of documents that name none, where it is given
 */
export function conventionalRegistries(
  path: string,
  namespace?: string,
): RegistryFolder[] {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const around = folderAround(folder);
  if (around) {
    return [registryAt(around, namespace)];
  }
  const inside = knownNames
    .map(name => join(folder, name))
    .filter(child => existsSync(child));
  return (inside.length > 0 ? inside : [folder]).map(child =>
    registryAt(child, namespace),
  );
}

function folderAround(folder: string): string | undefined {
  const steps = folder.split(sep);
  const place = steps.findLastIndex(step => knownNames.includes(step));
  return place < 0 ? undefined : steps.slice(0, place + 1).join(sep);
}

function registryAt(folder: string, namespace?: string): RegistryFolder {
  const name = basename(folder);
  return {
    name,
    folder,
    namespace: namespace ?? (name === 'demo' ? 'demo' : 'default'),
  };
}
