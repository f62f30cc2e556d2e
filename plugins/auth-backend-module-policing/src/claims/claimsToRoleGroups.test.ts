import { mockServices } from '@backstage/backend-test-utils';
import type { AuthResolverContext } from '@backstage/plugin-auth-node';
import { claimsSettings } from '../settings/ClaimsSettings';
import type { Claims } from './Claims';
import { claimsToRoleGroups } from './claimsToRoleGroups';
import { RoleGroups } from './RoleGroups';

const helen: Claims = {
  email: 'helen@kent.police.uk',
  email_verified: true,
  groups: ['g-cto', 'g-team', 'g-new', 'g-other'],
};

const groupsByRef = async () =>
  new Map([
    [
      'group:default/kent-ctos',
      {
        ref: 'group:default/kent-ctos',
        title: 'CTOs',
        type: 'role',
        role: { role: 'force-cto' as const, force: 'default.kent' },
      },
    ],
    [
      'group:default/kent-team',
      { ref: 'group:default/kent-team', title: 'Team', type: 'team' },
    ],
  ]);

async function signIn(claims: Claims, change: object = {}) {
  const logger = mockServices.logger.mock();
  const issueToken = jest.fn(async () => ({ token: 'token' }));
  const resolver = claimsToRoleGroups({
    settings: claimsSettings('email').parse({
      groups: {
        claim: 'groups',
        table: [
          { value: 'g-cto', group: 'kent-ctos' },
          { value: 'g-team', group: 'kent-team' },
          { value: 'g-new', group: 'kent-new' },
        ],
      },
      ...change,
    }),
    claimsOf: () => claims,
    roleGroups: new RoleGroups({ directory: { groupsByRef }, logger }),
    logger,
  });
  await resolver({ profile: {}, result: {} as any }, {
    issueToken,
  } as unknown as AuthResolverContext);
  await resolver({ profile: {}, result: {} as any }, {
    issueToken,
  } as unknown as AuthResolverContext);
  const [[{ claims: issued }]] = issueToken.mock.calls as any;
  return {
    ...issued,
    warnings: logger.warn.mock.calls.map(([message]) => message),
  };
}

describe('claimsToRoleGroups', () => {
  it('gives the role groups of the table, and says once what is none', async () => {
    await expect(signIn(helen)).resolves.toEqual({
      sub: 'user:default/helen_at_kent.police.uk',
      ent: [
        'user:default/helen_at_kent.police.uk',
        'group:default/kent-ctos',
        'group:default/kent-new',
      ],
      warnings: [
        expect.stringContaining('group:default/kent-team, which gives no role'),
        expect.stringContaining('group:default/kent-new, which is not in the'),
      ],
    });
  });

  it('signs somebody in no mapped group in without a role', async () => {
    await expect(signIn({ ...helen, groups: [] })).resolves.toMatchObject({
      ent: ['user:default/helen_at_kent.police.uk'],
      warnings: [],
    });
  });

  it('finds groups within objects, and one that stands alone', async () => {
    const groups = {
      claim: 'realm_access.roles',
      table: [{ value: 'cto', group: 'kent-ctos' }],
    };
    await expect(
      signIn({ ...helen, realm_access: { roles: 'cto' } }, { groups }),
    ).resolves.toMatchObject({
      ent: [expect.anything(), 'group:default/kent-ctos'],
    });
  });

  it('says so when the provider leaves the groups out', async () => {
    const { warnings } = await signIn({
      ...helen,
      groups: undefined,
      _claim_names: { groups: 'src1' },
    });
    expect(warnings[0]).toContain('too many');
  });

  it.each([
    ['no name', { email: undefined }, {}, 'does not say who you are'],
    ['an unverified address', { email_verified: false }, {}, 'not verified'],
    [
      'another domain',
      { email: 'helen@kent.police.uk.example' },
      { person: { allowedDomains: ['kent.police.uk'] } },
      'may not use this register',
    ],
    [
      'no domain',
      { email: 'kent.police.uk' },
      { person: { allowedDomains: ['kent.police.uk'] } },
      'may not use this register',
    ],
    [
      'no mapped group',
      { groups: ['g-other'] },
      { unmapped: 'refuse' },
      'None of your groups opens this register',
    ],
  ])('refuses somebody with %s', async (_what, claims, settings, message) => {
    await expect(signIn({ ...helen, ...claims }, settings)).rejects.toThrow(
      message,
    );
  });
});
