import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { HeldRole } from '@policing/plugin-blueprint-common';
import { assessment, register, system } from '../__fixtures__/register';
import { Scorer } from '../scoring/Scorer';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import { BlockerNotices } from './BlockerNotices';
import { Notices } from './Notices';
import { RoleHolders } from './RoleHolders';

jest.setTimeout(60_000);

/** A word that stands only in restricted documents. */
const secret = 'zqxsecret';

const rolesOf: Record<string, HeldRole[]> = {
  'eastvale-cto': [{ role: 'force-cto', force: 'demo.eastvale' }],
  'open-cto': [
    { role: 'force-cto', force: 'demo.eastvale', highestMarking: 'OFFICIAL' },
  ],
  'eastvale-architect': [
    { role: 'enterprise-architect', force: 'demo.eastvale' },
  ],
  'northmoor-cto': [{ role: 'force-cto', force: 'demo.northmoor' }],
  // One owner may read the assessment, the other holds no role.
  business: [{ role: 'information-asset-owner', force: 'demo.eastvale' }],
  technical: [],
};

const directory = {
  people: async () =>
    Object.keys(rolesOf).map(name => ({
      ref: `user:demo/${name}`,
      title: name,
      memberOf: [],
      demonstration: true,
    })),
  rolesOf: async ([ref]: readonly string[]) =>
    rolesOf[ref.split('/')[1]].map(role => ({ ...role, group: ref })),
};

const blocker = (kind: string, description = secret) => ({
  kind,
  description,
  owner: 'user:demo/technical',
});

const assessed = (
  blockers: object[],
  name = 'eastvale-rms',
  id = '0000000001',
) =>
  assessment(id, name, {
    criticality: { tier: 'mission-critical' },
    accountability: {
      businessOwner: 'user:demo/business',
      technicalOwner: 'user:demo/technical',
    },
    blockers,
  });

describe('BlockerNotices', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const logger = mockServices.logger.mock();
  const service = { send: jest.fn() };

  beforeEach(() => jest.resetAllMocks());

  async function start(entities: Entity[] = [...register(), assessed([])]) {
    const knex = await databases.init('SQLITE_3');
    const run = async (first: Entity[], holder: string) => {
      const store = await DatabaseResultsStore.create({
        database: mockServices.database({ knex, migrations: { skip: false } }),
        holder,
      });
      const notices = new BlockerNotices({
        notices: new Notices({ service, logger }),
        holders: new RoleHolders(directory),
        logger,
      });
      const scorer: Scorer = new Scorer({
        store,
        logger,
        clock: {
          now: () => '2026-11-21T09:00:00.000Z',
          today: () => '2026-11-21',
        },
        registries: ['demo'],
        onScored: async () => {},
        onChanged: changes => notices.notice(changes, scorer.register),
      });
      scorer.change({ upserted: first, removed: [] });
      await scorer.holdLease();
      await scorer.settled();
      await notices.settled();
      const change = async (...upserted: Entity[]) => {
        scorer.change({ upserted, removed: [] });
        await scorer.settled();
        await notices.settled();
      };
      return { scorer, change };
    };
    return { run, ...(await run(entities, 'server')) };
  }

  it('tells who answers for the system and may read what it is', async () => {
    const { change } = await start();
    await change(assessed([blocker('contract')]));
    expect(service.send.mock.calls).toEqual([
      [
        {
          recipients: {
            type: 'entity',
            entityRef: ['user:demo/business', 'user:demo/eastvale-cto'],
          },
          payload: {
            title: expect.stringMatching(
              /^Something new holds up the move of /,
            ),
            link: '/catalog/demo/system/eastvale-rms/cloud',
            severity: 'low',
            topic: 'cloud-blockers',
            scope: 'cloud-blockers system:demo/eastvale-rms',
          },
        },
      ],
    ]);
    const sent = JSON.stringify(service.send.mock.calls);
    expect(sent).not.toContain(secret);
    expect(sent).not.toContain('contract');
    expect(sent).not.toContain('mission-critical');
  });

  it('tells nothing of a system that is scored for the first time', async () => {
    const { change } = await start([
      ...register(),
      assessed([blocker('contract')]),
    ]);
    await change(
      system('eastvale-new', 'eastvale'),
      assessed([blocker('skills')], 'eastvale-new', '0000000009'),
    );
    expect(service.send).not.toHaveBeenCalled();
  });

  it('tells of a second blocker, but not of other words for the first', async () => {
    const { change } = await start([
      ...register(),
      assessed([blocker('contract')]),
    ]);
    await change(assessed([blocker('contract', 'said otherwise')]));
    expect(service.send).not.toHaveBeenCalled();
    await change(assessed([blocker('contract'), blocker('contract', 'two')]));
    expect(service.send).toHaveBeenCalledTimes(1);
    await change(assessed([blocker('contract')]));
    expect(service.send).toHaveBeenCalledTimes(1);
  });

  it('tells nothing of a move that is over', async () => {
    const { change } = await start();
    const [rms] = register().filter(
      ({ metadata }) => metadata.name === 'eastvale-rms',
    );
    await change(
      { ...rms, spec: { ...rms.spec, cloud: { status: 'migrated' } } },
      assessed([blocker('contract')]),
    );
    expect(service.send).not.toHaveBeenCalled();
  });

  it('tells nothing twice after a restart', async () => {
    const { scorer, change, run } = await start();
    const now = assessed([blocker('contract')]);
    await change(now);
    expect(service.send).toHaveBeenCalledTimes(1);
    await scorer.stop();
    await run([...register(), now], 'next');
    expect(service.send).toHaveBeenCalledTimes(1);
  });

  it('gives one notice to a person whom many systems concern', async () => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    const systems = names.map(name => system(name, 'eastvale'));
    const idOf = (place: number) => `00000000a${place}`;
    const { change } = await start([
      ...register(),
      ...systems,
      ...names.map((name, place) => assessed([], name, idOf(place))),
    ]);
    await change(
      ...names.map((name, place) =>
        assessed([blocker('funding')], name, idOf(place)),
      ),
    );
    const titles = service.send.mock.calls.map(
      ([{ payload }]) => payload.title,
    );
    expect(new Set(titles).size).toBe(1);
    expect(titles[0]).toMatch(/the move of 5 systems, \w+ among them$/);
  });
});
