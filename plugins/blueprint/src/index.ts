export { blueprintPlugin as default } from './plugin';
export { homeModule } from './homeModule';
export { catalogueModule } from './catalogue';
