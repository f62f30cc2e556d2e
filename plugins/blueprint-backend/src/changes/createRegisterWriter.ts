import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  findWorkspaceRoot,
  readRegistrySettings,
  type RegistrySettings,
} from '@policing/plugin-blueprint-node';
import {
  ConfiguredRegisterWriter,
  type RegistryFiles,
} from './ConfiguredRegisterWriter';
import { createChangeRequestWriter } from './createChangeRequestWriter';
import { FolderWriter } from './FolderWriter';
import type { FileWriter, RegisterWriter } from './RegisterWriter';

/**
 * What changes the files of the registries, as `blueprint.registries` says.
 *
 * @param config - the root configuration
 * @throws InputError that names the registry, the setting and what to do
 */
export function createRegisterWriter(
  config: RootConfigService,
): RegisterWriter {
  return new ConfiguredRegisterWriter(
    readRegistrySettings(config, findWorkspaceRoot(process.cwd())).map(
      settings => filesOf(settings, config),
    ),
  );
}

function filesOf(
  settings: RegistrySettings,
  config: RootConfigService,
): RegistryFiles {
  const { name, title, namespace, location } = settings;
  const writer = writerOf(settings, config);
  return {
    name,
    title,
    namespace,
    shownAs: location.type === 'folder' ? location.shownAs : location.url,
    ...(writer && { writer }),
  };
}

function writerOf(
  { changes, location }: RegistrySettings,
  config: RootConfigService,
): FileWriter | undefined {
  if (changes === 'none') {
    return undefined;
  }
  return location.type === 'folder'
    ? new FolderWriter(location)
    : createChangeRequestWriter(config, location.url);
}
