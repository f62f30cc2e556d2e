export { authModulePolicing as default } from './module';
