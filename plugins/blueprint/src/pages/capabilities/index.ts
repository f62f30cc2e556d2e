export { CapabilitiesPage } from './CapabilitiesPage';
