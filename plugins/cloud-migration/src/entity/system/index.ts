export { SystemCloudTab } from './SystemCloudTab';
