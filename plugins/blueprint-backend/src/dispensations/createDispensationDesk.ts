import type {
  AuthService,
  DatabaseService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { BLUEPRINT_PLUGIN_ID } from '@policing/plugin-blueprint-common';
import { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import type { Clock } from '../scoring/Clock';
import type { Scorer } from '../scoring/Scorer';
import { Deciders } from './Deciders';
import { DispensationBook } from './DispensationBook';
import { DispensationDesk } from './DispensationDesk';
import { DispensationEvents } from './DispensationEvents';

/**
 * The desk at which dispensations are asked for and decided.
 *
 * @param options - services of the plugin; the tables of the database must be up
 *   to date
 */
export async function createDispensationDesk(options: {
  auth: AuthService;
  catalog: CatalogService;
  clock: Clock;
  config: RootConfigService;
  database: DatabaseService;
  events: EventsService;
  logger: LoggerService;
  scorer: Scorer;
}): Promise<DispensationDesk> {
  const { clock, database, logger, scorer } = options;
  const events = new DispensationEvents(await database.getClient());
  const directory = await OrganisationDirectory.create({
    ...options,
    id: `${BLUEPRINT_PLUGIN_ID}-deciders`,
  });
  return new DispensationDesk({
    book: new DispensationBook({ target: scorer, events, logger }),
    events,
    source: scorer,
    clock,
    deciders: new Deciders(directory),
  });
}
