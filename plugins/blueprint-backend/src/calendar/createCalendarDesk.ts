import type {
  DatabaseService,
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  BLUEPRINT_PLUGIN_ID,
  type RegistryInfo,
} from '@policing/plugin-blueprint-common';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import type { RegisterSource } from '../estate/RegisterView';
import type { Clock } from '../scoring/Clock';
import { CalendarDesk } from './CalendarDesk';
import { CalendarFeeds } from './CalendarFeeds';
import { CALENDAR_PATH } from './hideCalendarSecrets';
import { readCalendarSettings } from './readCalendarSettings';

/**
 * The desk at which calendars are made and opened.
 *
 * @param options - services of the plugin; the tables of the database must be up
 *   to date
 * @throws InputError for a wrong setting
 */
export async function createCalendarDesk(options: {
  clock: Clock;
  config: RootConfigService;
  database: DatabaseService;
  directory: Pick<OrganisationDirectory, 'people'>;
  discovery: DiscoveryService;
  registries: readonly RegistryInfo[];
  source: RegisterSource;
}): Promise<CalendarDesk> {
  const { clock, config, database, discovery, registries, source } = options;
  return new CalendarDesk({
    feeds: new CalendarFeeds(await database.getClient()),
    people: options.directory,
    source,
    registries,
    clock,
    settings: readCalendarSettings(config),
    appUrl: config.getString('app.baseUrl').replace(/\/$/, ''),
    feedUrl: async () =>
      `${await discovery.getExternalBaseUrl(BLUEPRINT_PLUGIN_ID)}${CALENDAR_PATH}`,
  });
}
