import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  REGISTRY_TOPIC,
  type RegistryChangeEvent,
} from '@policing/plugin-blueprint-common';
import { PolicingPolicy } from './PolicingPolicy';
import { RoleDirectory } from './RoleDirectory';

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
        const directory = new RoleDirectory({ auth, catalog, logger });
        await events.subscribe({
          id: 'policing-policy-roles',
          topics: [REGISTRY_TOPIC],
          onEvent: async ({ eventPayload }) =>
            directory.learn(eventPayload as RegistryChangeEvent),
        });
        policy.setPolicy(new PolicingPolicy({ userInfo, directory }));
      },
    });
  },
});
