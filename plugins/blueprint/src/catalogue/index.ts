export { catalogueModule } from './catalogueModule';
