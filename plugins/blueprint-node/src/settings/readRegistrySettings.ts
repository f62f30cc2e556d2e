import { isAbsolute, relative, resolve, sep } from 'node:path';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  type ChangeMethod,
  changeMethods,
  type RegistryLocation,
  type RegistrySettings,
} from './RegistrySettings';

const defaultSchedule = { minutes: 5 };
const namePattern = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const nameRule =
  'use lower-case letters, digits and hyphens, at most 63 characters';

/**
 * Reads `blueprint.registries` of the configuration.
 *
 * @param config - the root configuration
 * @param root - folder that relative paths count from
 * @returns the registries in the order of the configuration, which is also the
 *   order in which they win when two of them define the same entity
 * @throws InputError that names the registry, the setting and what to do
 */
export function readRegistrySettings(
  config: Config,
  root: string,
): RegistrySettings[] {
  const entries = config.getOptionalConfigArray('blueprint.registries') ?? [];
  const registries = entries.map((entry, index) =>
    readRegistry(entry, `blueprint.registries[${index}]`, root),
  );
  const names = new Set<string>();
  for (const { name } of registries) {
    if (names.has(name)) {
      throw new InputError(
        `blueprint.registries has two registries named "${name}"; give each its own name`,
      );
    }
    names.add(name);
  }
  return registries;
}

function readRegistry(
  config: Config,
  place: string,
  root: string,
): RegistrySettings {
  const name = config.getString('name');
  const namespace = config.getOptionalString('namespace') ?? 'default';
  for (const [setting, value] of Object.entries({ name, namespace })) {
    if (!namePattern.test(value)) {
      throw new InputError(
        `${place}.${setting} is "${value}", which is not allowed: ${nameRule}`,
      );
    }
  }
  const location = readLocation(config, place, root);
  return {
    name,
    namespace,
    title: config.getOptionalString('title') ?? name,
    demonstration: config.getOptionalBoolean('demonstration') ?? false,
    location,
    schedule: config.has('schedule')
      ? readDurationFromConfig(config, { key: 'schedule' })
      : defaultSchedule,
    changes: readChanges(config, place, location),
  };
}

function readChanges(
  config: Config,
  place: string,
  { type }: RegistryLocation,
): ChangeMethod {
  const written = config.getOptionalString('changes') ?? 'none';
  const method = changeMethods.find(known => known === written);
  if (!method) {
    throw new InputError(
      `${place}.changes is "${written}"; it must be ${changeMethods.join(', ')}`,
    );
  }
  const needed = { write: 'folder', 'change-request': 'url', none: type }[
    method
  ];
  if (needed !== type) {
    throw new InputError(
      type === 'folder'
        ? `${place}.changes is "change-request", which needs a registry with a url; a folder takes write or none`
        : `${place}.changes is "write", which needs a registry with a path; a repository takes change-request or none`,
    );
  }
  return method;
}

function readLocation(
  config: Config,
  place: string,
  root: string,
): RegistryLocation {
  const path = config.getOptionalString('path');
  const url = config.getOptionalString('url');
  if ((path === undefined) === (url === undefined)) {
    throw new InputError(
      `${place} needs either a path (a folder) or a url (a folder of a repository), and not both`,
    );
  }
  if (url !== undefined) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      throw new InputError(
        `${place}.url is not a web address: give one such as https://github.com/force/register/tree/main/catalog`,
      );
    }
    const { username, password } = new URL(url);
    if (username || password) {
      throw new InputError(
        `${place}.url holds a user name or a password; take them out and configure an integration for the host instead`,
      );
    }
    return { type: 'url', url };
  }
  const absolute = resolve(root, path!);
  const inside = relative(root, absolute);
  const isInside =
    inside !== '' && inside.split(sep)[0] !== '..' && !isAbsolute(inside);
  return {
    type: 'folder',
    path: absolute,
    shownAs: isInside ? inside.split(sep).join('/') : absolute,
  };
}
