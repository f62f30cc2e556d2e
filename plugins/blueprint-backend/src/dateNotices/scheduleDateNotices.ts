import type {
  DatabaseService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { DateNotices, type DateNoticesOptions } from './DateNotices';
import { ToldDates } from './ToldDates';

/**
 * Tells people of dates that come near, on one server at a time. It looks every
 * hour, so that a start in the afternoon misses no day; nobody is told twice a
 * day.
 *
 * @param options - services of the plugin; the tables of the database must be up
 *   to date
 */
export async function scheduleDateNotices({
  database,
  scheduler,
  ...options
}: Omit<DateNoticesOptions, 'told'> & {
  database: DatabaseService;
  scheduler: SchedulerService;
}): Promise<void> {
  const told = new ToldDates(await database.getClient());
  const dateNotices = new DateNotices({ ...options, told });
  await scheduler.scheduleTask({
    id: 'blueprint-date-notices',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 10 },
    fn: () => dateNotices.tell(),
  });
}
