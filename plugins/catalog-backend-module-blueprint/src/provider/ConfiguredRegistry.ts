import type { RegistrySettings } from '@policing/plugin-blueprint-node';
import type { RegistrySource } from '../sources/RegistrySource';

/** A registry of the configuration with the source of its files. */
export interface ConfiguredRegistry {
  settings: RegistrySettings;
  source: RegistrySource;
}
