import type { Config } from '@backstage/config';
import { type ClaimsSettings, claimsSettings, NOT_SET } from './ClaimsSettings';

/** A provider of the platform that this module sets up. */
export interface ProviderKind {
  id: 'oidc' | 'microsoft';
  /** What the provider needs to be told, by name in the configuration. */
  needs: readonly string[];
  /** Claim that names the person where none is configured. */
  personClaim: string;
  /** Whether it keeps what is under way in a session of the server. */
  needsSession: boolean;
}

/** OpenID Connect. */
export const OIDC: ProviderKind = {
  id: 'oidc',
  needs: ['metadataUrl', 'clientId', 'clientSecret'],
  personClaim: 'email',
  needsSession: true,
};

/** Microsoft Entra ID. */
export const MICROSOFT: ProviderKind = {
  id: 'microsoft',
  needs: ['tenantId', 'clientId', 'clientSecret'],
  personClaim: 'preferred_username',
  needsSession: false,
};

/** A provider as it is configured for one environment. */
export interface ProviderSettings {
  /** Such as `production`; the web app says which it wants. */
  environment: string;
  clientId: string;
  /** Directory of the organisation, for Microsoft. */
  tenantId?: string;
  /** How claims become roles; absent where the platform’s own resolvers are used. */
  claims?: ClaimsSettings;
}

const MULTI_TENANT = ['common', 'organizations', 'consumers'];

/**
 * Reads how a provider is configured in each environment. One of which nothing
 * is set is left out.
 *
 * @throws Error that names what is missing or wrong, and what to do
 */
export function readProviderSettings(
  config: Config,
  kind: ProviderKind,
): ProviderSettings[] {
  const providers = config.getOptionalConfig(`auth.providers.${kind.id}`);
  return (providers?.keys() ?? []).flatMap(environment => {
    const place = `auth.providers.${kind.id}.${environment}`;
    const settings = providers!.getConfig(environment);
    const valueOf = (name: string) => {
      const value = settings.getOptional(name);
      return typeof value === 'string' && value !== '' && value !== NOT_SET
        ? value
        : undefined;
    };
    const missing = kind.needs.filter(name => valueOf(name) === undefined);
    if (missing.length === kind.needs.length) {
      return [];
    }
    if (missing.length > 0) {
      throw new Error(
        `${place} lacks ${missing.join(
          ' and ',
        )}. Set it, or the environment variable that it comes from.`,
      );
    }
    const tenantId = valueOf('tenantId');
    if (
      tenantId &&
      MULTI_TENANT.includes(tenantId.toLocaleLowerCase('en-US'))
    ) {
      throw new Error(
        `${place}.tenantId is “${tenantId}”, which lets people of every organisation in. Give the identifier of your own directory.`,
      );
    }
    if (kind.needsSession && !config.has('auth.session.secret')) {
      throw new Error(
        `${place} needs auth.session.secret. Set it to a long random text, or the environment variable that it comes from.`,
      );
    }
    const claims = readClaims(settings, kind, place);
    return [
      {
        environment,
        clientId: valueOf('clientId')!,
        ...(tenantId && { tenantId }),
        ...(claims && { claims }),
      },
    ];
  });
}

function readClaims(
  settings: Config,
  kind: ProviderKind,
  place: string,
): ClaimsSettings | undefined {
  const configured = settings.getOptional('claimsToRoleGroups');
  const hasResolvers = settings.has('signIn.resolvers');
  if (configured === undefined && !hasResolvers) {
    throw new Error(
      `${place} does not say how somebody becomes a person of the register. Give claimsToRoleGroups, or the platform’s signIn.resolvers (docs/sign-in.md).`,
    );
  }
  if (configured !== undefined && hasResolvers) {
    throw new Error(
      `${place} has both claimsToRoleGroups and signIn.resolvers. Keep one of them.`,
    );
  }
  if (configured === undefined) {
    return undefined;
  }
  const result = claimsSettings(kind.personClaim).safeParse(configured);
  if (!result.success) {
    const problems = result.error.issues.map(
      ({ path, message }) =>
        `${[place, 'claimsToRoleGroups', ...path].join('.')}: ${message}`,
    );
    throw new Error(
      `Sign-in is not configured as it must be. ${problems.join('; ')}.`,
    );
  }
  return result.data;
}
