export { ScenariosPage } from './ScenariosPage';
