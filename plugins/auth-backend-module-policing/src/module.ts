import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  microsoftAuthenticator,
  microsoftSignInResolvers,
} from '@backstage/plugin-auth-backend-module-microsoft-provider';
import {
  oidcAuthenticator,
  oidcSignInResolvers,
} from '@backstage/plugin-auth-backend-module-oidc-provider';
import {
  authProvidersExtensionPoint,
  commonSignInResolvers,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import { claimsToRoleGroups } from './claims/claimsToRoleGroups';
import { microsoftClaims } from './claims/microsoftClaims';
import { oidcClaims } from './claims/oidcClaims';
import { RoleGroups } from './claims/RoleGroups';
import { organisationProvider } from './organisationProvider';
import { checkOfferedProviders } from './settings/checkOfferedProviders';
import {
  MICROSOFT,
  OIDC,
  readProviderSettings,
} from './settings/readProviderSettings';

/**
 * Adds the sign-in providers `oidc` and `microsoft` of the platform, with roles
 * from the claims of the identity provider. Wrong configuration keeps the server
 * from starting; a provider of which nothing is configured is not there.
 */
export const authModulePolicing = createBackendModule({
  pluginId: 'auth',
  moduleId: 'policing-providers',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ auth, catalog, config, events, logger, providers }) {
        const oidc = readProviderSettings(config, OIDC);
        const microsoft = readProviderSettings(config, MICROSOFT);
        checkOfferedProviders(
          config,
          new Map([
            [OIDC, oidc.map(({ environment }) => environment)],
            [MICROSOFT, microsoft.map(({ environment }) => environment)],
          ]),
        );
        if (oidc.length === 0 && microsoft.length === 0) {
          return;
        }
        const roleGroups = new RoleGroups({
          directory: await OrganisationDirectory.create({
            auth,
            catalog,
            config,
            events,
            logger,
            id: 'policing-sign-in',
          }),
          logger,
        });
        if (oidc.length > 0) {
          providers.registerProvider({
            providerId: OIDC.id,
            factory: organisationProvider({
              authenticator: oidcAuthenticator,
              signInResolverFactories: {
                ...commonSignInResolvers,
                ...oidcSignInResolvers,
              },
              settings: oidc,
              resolverOf: ({ claims }) =>
                claims &&
                claimsToRoleGroups({
                  settings: claims,
                  claimsOf: oidcClaims,
                  roleGroups,
                  logger,
                }),
            }),
          });
        }
        if (microsoft.length > 0) {
          providers.registerProvider({
            providerId: MICROSOFT.id,
            factory: organisationProvider({
              authenticator: microsoftAuthenticator,
              signInResolverFactories: {
                ...commonSignInResolvers,
                ...microsoftSignInResolvers,
              },
              settings: microsoft,
              resolverOf: ({ claims }) =>
                claims &&
                claimsToRoleGroups({
                  settings: claims,
                  claimsOf: result => microsoftClaims(result, microsoft),
                  roleGroups,
                  logger,
                }),
            }),
          });
        }
      },
    });
  },
});
