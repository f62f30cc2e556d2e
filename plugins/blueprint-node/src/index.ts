/**
 * Who belongs to which organisation of the Policing Technology Blueprint, and
 * which registries the configuration names; tables that people bring in files.
 *
 * @packageDocumentation
 */
export { OrganisationDirectory } from './OrganisationDirectory';
export type { OrganisationGroup, Person } from './organisation';
export { findWorkspaceRoot } from './settings/findWorkspaceRoot';
export { readRegistrySettings } from './settings/readRegistrySettings';
export {
  changeMethods,
  type ChangeMethod,
  type RegistryLocation,
  type RegistrySettings,
} from './settings/RegistrySettings';
export {
  readTable,
  tableLimits,
  type FileTable,
  type FileTableFormat,
  type FileTableRow,
  type ReadTableOptions,
} from './tables';
