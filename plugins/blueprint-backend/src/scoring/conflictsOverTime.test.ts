import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { SystemEntity } from '@policing/plugin-blueprint-common';
import { readCatalog } from '../__fixtures__/readCatalog';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import { Scorer } from './Scorer';

jest.setTimeout(120_000);

const RULE = 'wave-before-dependency';

describe('conflicts in plans over time', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const entities = readCatalog('blueprint', 'demo');
  const byRef = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );

  it('follow the plans of other systems, keep their day, and are told in history', async () => {
    const time = { now: '2026-11-21T09:00:00.000Z', today: '2026-11-21' };
    const store = await DatabaseResultsStore.create({
      database: mockServices.database({
        knex: await databases.init('SQLITE_3'),
        migrations: { skip: false },
      }),
      holder: 'server',
    });
    const scorer = new Scorer({
      store,
      logger: mockServices.logger.mock(),
      clock: { now: () => time.now, today: () => time.today },
      registries: ['blueprint', 'demo'],
      onScored: async () => {},
    });
    const change = async (upserted: Entity[]) => {
      scorer.change({ upserted, removed: [] });
      await scorer.settled();
    };
    const cloudOf = async (ref: string) =>
      (await store.readSystem(ref))!.result.cloud;

    await change(entities);
    await scorer.holdLease();
    await scorer.settled();
    const { estate } = scorer.register;
    const results = await store.readResults(estate.refs(), time.today);
    const [ref, found] = [...results].find(([, { cloud }]) =>
      cloud.conflicts?.some(
        ({ id, state }) => id === RULE && state === 'conflict',
      ),
    )!;
    const conflict = found.cloud.conflicts!.find(({ id }) => id === RULE)!;
    expect(conflict.since).toBe('2026-11-21');
    const [later, ...others] = conflict.facts.find(
      ({ path }) => path === 'graph.movesBeforeDependency',
    )!.systems!;
    expect(others).toEqual([]);

    // A later day leaves the day since when it is so.
    time.today = '2026-11-23';
    scorer.noticeDay();
    await scorer.settled();
    expect((await cloudOf(ref)).conflicts).toContainEqual(
      expect.objectContaining({ id: RULE, since: '2026-11-21' }),
    );

    // The plan of the other system changes; this one’s document does not.
    const moved = structuredClone(byRef.get(later)!);
    const { cloud } = moved.spec as SystemEntity['spec'];
    Object.assign(cloud!, { wave: 1, plannedFinish: '2026-12-31' });
    await change([moved]);
    expect((await cloudOf(ref)).conflicts).not.toContainEqual(
      expect.objectContaining({ id: RULE }),
    );
    const { items } = await store.listHistory({
      ref,
      concerns: ['facts'],
      mayReadRisks: () => true,
      limit: 5,
    });
    expect(items[0].change?.conflicts).toEqual([
      {
        id: RULE,
        from: 'conflict',
        to: 'none',
        restricted: false,
        sentence:
          '“It moves in a wave before something that it depends on” went from in the plan to not in the plan.',
      },
    ]);

    // Back again: it counts from the day it came back.
    await change([byRef.get(later)!]);
    expect((await cloudOf(ref)).conflicts).toContainEqual(
      expect.objectContaining({ id: RULE, since: '2026-11-23' }),
    );
  });
});
