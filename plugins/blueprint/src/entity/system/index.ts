export { SystemTab } from './SystemTab';
