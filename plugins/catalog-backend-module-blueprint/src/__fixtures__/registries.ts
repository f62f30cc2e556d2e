import type { RegistrySettings } from '@policing/plugin-blueprint-node';

/** Settings of a registry in a folder. */
export function registry(
  name: string,
  more: Partial<RegistrySettings> = {},
): RegistrySettings {
  return {
    name,
    title: name,
    demonstration: false,
    namespace: 'default',
    location: { type: 'folder', path: `/${name}`, shownAs: name },
    schedule: { minutes: 5 },
    changes: 'none',
    ...more,
  };
}
