/**
 * Who belongs to which organisation of the Policing Technology Blueprint.
 *
 * @packageDocumentation
 */
export { OrganisationDirectory } from './OrganisationDirectory';
export type { OrganisationGroup, Person } from './organisation';
