/**
 * Systems, products, principles and initiatives of the Policing Technology
 * Blueprint in the search of the platform.
 *
 * @packageDocumentation
 */
export { searchModuleBlueprint as default } from './module';
