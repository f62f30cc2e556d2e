export { RegisterHealthPage } from './RegisterHealthPage';
