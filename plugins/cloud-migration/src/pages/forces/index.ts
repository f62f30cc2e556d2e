export { ForcesPage } from './ForcesPage';
