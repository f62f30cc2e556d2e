import {
  coreServices,
  createServiceFactory,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import { DatabaseManager } from '@backstage/backend-defaults/database';

/**
 * The platform's database service, with SQLite told to write ahead.
 *
 * Stock SQLite waits for the disk at every transaction, and the catalogue makes
 * several for each entity: the first start took minutes instead of seconds on
 * an ordinary disk. With a write-ahead log the files survive a crash of the
 * server; a power cut may lose the last moments, which the registry is read
 * again for.
 */
export const databaseServiceFactory = createServiceFactory({
  service: coreServices.database,
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    pluginMetadata: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
    rootLogger: coreServices.rootLogger,
  },
  createRootContext({ config, rootLifecycle, rootLogger }) {
    return DatabaseManager.fromConfig(config, { rootLifecycle, rootLogger });
  },
  factory({ config, pluginMetadata, lifecycle, logger }, manager) {
    const service = manager.forPlugin(pluginMetadata.getId(), {
      lifecycle,
      logger,
    });
    return config.getString('backend.database.client') === 'better-sqlite3'
      ? writingAhead(service)
      : service;
  },
});

function writingAhead(service: DatabaseService): DatabaseService {
  let client: ReturnType<DatabaseService['getClient']> | undefined;
  return {
    ...service,
    getClient() {
      client ??= service.getClient().then(async knex => {
        await knex.raw('PRAGMA journal_mode = WAL');
        await knex.raw('PRAGMA synchronous = NORMAL');
        return knex;
      });
      return client;
    },
  };
}
