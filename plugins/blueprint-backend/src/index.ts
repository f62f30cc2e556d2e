export { blueprintPlugin as default } from './plugin';
