export { catalogueModule } from './catalogueModule';
export { catalogueGraphModule } from './catalogueGraphModule';
