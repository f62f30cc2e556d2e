export { InitiativesPage } from './InitiativesPage';
