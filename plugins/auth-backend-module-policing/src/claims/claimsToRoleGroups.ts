import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  OAuthAuthenticatorResult,
  SignInResolver,
} from '@backstage/plugin-auth-node';
import type { ClaimsSettings } from '../settings/ClaimsSettings';
import type { Claims } from './Claims';
import { groupsOf } from './groupsOf';
import { personOf } from './personOf';
import type { RoleGroups } from './RoleGroups';

/**
 * Signs people in by what the identity provider says of them, with the roles
 * that their groups there are mapped to. The catalog need not know the person.
 *
 * @param options - settings of the provider, how its claims are read, and the
 *   role groups of the catalog
 */
export function claimsToRoleGroups<Profile>(options: {
  settings: ClaimsSettings;
  claimsOf: (result: OAuthAuthenticatorResult<Profile>) => Claims;
  roleGroups: RoleGroups;
  logger: LoggerService;
}): SignInResolver<OAuthAuthenticatorResult<Profile>> {
  const { settings, claimsOf, roleGroups, logger } = options;
  return async ({ result }, context) => {
    const claims = claimsOf(result);
    const person = personOf(claims, settings.person);
    const { groups, tooMany } = groupsOf(claims, settings);
    if (tooMany) {
      logger.warn(
        `${person} has no role because the identity provider leaves out the groups of people who are in too many. Use application roles, or send only the groups that are assigned to this application.`,
      );
    }
    return context.issueToken({
      claims: {
        sub: person,
        ent: [person, ...(await roleGroups.among(groups))],
      },
    });
  };
}
