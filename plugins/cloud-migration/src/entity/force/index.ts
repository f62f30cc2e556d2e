export { ForceCloudTab } from './ForceCloudTab';
