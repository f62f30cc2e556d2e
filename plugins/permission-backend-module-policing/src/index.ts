/**
 * Who sees what in the Policing Technology Blueprint.
 *
 * @packageDocumentation
 */
export { permissionModulePolicing as default } from './module';
