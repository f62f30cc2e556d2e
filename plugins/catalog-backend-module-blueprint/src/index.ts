/**
 * The Policing Technology Blueprint in the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleBlueprint as default } from './module';
