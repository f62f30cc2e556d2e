import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogLocationCreatePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  blueprintPermissions,
  forceRoles,
  type HeldRole,
  type RoleId,
} from '@policing/plugin-blueprint-common';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import { PolicingPolicy } from './PolicingPolicy';

/** What a person with these roles is told: yes, no, or for which forces. */
async function ask(permission: Permission, ...roles: HeldRole[]) {
  const credentials = mockCredentials.user();
  const policy = new PolicingPolicy({
    userInfo: mockServices.userInfo(),
    directory: {
      rolesOf: async () => roles,
    } as unknown as OrganisationDirectory,
  });
  const decision = await policy.handle(
    { permission },
    {
      credentials,
      info: await mockServices.userInfo().getUserInfo(credentials),
    },
  );
  if (decision.result !== 'CONDITIONAL') {
    return decision.result === 'ALLOW' ? 'yes' : 'no';
  }
  const { conditions } = decision as { conditions: any };
  return conditions.params ? conditions.params.forces.join(' ') : conditions;
}

function permissionOf(name: string): Permission {
  return blueprintPermissions.find(each => each.name === name)!;
}

function held(role: RoleId): HeldRole {
  return (forceRoles as readonly RoleId[]).includes(role)
    ? { role, force: 'demo.eastvale' }
    : { role };
}

describe('PolicingPolicy', () => {
  const own = 'demo.eastvale';
  const columns = [
    'enterprise-architect',
    'force-cto',
    'security-lead',
    'information-asset-owner',
    'senior-information-risk-owner',
    'national-architect',
    'national-risk-owner',
  ] as const;

  it.each([
    ['blueprint.facts.read', 'yes', 'yes yes yes yes yes yes yes'],
    ['blueprint.conformance.read', 'no', 'yes yes yes yes yes yes yes'],

    ['blueprint.assessment.read', 'no', `own own own own own yes yes`],
    ['blueprint.legacy.read', 'no', 'no own own own own no yes'],
    ['blueprint.risk.read', 'no', 'no own own own own no yes'],
    ['blueprint.health.read', 'no', 'yes yes yes yes yes yes yes'],
  ])('%s: without a role %s, with one %s', async (name, none, answers) => {
    const permission = permissionOf(name);
    await expect(ask(permission)).resolves.toBe(none);
    const given = await Promise.all(
      columns.map(role => ask(permission, held(role))),
    );
    expect(given).toEqual(
      answers.split(' ').map(answer => (answer === 'own' ? own : answer)),
    );
  });

  it('adds up the forces in which roles are held', async () => {
    await expect(
      ask(
        permissionOf('blueprint.risk.read'),
        { role: 'security-lead', force: 'demo.northmoor' },
        { role: 'force-cto', force: 'demo.eastvale' },
        { role: 'security-lead', force: 'demo.eastvale' },
        { role: 'enterprise-architect', force: 'demo.westmere' },
      ),
    ).resolves.toBe('demo.eastvale demo.northmoor');
  });

  it('does not take a force’s role for a national one, or the reverse', async () => {
    await expect(
      ask(permissionOf('blueprint.risk.read'), {
        role: 'national-risk-owner',
        force: 'demo.eastvale',
      }),
    ).resolves.toBe('no');
    await expect(
      ask(permissionOf('blueprint.risk.read'), { role: 'force-cto' }),
    ).resolves.toBe('no');
  });

  it.each([
    catalogEntityCreatePermission,
    catalogEntityDeletePermission,
    catalogEntityRefreshPermission,
    catalogEntityValidatePermission,
    catalogLocationCreatePermission,
    catalogLocationReadPermission,
    createPermission({ name: 'something.new', attributes: {} }),
    createPermission({ name: 'constructor', attributes: {} }),
    createPermission({
      name: 'blueprint.risk.read',
      attributes: {},
      resourceType: 'something-else',
    }),
  ])('denies $name to everybody', async permission => {
    await expect(
      ask(
        permission,
        { role: 'national-architect' },
        { role: 'national-risk-owner' },
      ),
    ).resolves.toBe('no');
  });

  it('denies everything to somebody who is not signed in', async () => {
    const policy = new PolicingPolicy({
      userInfo: mockServices.userInfo(),
      directory: {} as OrganisationDirectory,
    });
    for (const permission of [
      ...blueprintPermissions,
      catalogEntityReadPermission,
    ]) {
      await expect(policy.handle({ permission })).resolves.toEqual({
        result: 'DENY',
      });
    }
  });

  describe('entities of the catalog', () => {
    const kindIs = (...kinds: string[]) => ({
      rule: 'IS_ENTITY_KIND',
      resourceType: 'catalog-entity',
      params: { kinds },
    });
    const forceIs = (...forces: string[]) => ({
      rule: 'BLUEPRINT_FORCE_IN',
      resourceType: 'catalog-entity',
      params: { forces },
    });

    it('are open but for the restricted kinds', async () => {
      await expect(ask(catalogEntityReadPermission)).resolves.toEqual({
        anyOf: [
          {
            not: kindIs('SystemAssessment', 'RiskAssessment', 'Dispensation'),
          },
        ],
      });
    });

    it('of restricted kinds open to the roles of their force', async () => {
      await expect(
        ask(
          catalogEntityReadPermission,
          { role: 'security-lead', force: 'demo.eastvale' },
          { role: 'enterprise-architect', force: 'demo.northmoor' },
        ),
      ).resolves.toEqual({
        anyOf: [
          {
            not: kindIs('SystemAssessment', 'RiskAssessment', 'Dispensation'),
          },
          { allOf: [kindIs('SystemAssessment'), forceIs('demo.eastvale')] },
          { allOf: [kindIs('RiskAssessment'), forceIs('demo.eastvale')] },
          {
            allOf: [
              kindIs('Dispensation'),
              forceIs('demo.eastvale', 'demo.northmoor'),
            ],
          },
        ],
      });
    });

    it('keep the legacy scores from a national architect', async () => {
      await expect(
        ask(catalogEntityReadPermission, { role: 'national-architect' }),
      ).resolves.toEqual({
        anyOf: [{ not: kindIs('SystemAssessment', 'RiskAssessment') }],
      });
    });

    it('are all open to a national risk owner', async () => {
      await expect(
        ask(catalogEntityReadPermission, { role: 'national-risk-owner' }),
      ).resolves.toBe('yes');
    });
  });
});
