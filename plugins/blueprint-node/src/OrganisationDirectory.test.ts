import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  REGISTRY_TOPIC,
  type RegistryChangeEvent,
} from '@policing/plugin-blueprint-common';
import { OrganisationDirectory } from './OrganisationDirectory';
import { RoleGivers } from './RoleGivers';

function entity(kind: string, name: string, spec: JsonObject): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'demo' },
    spec,
  };
}

function group(name: string, role?: JsonObject, type = 'role'): Entity {
  return entity('Group', name, { type, children: [], ...(role && { role }) });
}

/** The same entity, as it comes out of a registry. */
function from(registry: string, described: Entity): Entity {
  const annotations = { 'blueprint.policing/registry': registry };
  return { ...described, metadata: { ...described.metadata, annotations } };
}

async function directoryOf(...entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const getEntities = jest.spyOn(catalog, 'getEntities');
  const clock = { now: 0 };
  const events = mockServices.events();
  const logger = mockServices.logger.mock();
  const directory = await OrganisationDirectory.create({
    catalog,
    auth: mockServices.auth(),
    config: mockServices.rootConfig({
      data: {
        blueprint: {
          registries: [
            { name: 'kent', path: 'kent' },
            { name: 'office', path: 'office', roles: 'everywhere' },
          ],
        },
      },
    }),
    events,
    id: 'test',
    logger,
    now: () => clock.now,
  });
  const tell = (eventPayload: RegistryChangeEvent) =>
    events.publish({ topic: REGISTRY_TOPIC, eventPayload });
  return { directory, getEntities, clock, logger, tell };
}

describe('OrganisationDirectory', () => {
  it('knows the role and the force of a group', async () => {
    const { directory } = await directoryOf(
      group('eastvale-ctos', {
        id: 'force-cto',
        force: 'group:demo/eastvale',
      }),
      group('northmoor-siros', {
        id: 'senior-information-risk-owner',
        force: 'northmoor',
        highestMarking: 'OFFICIAL',
      }),
      group('national-architects', { id: 'national-architect' }),
    );
    await expect(
      directory.rolesOf([
        'group:demo/eastvale-ctos',
        'Group:demo/Northmoor-SIROs',
        'group:demo/national-architects',
        'group:demo/national-architects',
        'group:demo/unknown',
        'user:demo/ann',
      ]),
    ).resolves.toEqual([
      {
        role: 'force-cto',
        force: 'demo.eastvale',
        group: 'group:demo/eastvale-ctos',
      },
      {
        role: 'senior-information-risk-owner',
        force: 'demo.northmoor',
        highestMarking: 'OFFICIAL',
        group: 'group:demo/northmoor-siros',
      },
      { role: 'national-architect', group: 'group:demo/national-architects' },
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
    const { directory } = await directoryOf(group('odd', role, type));
    await expect(directory.rolesOf(['group:demo/odd'])).resolves.toEqual([]);
  });

  it('narrows a role to the lowest marking where the group names an unknown one', async () => {
    const { directory } = await directoryOf(
      group('odd', { id: 'national-architect', highestMarking: 'SECRET' }),
    );
    await expect(directory.rolesOf(['group:demo/odd'])).resolves.toMatchObject([
      { highestMarking: 'OFFICIAL' },
    ]);
  });

  it('knows people, by the names that forms of the catalog give them', async () => {
    const { directory } = await directoryOf(
      entity('Group', 'eastvale', {
        type: 'police-force',
        children: [],
        members: ['ann'],
      }),
      {
        ...entity('User', 'bea', {
          profile: { displayName: 'Bea Marrick' },
          jobTitle: 'Head of architecture',
          memberOf: ['eastvale', 'group:default/all'],
        }),
        metadata: {
          name: 'bea',
          namespace: 'demo',
          annotations: { 'blueprint.policing/demonstration': 'true' },
        },
      },
      entity('User', 'ann', { memberOf: [] }),
    );
    await expect(directory.people()).resolves.toEqual([
      {
        ref: 'user:demo/ann',
        title: 'ann',
        memberOf: ['group:demo/eastvale'],
        demonstration: false,
      },
      {
        ref: 'user:demo/bea',
        title: 'Bea Marrick',
        jobTitle: 'Head of architecture',
        memberOf: ['group:demo/eastvale', 'group:default/all'],
        demonstration: true,
      },
    ]);
  });

  it('finds the force on the way up from a group', async () => {
    const { directory } = await directoryOf(
      entity('Group', 'eastvale', {
        type: 'police-force',
        parent: 'region-east',
        children: [],
      }),
      entity('Group', 'eastvale-it', {
        type: 'team',
        parent: 'eastvale',
        children: [],
      }),
      entity('Group', 'round', { type: 'team', parent: 'round', children: [] }),
    );
    const forceOf = (...names: string[]) =>
      directory.forceOf(names.map(name => `group:demo/${name}`));
    await expect(forceOf('eastvale-it')).resolves.toBe('group:demo/eastvale');
    await expect(forceOf('round', 'unknown', 'eastvale')).resolves.toBe(
      'group:demo/eastvale',
    );
    await expect(forceOf('region-east', 'round')).resolves.toBeUndefined();
    const groups = await directory.groupsByRef();
    expect(groups.get('group:demo/eastvale-it')).toMatchObject({
      ref: 'group:demo/eastvale-it',
      title: 'eastvale-it',
      type: 'team',
      parent: 'group:demo/eastvale',
    });
  });

  it('reads the catalog again after a while, and at once while it is empty', async () => {
    const { directory, getEntities, clock } = await directoryOf(
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
    await Promise.all([directory.rolesOf(groups), directory.people()]);
    expect(getEntities).toHaveBeenCalledTimes(3);
  });

  it('keeps what it knows when the catalog does not answer', async () => {
    const { directory, getEntities, clock } = await directoryOf(
      group('national-architects', { id: 'national-architect' }),
    );
    const groups = ['group:demo/national-architects'];
    await directory.rolesOf(groups);
    clock.now += 60_000;
    getEntities.mockRejectedValueOnce(new Error('The catalog is down'));
    await expect(directory.rolesOf(groups)).resolves.toHaveLength(1);
  });

  it('leaves out an entity that it cannot understand, and says which', async () => {
    const { directory, logger } = await directoryOf(
      group('national-architects', { id: 'national-architect' }),
      group('broken', { id: 'force-cto', force: 'demo/' }),
    );
    await expect(
      directory.rolesOf([
        'group:demo/national-architects',
        'group:demo/broken',
      ]),
    ).resolves.toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('group:demo/broken'),
    );
  });

  describe('a registry', () => {
    const force = (name: string) =>
      entity('Group', name, { type: 'police-force', children: [] });
    const kentCtos = group('kent-ctos', { id: 'force-cto', force: 'kent' });
    const essexCtos = group('essex-ctos', { id: 'force-cto', force: 'essex' });
    const architects = group('architects', { id: 'national-architect' });
    const refs = ['kent-ctos', 'essex-ctos', 'architects'].map(
      name => `group:demo/${name}`,
    );

    it('gives roles in the forces that it defines, and says once which it may not give', async () => {
      const { directory, logger } = await directoryOf(
        from('kent', force('kent')),
        from('office', force('essex')),
        from('kent', kentCtos),
        from('kent', essexCtos),
        from('kent', architects),
      );
      await expect(directory.rolesOf(refs)).resolves.toMatchObject([
        { role: 'force-cto', force: 'demo.kent' },
      ]);
      await directory.rolesOf(refs);
      expect(logger.warn.mock.calls).toEqual([
        [
          expect.stringMatching(
            /^group:demo\/essex-ctos gives no role: the reg/,
          ),
        ],
        [
          expect.stringMatching(
            /"kent" may not give national roles; in bluepr/,
          ),
        ],
      ]);
    });

    it('gives every role where the operator allows it', async () => {
      const { directory } = await directoryOf(
        from('kent', force('kent')),
        ...[kentCtos, essexCtos, architects].map(each => from('office', each)),
      );
      await expect(directory.rolesOf(refs)).resolves.toHaveLength(3);
    });

    it('is refused where the configuration says something else', () => {
      const registries = [{ name: 'kent', path: 'kent', roles: 'all' }];
      const config = mockServices.rootConfig({
        data: { blueprint: { registries } },
      });
      expect(() => RoleGivers.fromConfig(config)).toThrow(
        'blueprint.registries, registry "kent": roles is "all"; it must be own-forces or everywhere',
      );
    });

    it.each([
      ['role groups of the same one', 'kent', [], 1],
      ['role groups of another that name them', 'essex', ['ann'], 1],
      ['no role group of another that does not', 'essex', [], 0],
      ['every role group where the operator allows it', 'office', [], 1],
    ])('puts people into %s', async (_, registry, members, roles) => {
      const ctos = { ...kentCtos, spec: { ...kentCtos.spec, members } };
      const { directory } = await directoryOf(
        from('kent', force('kent')),
        from('kent', ctos),
        from(registry, entity('User', 'ann', { memberOf: ['kent-ctos'] })),
      );
      await expect(
        directory.rolesOf(['group:demo/kent-ctos', 'user:demo/ann']),
      ).resolves.toHaveLength(roles);
    });
  });

  describe('told by a registry', () => {
    const ctos = (role?: JsonObject, type?: string) =>
      group('eastvale-ctos', role, type);
    const inEastvale = { id: 'force-cto', force: 'group:demo/eastvale' };
    const groups = ['group:demo/eastvale-ctos'];
    const news = (upserted: Entity[], removed: string[] = []) =>
      ({ type: 'entities', registry: 'demo', upserted, removed }) as const;

    it('knows a new group and its people before the catalog has them', async () => {
      const { directory, tell } = await directoryOf();
      await tell(
        news([
          ctos(inEastvale),
          entity('User', 'ann', { memberOf: groups }),
          entity('System', 'rms', {}),
        ]),
      );
      await expect(directory.rolesOf(groups)).resolves.toMatchObject([
        { role: 'force-cto', force: 'demo.eastvale' },
      ]);
      await expect(directory.people()).resolves.toMatchObject([
        { ref: 'user:demo/ann', memberOf: groups },
      ]);
      expect((await directory.groupsByRef()).size).toBe(1);
    });

    it.each([
      ['is gone', news([], groups)],
      ['is no role group any more', news([ctos(inEastvale, 'team')])],
    ])('takes the role away as soon as the group %s', async (_, event) => {
      const { directory, tell } = await directoryOf(ctos(inEastvale));
      await expect(directory.rolesOf(groups)).resolves.toHaveLength(1);
      await tell(event);
      await expect(directory.rolesOf(groups)).resolves.toEqual([]);
    });

    it('forgets a person who is gone', async () => {
      const { directory, tell } = await directoryOf(
        entity('User', 'ann', { memberOf: [] }),
      );
      await expect(directory.people()).resolves.toHaveLength(1);
      await tell(news([], ['user:demo/ann']));
      await expect(directory.people()).resolves.toEqual([]);
    });

    it('believes the catalog again after a while', async () => {
      const { directory, clock, tell } = await directoryOf(ctos(inEastvale));
      await tell(news([], groups));
      clock.now += 121_000;
      await expect(directory.rolesOf(groups)).resolves.toHaveLength(1);
    });

    it('takes no notice of the state of the registries', async () => {
      const { directory, tell } = await directoryOf();
      await tell({ type: 'status', registries: [] });
      await expect(directory.rolesOf(groups)).resolves.toEqual([]);
    });
  });
});
