import { NotAllowedError } from '@backstage/errors';
import type {
  OAuthAuthenticatorResult,
  PassportProfile,
} from '@backstage/plugin-auth-node';
import { decodeJwt } from 'jose';
import type { ProviderSettings } from '../settings/readProviderSettings';
import type { Claims } from './Claims';

/** Seconds by which clocks may differ. */
const CLOCK_TOLERANCE = 60;

/**
 * What Microsoft Entra ID says of a person in the ID token. The token comes
 * straight from Microsoft over TLS, so that its signature need not be checked
 * (OpenID Connect Core 3.1.3.7, point 6); for whom it is and how old it is must.
 *
 * @param result - answer of the provider
 * @param providers - the registered applications of this server
 * @param now - time in milliseconds
 * @throws NotAllowedError when the token is for another application or
 *   directory, or has expired
 */
export function microsoftClaims(
  { session: { idToken } }: OAuthAuthenticatorResult<PassportProfile>,
  providers: readonly ProviderSettings[],
  now: number = Date.now(),
): Claims {
  if (!idToken) {
    throw new NotAllowedError(
      'Microsoft did not say who you are: its answer has no ID token.',
    );
  }
  const claims = decodeJwt(idToken);
  const application = providers.find(({ clientId }) => clientId === claims.aud);
  if (!application) {
    throw new NotAllowedError(
      'Microsoft’s answer is for another application. Sign in again.',
    );
  }
  if (claims.tid !== application.tenantId) {
    throw new NotAllowedError(
      'Your Microsoft account is in the directory of another organisation.',
    );
  }
  if (!claims.exp || claims.exp + CLOCK_TOLERANCE < now / 1000) {
    throw new NotAllowedError('Microsoft’s answer has expired. Sign in again.');
  }
  return claims;
}
