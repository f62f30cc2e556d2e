export { authModuleDemo as default } from './module';
