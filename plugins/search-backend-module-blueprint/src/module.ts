import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  searchEngineRegistryExtensionPoint,
  searchIndexRegistryExtensionPoint,
} from '@backstage/plugin-search-backend-node/alpha';
import {
  REGISTRY_TOPIC,
  type RegistryChangeEvent,
  type SearchedKind,
  searchTypes,
} from '@policing/plugin-blueprint-common';
import { RegisterCollatorFactory } from './RegisterCollatorFactory';
import { RegisterLunrEngine } from './RegisterLunrEngine';
import { WhenChanged } from './WhenChanged';

/** When it is looked whether there is anything to index, where nothing is configured. */
const USUAL_SCHEDULE = {
  initialDelay: { seconds: 20 },
  frequency: { minutes: 1 },
  timeout: { minutes: 10 },
};

/**
 * Adds systems, products, principles and initiatives to the search, each as a
 * type of its own.
 */
export const searchModuleBlueprint = createBackendModule({
  pluginId: 'search',
  moduleId: 'blueprint',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        engineRegistry: searchEngineRegistryExtensionPoint,
        events: eventsServiceRef,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        database,
        engineRegistry,
        events,
        indexRegistry,
        logger,
        scheduler,
      }) {
        const knex = await database.getClient();
        // There may be one engine only, and these bring theirs along.
        const hasEngine =
          knex.client.config.client === 'pg' ||
          config.has('search.elasticsearch');
        if (!hasEngine) {
          engineRegistry.setSearchEngine(new RegisterLunrEngine({ logger }));
        }
        const schedule = config.getOptionalConfig(
          'search.collators.blueprint.schedule',
        );
        const whenChanged = new WhenChanged();
        await events.subscribe({
          id: 'search-blueprint',
          topics: [REGISTRY_TOPIC],
          onEvent: async ({ eventPayload }) => {
            const { type } = eventPayload as RegistryChangeEvent;
            if (type === 'entities') {
              whenChanged.changed();
            }
          },
        });
        for (const kind of Object.keys(searchTypes) as SearchedKind[]) {
          indexRegistry.addCollator({
            factory: new RegisterCollatorFactory(kind, { auth, catalog }),
            schedule: whenChanged.wrap(
              scheduler.createScheduledTaskRunner(
                schedule
                  ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
                      schedule,
                    )
                  : USUAL_SCHEDULE,
              ),
            ),
          });
        }
      },
    });
  },
});
