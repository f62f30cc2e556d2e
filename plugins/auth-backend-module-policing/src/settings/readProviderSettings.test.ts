import { ConfigReader } from '@backstage/config';
import { MICROSOFT, OIDC, readProviderSettings } from './readProviderSettings';

const claimsToRoleGroups = {
  groups: {
    claim: 'groups',
    table: [{ value: 'CTOs', group: 'kent-ctos' }],
  },
};

const oidc = {
  metadataUrl: 'https://id.example/.well-known/openid-configuration',
  clientId: 'register',
  clientSecret: 'secret',
  claimsToRoleGroups,
};

const microsoft = {
  tenantId: '0f1e2d3c-0000-4000-8000-000000000000',
  clientId: 'register',
  clientSecret: 'secret',
  claimsToRoleGroups,
};

const configOf = (
  providers: object,
  session: object | undefined = { secret: 'session' },
) => new ConfigReader({ auth: { session, providers } } as any);

const readOidc = (settings: object, session?: object) =>
  readProviderSettings(
    configOf({ oidc: { production: settings } }, session),
    OIDC,
  );

describe('readProviderSettings', () => {
  it('reads how claims become roles, with what is left out filled in', () => {
    expect(readOidc(oidc)).toEqual([
      {
        environment: 'production',
        clientId: 'register',
        claims: {
          person: { claim: 'email', trustUnverifiedEmail: false },
          groups: {
            claim: 'groups',
            table: [{ value: 'CTOs', group: 'group:default/kent-ctos' }],
          },
          unmapped: 'sign-in-without-role',
        },
      },
    ]);
  });

  it('takes domains separated by commas', () => {
    const [{ claims }] = readOidc({
      ...oidc,
      claimsToRoleGroups: {
        ...claimsToRoleGroups,
        person: { allowedDomains: 'Kent.police.uk, met.police.uk' },
      },
    });
    expect(claims?.person.allowedDomains).toEqual([
      'kent.police.uk',
      'met.police.uk',
    ]);
  });

  it('names the person of Microsoft by the name that the directory gives', () => {
    const [{ claims, tenantId }] = readProviderSettings(
      configOf({ microsoft: { production: microsoft } }),
      MICROSOFT,
    );
    expect(claims?.person.claim).toBe('preferred_username');
    expect(tenantId).toBe(microsoft.tenantId);
  });

  it('leaves out what nothing is set of', () => {
    expect(
      readOidc({
        metadataUrl: 'not-set',
        clientId: 'not-set',
        clientSecret: 'not-set',
        claimsToRoleGroups,
      }),
    ).toEqual([]);
    expect(readProviderSettings(configOf({}), OIDC)).toEqual([]);
  });

  it('leaves the platform’s own resolvers to the platform', () => {
    const { claimsToRoleGroups: _, ...others } = oidc;
    const resolver = 'emailMatchingUserEntityProfileEmail';
    expect(
      readOidc({ ...others, signIn: { resolvers: [{ resolver }] } }),
    ).toEqual([{ environment: 'production', clientId: 'register' }]);
  });

  it.each([
    [
      'a secret that is not set',
      { clientSecret: 'not-set' },
      'auth.providers.oidc.production lacks clientSecret. Set it',
    ],
    [
      'no way to a person',
      { claimsToRoleGroups: undefined },
      'does not say how somebody becomes a person of the register',
    ],
    [
      'two ways to a person',
      { signIn: { resolvers: [{ resolver: 'any' }] } },
      'has both claimsToRoleGroups and signIn.resolvers',
    ],
    [
      'no claim for the groups',
      { claimsToRoleGroups: { groups: { table: [] } } },
      'auth.providers.oidc.production.claimsToRoleGroups.groups.claim: ',
    ],
    [
      'a group that is none',
      {
        claimsToRoleGroups: {
          groups: {
            claim: 'groups',
            table: [{ value: 'x', group: 'user:default/somebody' }],
          },
        },
      },
      'groups.table.0.group: “user:default/somebody” is no reference to a group',
    ],
    [
      'a word that is misspelt',
      { claimsToRoleGroups: { ...claimsToRoleGroups, unmaped: 'refuse' } },
      'Unrecognized key: "unmaped"',
    ],
    [
      'domains that are not set',
      {
        claimsToRoleGroups: {
          ...claimsToRoleGroups,
          person: { allowedDomains: 'not-set' },
        },
      },
      'person.allowedDomains: is not set; name the domains',
    ],
  ])('does not start with %s', (_what, change, message) => {
    expect(() => readOidc({ ...oidc, ...change })).toThrow(message);
  });

  it('does not start without a secret for sessions, or with every tenant let in', () => {
    expect(() => readOidc(oidc, {})).toThrow('needs auth.session.secret');
    expect(() =>
      readProviderSettings(
        configOf({
          microsoft: { production: { ...microsoft, tenantId: 'common' } },
        }),
        MICROSOFT,
      ),
    ).toThrow('lets people of every organisation in');
  });

  it('tells no secret', () => {
    expect(() =>
      readOidc({ ...oidc, clientSecret: 'hush', claimsToRoleGroups: {} }),
    ).toThrow(expect.not.stringContaining('hush'));
  });
});
