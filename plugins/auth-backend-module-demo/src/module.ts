import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import { createRouter } from './createRouter';
import { DemonstrationPeople } from './DemonstrationPeople';
import { demonstrationProvider } from './demonstrationProvider';
import { refuseInProduction } from './refuseInProduction';

const PROVIDER_ID = 'demo';

/**
 * Adds the sign-in provider `demo`, with which anybody may be anybody in the
 * demonstration registries. Does nothing unless `auth.providers.demo` is
 * configured.
 */
export const authModuleDemo = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({
        auth,
        catalog,
        config,
        events,
        httpRouter,
        logger,
        providers,
      }) {
        const demo = config.getOptionalConfig(`auth.providers.${PROVIDER_ID}`);
        if (!demo) {
          return;
        }
        refuseInProduction(demo, process.env.NODE_ENV);
        logger.warn(
          'Demonstration sign-in is on: anybody who reaches this server may be anybody in the demonstration',
        );
        const people = new DemonstrationPeople({
          directory: await OrganisationDirectory.create({
            auth,
            catalog,
            config,
            events,
            logger,
            id: 'demonstration-sign-in',
          }),
          config,
        });
        providers.registerProvider({
          providerId: PROVIDER_ID,
          factory: demonstrationProvider(people),
        });
        httpRouter.use(createRouter({ people }));
        httpRouter.addAuthPolicy({
          path: '/demo/people',
          allow: 'unauthenticated',
        });
      },
    });
  },
});
