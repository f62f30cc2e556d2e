import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import { PolicingPolicy } from './policy/PolicingPolicy';
import { refuseOpenDoors } from './startUp/refuseOpenDoors';
import { createRouter } from './yourAccess/createRouter';

/**
 * Makes the policy of the Policing Technology Blueprint the policy of this
 * Backstage, which has one only, and tells people what they may see and do. It
 * does not let the server start where the configuration goes around the policy.
 */
export const permissionModulePolicing = createBackendModule({
  pluginId: 'permission',
  moduleId: 'policing-policy',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        policy: policyExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, catalog, config, events, httpAuth, logger, userInfo } =
          deps;
        refuseOpenDoors(config);
        const directory = await OrganisationDirectory.create({
          auth,
          catalog,
          config,
          events,
          id: 'policing-policy-organisation',
          logger,
        });
        deps.policy.setPolicy(new PolicingPolicy({ userInfo, directory }));
        deps.httpRouter.use(createRouter({ directory, httpAuth, userInfo }));
      },
    });
  },
});
