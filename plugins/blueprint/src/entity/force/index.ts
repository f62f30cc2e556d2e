export { ForceTab } from './ForceTab';
