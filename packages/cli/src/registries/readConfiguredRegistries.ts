import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ConfigSources, FileConfigSource } from '@backstage/config-loader';
import { UsageError } from '../UsageError';
import type { RegistryFolder } from './RegistryFolder';

const configName = 'app-config.yaml';

/**
 * Finds the configuration that a folder belongs to: the nearest
 * `app-config.yaml` from it upwards.
 *
 * @param from - absolute path of a folder
 */
export function findConfig(from: string): string | undefined {
  const config = join(from, configName);
  if (existsSync(config)) {
    return config;
  }
  const parent = dirname(from);
  return parent === from ? undefined : findConfig(parent);
}

/**
 * Reads the registries of a configuration that are folders of this machine, in
 * their order. Those of repositories elsewhere are left out.
 *
 * @param file - absolute path of the configuration
 * @throws UsageError when the configuration cannot be read
 */
export async function readConfiguredRegistries(
  file: string,
): Promise<RegistryFolder[]> {
  try {
    const config = await ConfigSources.toConfig(
      FileConfigSource.create({ path: file }),
    );
    try {
      const registries =
        config.getOptionalConfigArray('blueprint.registries') ?? [];
      return registries.flatMap(registry => {
        const path = registry.getOptionalString('path');
        return path === undefined
          ? []
          : [
              {
                name: registry.getString('name'),
                namespace: registry.getOptionalString('namespace') ?? 'default',
                folder: resolve(dirname(file), path),
              },
            ];
      });
    } finally {
      config.close();
    }
  } catch (error) {
    throw new UsageError(
      `The configuration ${file} cannot be read: ${(error as Error).message}`,
    );
  }
}
