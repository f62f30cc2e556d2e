export { HorizonPage } from './HorizonPage';
