export { cloudMigrationPlugin as default } from './plugin';
