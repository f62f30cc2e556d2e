import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { RoleDirectory } from './RoleDirectory';

function group(name: string, role?: JsonObject, type = 'role'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'demo' },
    spec: { type, children: [], ...(role && { role }) },
  };
}

function directoryOf(...entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const getEntities = jest.spyOn(catalog, 'getEntities');
  const clock = { now: 0 };
  const directory = new RoleDirectory({
    catalog,
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    now: () => clock.now,
  });
  return { catalog, directory, getEntities, clock };
}

describe('RoleDirectory', () => {
  it('knows the role and the force of a group', async () => {
    const { directory } = directoryOf(
      group('eastvale-ctos', {
        id: 'force-cto',
        force: 'group:demo/eastvale',
      }),
      group('northmoor-siros', {
        id: 'senior-information-risk-owner',
        force: 'northmoor',
      }),
      group('national-architects', { id: 'national-architect' }),
    );
    await expect(
      directory.rolesOf([
        'group:demo/eastvale-ctos',
        'group:demo/northmoor-siros',
        'group:demo/national-architects',
        'group:demo/unknown',
        'user:demo/ann',
      ]),
    ).resolves.toEqual([
      { role: 'force-cto', force: 'demo.eastvale' },
      { role: 'senior-information-risk-owner', force: 'demo.northmoor' },
      { role: 'national-architect' },
    ]);
  });

  it.each([
    ['a force’s role without a force', { id: 'force-cto' }, 'role'],
    [
      'a national role in a force',
      { id: 'national-architect', force: 'eastvale' },
      'role',
    ],
    ['an unknown role', { id: 'king', force: 'eastvale' }, 'role'],
    ['no role', undefined, 'role'],
    [
      'a role in a group that is none',
      { id: 'force-cto', force: 'eastvale' },
      'team',
    ],
  ])('gives nothing for %s', async (_, role, type) => {
    const { directory } = directoryOf(group('odd', role, type));
    await expect(directory.rolesOf(['group:demo/odd'])).resolves.toEqual([]);
  });

  it('reads the catalog again after a while, and at once while it is empty', async () => {
    const { directory, getEntities, clock } = directoryOf(
      group('national-architects', { id: 'national-architect' }),
    );
    getEntities.mockResolvedValueOnce({ items: [] });
    const groups = ['group:demo/national-architects'];
    await expect(directory.rolesOf(groups)).resolves.toEqual([]);
    clock.now += 1_100;
    await expect(directory.rolesOf(groups)).resolves.toHaveLength(1);
    clock.now += 9_000;
    await directory.rolesOf(groups);
    expect(getEntities).toHaveBeenCalledTimes(2);
    clock.now += 2_000;
    await Promise.all([directory.rolesOf(groups), directory.rolesOf(groups)]);
    expect(getEntities).toHaveBeenCalledTimes(3);
  });

  it('keeps what it knows when the catalog does not answer', async () => {
    const { directory, getEntities, clock } = directoryOf(
      group('national-architects', { id: 'national-architect' }),
    );
    const groups = ['group:demo/national-architects'];
    await directory.rolesOf(groups);
    clock.now += 60_000;
    getEntities.mockRejectedValueOnce(new Error('The catalog is down'));
    await expect(directory.rolesOf(groups)).resolves.toHaveLength(1);
  });

  describe('told by a registry', () => {
    const ctos = (role?: JsonObject, type?: string) =>
      group('eastvale-ctos', role, type);
    const inEastvale = { id: 'force-cto', force: 'group:demo/eastvale' };
    const groups = ['group:demo/eastvale-ctos'];
    const news = (upserted: Entity[], removed: string[] = []) =>
      ({ type: 'entities', registry: 'demo', upserted, removed }) as const;

    it('knows a new group before the catalog has it', async () => {
      const { directory } = directoryOf();
      directory.learn(news([ctos(inEastvale)]));
      await expect(directory.rolesOf(groups)).resolves.toEqual([
        { role: 'force-cto', force: 'demo.eastvale' },
      ]);
    });

    it.each([
      ['is gone', news([], groups)],
      ['is no role group any more', news([ctos(inEastvale, 'team')])],
    ])('takes the role away as soon as the group %s', async (_, event) => {
      const { directory } = directoryOf(ctos(inEastvale));
      await expect(directory.rolesOf(groups)).resolves.toHaveLength(1);
      directory.learn(event);
      await expect(directory.rolesOf(groups)).resolves.toEqual([]);
    });

    it('believes the catalog again after a while', async () => {
      const { directory, clock } = directoryOf(ctos(inEastvale));
      directory.learn(news([], groups));
      clock.now += 121_000;
      await expect(directory.rolesOf(groups)).resolves.toHaveLength(1);
    });

    it('takes no notice of the state of the registries', async () => {
      const { directory } = directoryOf();
      directory.learn({ type: 'status', registries: [] });
      await expect(directory.rolesOf(groups)).resolves.toEqual([]);
    });
  });
});
