import type { Config } from '@backstage/config';
import type { ProviderKind } from './readProviderSettings';

/**
 * Makes sure that the sign-in page offers only what the server can do.
 *
 * @param config - configuration of the app
 * @param environments - environments in which each provider is set up
 * @throws Error that says what to set
 */
export function checkOfferedProviders(
  config: Config,
  environments: ReadonlyMap<ProviderKind, readonly string[]>,
): void {
  const environment =
    config.getOptionalString('auth.environment') ?? 'development';
  const offered = config
    .getOptionalConfigArray('app.signIn.providers')
    ?.map((provider, index) => {
      const id = provider.getOptionalString('id');
      if (!id) {
        throw new Error(
          `app.signIn.providers[${index}] lacks its id, such as oidc. Set it, or the environment variable that it comes from (SIGN_IN_PROVIDER).`,
        );
      }
      return id;
    });
  for (const [{ id, needs }, setUp] of environments) {
    if (offered?.includes(id) && !setUp.includes(environment)) {
      throw new Error(
        `app.signIn.providers offers ${id}, but auth.providers.${id}.${environment} is not set up. ` +
          `Give its ${needs.join(', ')}, or take ${id} off the list.`,
      );
    }
  }
}
