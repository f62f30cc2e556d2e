export { blueprintPlugin as default } from './plugin';
export { homeModule } from './homeModule';
export { catalogueGraphModule, catalogueModule } from './catalogue';
export { NothingHerePage } from './pages/nothingHere';
export { searchModule } from './search/searchModule';
