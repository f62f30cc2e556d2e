export { localeModule } from './localeModule';
