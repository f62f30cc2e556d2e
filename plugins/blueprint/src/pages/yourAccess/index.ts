export { YourAccessPage } from './YourAccessPage';
