import type {
  DatabaseService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import type { RegisterWriter } from '../changes';
import type { RegisterSource } from '../estate/RegisterView';
import type { Notices } from '../notices/Notices';
import type { RoleHolders } from '../notices/RoleHolders';
import type { Clock } from '../scoring/Clock';
import { ImportDesk } from './ImportDesk';
import { ImportRuns } from './ImportRuns';
import { ImportStore } from './ImportStore';

/**
 * The desk at which files are brought in.
 *
 * @param options - services of the plugin; the tables of the database must be up
 *   to date
 */
export async function createImportDesk(options: {
  clock: Clock;
  database: DatabaseService;
  directory: OrganisationDirectory;
  holders: RoleHolders;
  logger: LoggerService;
  notices: Notices;
  scheduler: SchedulerService;
  scorer: RegisterSource;
  writer: RegisterWriter;
}): Promise<ImportDesk> {
  const { database, logger, scheduler, scorer } = options;
  const store = new ImportStore(await database.getClient());
  const desk = new ImportDesk({
    ...options,
    store,
    runs: new ImportRuns({
      ...options,
      store,
      source: scorer,
    }),
  });
  await scheduler.scheduleTask({
    id: 'blueprint-forget-imports',
    scope: 'global',
    frequency: { hours: 6 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 10 },
    fn: async () => {
      const count = await desk.forget();
      if (count > 0) {
        logger.info(`Deleted ${count} imports that were too old`);
      }
    },
  });
  return desk;
}
