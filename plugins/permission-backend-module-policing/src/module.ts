import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import { PolicingPolicy } from './PolicingPolicy';

/**
 * Makes the policy of the Policing Technology Blueprint the policy of this
 * Backstage. A Backstage has one policy only.
 */
export const permissionModulePolicing = createBackendModule({
  pluginId: 'permission',
  moduleId: 'policing-policy',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        events: eventsServiceRef,
        logger: coreServices.logger,
        policy: policyExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init({ auth, catalog, events, logger, policy, userInfo }) {
        const directory = await OrganisationDirectory.create({
          auth,
          catalog,
          events,
          id: 'policing-policy-organisation',
          logger,
        });
        policy.setPolicy(new PolicingPolicy({ userInfo, directory }));
      },
    });
  },
});
