import { NotAllowedError } from '@backstage/errors';
import type { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import type { OAuthAuthenticatorResult } from '@backstage/plugin-auth-node';
import type { Claims } from './Claims';

/**
 * What an OpenID provider says of a person: the ID token, whose signature,
 * audience and age the platform has checked, and what the provider adds to it
 * at its UserInfo endpoint.
 *
 * @throws NotAllowedError when the two are of different people
 */
export function oidcClaims({
  fullProfile: { tokenset, userinfo },
}: OAuthAuthenticatorResult<OidcAuthResult>): Claims {
  // A renewed session may come without an ID token.
  const idToken: Claims = tokenset.id_token ? tokenset.claims() : {};
  if (idToken.sub !== undefined && userinfo.sub !== idToken.sub) {
    throw new NotAllowedError(
      'The identity provider answered for two different people. Sign in again.',
    );
  }
  return { ...userinfo, ...idToken };
}
