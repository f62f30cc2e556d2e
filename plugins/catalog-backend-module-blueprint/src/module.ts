import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  findWorkspaceRoot,
  readRegistrySettings,
  type RegistrySettings,
} from '@policing/plugin-blueprint-node';
import { createBlueprintModelLayer } from './model/createBlueprintModelLayer';
import { NestedRelationsProcessor } from './model/NestedRelationsProcessor';
import { entityForceIn } from './permissions/entityForceIn';
import { entityMarkingAtMost } from './permissions/entityMarkingAtMost';
import { RegistryEntityProvider } from './provider/RegistryEntityProvider';
import { DatabaseRegisterStore } from './register/DatabaseRegisterStore';
import { FolderRegistrySource } from './sources/FolderRegistrySource';
import type { RegistrySource } from './sources/RegistrySource';
import { UrlRegistrySource } from './sources/UrlRegistrySource';

/**
 * Adds the Policing Technology Blueprint to the catalog: its kinds and
 * relations, the rules that keep restricted entities to the people of a force,
 * and the provider that reads the registries of `blueprint.registries`.
 */
export const catalogModuleBlueprint = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'blueprint',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        catalogProcessing: catalogProcessingExtensionPoint,
        catalogModel: catalogModelExtensionPoint,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        catalogProcessing,
        catalogModel,
        config,
        database,
        events,
        lifecycle,
        logger,
        permissionsRegistry,
        reader,
        scheduler,
      }) {
        catalogModel.addModelSource(
          CatalogModelSources.static([createBlueprintModelLayer()]),
        );
        catalogProcessing.addProcessor(new NestedRelationsProcessor());
        permissionsRegistry.addPermissionRules([
          entityForceIn,
          entityMarkingAtMost,
        ]);

        const registries = readRegistrySettings(
          config,
          findWorkspaceRoot(process.cwd()),
        );
        const sourceOf = ({
          name,
          location,
          schedule,
        }: RegistrySettings): RegistrySource =>
          location.type === 'folder'
            ? new FolderRegistrySource({ ...location, schedule })
            : new UrlRegistrySource({
                ...location,
                name,
                schedule,
                reader,
                scheduler,
              });
        const provider = new RegistryEntityProvider({
          registries: registries.map(settings => ({
            settings,
            source: sourceOf(settings),
          })),
          store: await DatabaseRegisterStore.create(database),
          catalog,
          auth,
          events,
          logger,
        });
        catalogProcessing.addEntityProvider(provider);
        lifecycle.addStartupHook(() => provider.start());
        lifecycle.addShutdownHook(() => provider.stop());
      },
    });
  },
});
