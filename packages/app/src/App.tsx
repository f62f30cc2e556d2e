import { createApp } from '@backstage/frontend-defaults';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import userSettingsStorageModule from '@backstage/plugin-app-module-user-settings';
import authPlugin from '@backstage/plugin-auth';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import blueprintPlugin, {
  catalogueGraphModule,
  catalogueModule,
  homeModule,
  searchModule,
} from '@policing/plugin-blueprint';
import cloudMigrationPlugin from '@policing/plugin-cloud-migration';
import { localeModule } from './modules/locale';
import { navModule } from './modules/nav';
import { noticeSettingsModule } from './modules/noticeSettings';
import { notFoundModule } from './modules/notFound';
import { pageLayoutModule } from './modules/pageLayout';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';
import { wordsModule } from './modules/words';

/** The web app: the platform's own pages, the Blueprint's pages, and how they look. */
export const app = createApp({
  features: [
    apiDocsPlugin,
    authPlugin,
    catalogPlugin,
    catalogGraphPlugin,
    homePlugin,
    notificationsPlugin,
    orgPlugin,
    searchPlugin,
    signalsPlugin,
    userSettingsPlugin,
    userSettingsStorageModule,
    blueprintPlugin,
    cloudMigrationPlugin,
    catalogueModule,
    catalogueGraphModule,
    homeModule,
    searchModule,
    localeModule,
    navModule,
    noticeSettingsModule,
    notFoundModule,
    pageLayoutModule,
    signInModule,
    themeModule,
    wordsModule,
  ],
});
