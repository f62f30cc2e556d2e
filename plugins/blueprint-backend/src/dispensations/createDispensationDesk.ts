import type {
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';
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
  clock: Clock;
  database: DatabaseService;
  directory: OrganisationDirectory;
  logger: LoggerService;
  scorer: Scorer;
}): Promise<DispensationDesk> {
  const { clock, database, directory, logger, scorer } = options;
  const events = new DispensationEvents(await database.getClient());
  return new DispensationDesk({
    book: new DispensationBook({ target: scorer, events, logger }),
    events,
    source: scorer,
    clock,
    deciders: new Deciders(directory),
  });
}
