import { existsSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { UsageError } from '../UsageError';
import { conventionalRegistries } from './conventionalRegistries';
import {
  findConfig,
  readConfiguredRegistries,
} from './readConfiguredRegistries';
import type { RegistryFolder } from './RegistryFolder';

/** Registries to read, and which of their files are asked for. */
export interface ChosenRegistries {
  /** In the order in which they count; those not asked for give the references. */
  registries: RegistryFolder[];
  /** Whether a file, by its absolute path, is asked for. */
  includes(path: string): boolean;
}

/** How the registries are found. */
export interface RegistryOptions {
  /** Configuration to use instead of the nearest one. */
  config?: string;
  /** Namespace of documents outside the configured registries. */
  namespace?: string;
}

/**
 * Finds the registries that paths of the command line belong to. Configured
 * registries are all read, because documents refer to each other; only the
 * files under the paths are asked for.
 *
 * @param paths - files and folders, from the working folder; none means every
 *   configured registry
 * @param folder - working folder
 * @param options - configuration and namespace
 * @throws UsageError when a path does not exist or nothing is configured
 */
export async function chooseRegistries(
  paths: readonly string[],
  folder: string,
  options: RegistryOptions,
): Promise<ChosenRegistries> {
  const asked = paths.map(path => resolve(folder, path));
  const missing = asked.findIndex(path => !existsSync(path));
  if (missing >= 0) {
    throw new UsageError(`There is no file or folder ${paths[missing]}.`);
  }
  const config = chooseConfig(asked, folder, options.config);
  const configured = config ? await readConfiguredRegistries(config) : [];
  const present = configured.filter(registry => existsSync(registry.folder));
  if (asked.length === 0 && present.length === 0) {
    throw new UsageError(
      'No configuration with registries is near. Name the files or folders to read.',
    );
  }
  const others = asked
    .filter(path => !present.some(registry => overlaps(registry.folder, path)))
    .flatMap(path => conventionalRegistries(path, options.namespace));
  const byFolder = new Map(
    [...present, ...others].map(registry => [registry.folder, registry]),
  );
  return {
    registries: [...byFolder.values()],
    includes: path =>
      asked.length === 0 || asked.some(each => isWithin(each, path)),
  };
}

function chooseConfig(
  asked: readonly string[],
  folder: string,
  chosen?: string,
): string | undefined {
  if (chosen !== undefined) {
    const config = resolve(folder, chosen);
    if (!existsSync(config)) {
      throw new UsageError(`There is no configuration ${chosen}.`);
    }
    return config;
  }
  const [start = folder] = asked;
  return findConfig(statSync(start).isDirectory() ? start : dirname(start));
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`);
}

function overlaps(folder: string, path: string): boolean {
  return isWithin(folder, path) || isWithin(path, folder);
}
