import { ConfigReader } from '@backstage/config';
import {
  type AuthProviderFactory,
  createOAuthProviderFactory,
  type OAuthAuthenticator,
  type OAuthAuthenticatorResult,
  OAuthEnvironmentHandler,
  type SignInResolver,
  type SignInResolverFactory,
} from '@backstage/plugin-auth-node';
import type { ProviderSettings } from './settings/readProviderSettings';

/**
 * A provider of the platform whose environments sign people in by their claims,
 * or by the platform’s own resolvers where those are configured.
 *
 * @param options - the platform’s authenticator and resolvers, the environments
 *   that are set up, and how people are signed in by claims in one of them
 */
export function organisationProvider<Context, Profile>(options: {
  authenticator: OAuthAuthenticator<Context, Profile>;
  signInResolverFactories: Record<
    string,
    // Each resolver has options of its own, which the platform checks.
    SignInResolverFactory<OAuthAuthenticatorResult<Profile>, any>
  >;
  settings: readonly ProviderSettings[];
  resolverOf: (
    settings: ProviderSettings,
  ) => SignInResolver<OAuthAuthenticatorResult<Profile>> | undefined;
}): AuthProviderFactory {
  const { authenticator, signInResolverFactories, settings, resolverOf } =
    options;
  return context =>
    new OAuthEnvironmentHandler(
      new Map(
        settings.map(each => {
          const { environment } = each;
          const factory = createOAuthProviderFactory({
            authenticator,
            signInResolverFactories,
            signInResolver: resolverOf(each),
          });
          const config = new ConfigReader({
            [environment]: context.config.get(environment),
          });
          return [environment, factory({ ...context, config })];
        }),
      ),
    );
}
