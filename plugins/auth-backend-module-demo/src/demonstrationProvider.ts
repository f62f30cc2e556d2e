import { AuthenticationError } from '@backstage/errors';
import {
  type AuthProviderFactory,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { DEMONSTRATION_PERSON_HEADER } from '@policing/plugin-blueprint-common';
import type { Person } from '@policing/plugin-blueprint-node';
import type { DemonstrationPeople } from './DemonstrationPeople';

/**
 * Signs the caller in as the person of the demonstration whom a header names,
 * without any proof. The token is issued from what the registries tell, so that
 * it works before the catalog has taken the person in.
 *
 * @param people - whom one may be
 */
export function demonstrationProvider(
  people: DemonstrationPeople,
): AuthProviderFactory {
  return createProxyAuthProviderFactory({
    authenticator: createProxyAuthenticator<undefined, Person, undefined>({
      initialize: () => undefined,
      async authenticate({ req }) {
        const ref = req.header(DEMONSTRATION_PERSON_HEADER);
        if (!ref) {
          throw new AuthenticationError(
            `Say who you are in the header ${DEMONSTRATION_PERSON_HEADER}, such as user:demo/helen-marrick.`,
          );
        }
        const person = await people.find(ref);
        if (!person) {
          throw new AuthenticationError(
            `Nobody in the demonstration is known as ${ref.slice(0, 200)}.`,
          );
        }
        return { result: person };
      },
      defaultProfileTransform: async ({ title }) => ({
        profile: { displayName: title },
      }),
    }),
    signInResolver: async ({ result: { ref, memberOf } }, context) =>
      context.issueToken({ claims: { sub: ref, ent: [ref, ...memberOf] } }),
  });
}
