import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { register, system } from '../__fixtures__/register';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import { Scorer } from './Scorer';

jest.setTimeout(60_000);

const rms = 'system:demo/eastvale-rms';

const at = (day: string) => ({ now: `${day}T09:00:00.000Z`, today: day });

describe('CloudRecorder', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let time: ReturnType<typeof at>;
    let knex: Knex;

    beforeEach(async () => {
      time = at('2026-11-21');
      knex = await databases.init(databaseId);
    });

    /** A server that has taken in the entities and scored them. */
    async function start(entities: Entity[], holder: string) {
      const store = await DatabaseResultsStore.create({
        database: mockServices.database({ knex, migrations: { skip: false } }),
        holder,
      });
      const scorer = new Scorer({
        store,
        logger: mockServices.logger.mock(),
        clock: { now: () => time.now, today: () => time.today },
        registries: ['demo'],
        onScored: async () => {},
      });
      scorer.change({ upserted: entities, removed: [] });
      await scorer.holdLease();
      await scorer.settled();
      const change = async (upserted: Entity[], removed: string[] = []) => {
        scorer.change({ upserted, removed });
        await scorer.settled();
      };
      /** Day, whether it counts, status and forces of each record, newest first. */
      const history = async (ref = rms) =>
        (await store.cloudHistory(ref)).map(
          ({ day, isCounted, facts, forces }) => [
            day,
            isCounted,
            facts.status,
            forces.length,
          ],
        );
      return { scorer, store, change, history };
    }

    const records = (cloud: object, more: object = {}) =>
      system('eastvale-rms', 'eastvale', {
        hosting: { class: 'force-data-centre' },
        cloud,
        ...more,
      });

    it('records a system once, and again whenever its facts change', async () => {
      const { scorer, store, change, history } = await start(
        [...register(), records({ status: 'assessed' })],
        'a',
      );
      expect(await history()).toEqual([['2026-11-21', true, 'assessed', 1]]);
      expect(await store.latestCloudRecord()).toBe(3);

      time = at('2026-11-22');
      scorer.noticeDay();
      await scorer.settled();
      await change([records({ status: 'assessed', justification: 'A word' })]);
      expect(await store.latestCloudRecord()).toBe(3);

      await change([records({ status: 'planned', wave: 2 })]);
      expect((await store.cloudHistory(rms))[0]).toEqual({
        id: 4,
        ref: rms,
        registry: 'demo',
        day: '2026-11-22',
        recordedAt: '2026-11-22T09:00:00.000Z',
        isCounted: true,
        facts: {
          lifecycle: 'live',
          hostingClass: 'force-data-centre',
          status: 'planned',
          wave: 2,
        },
        forces: ['group:demo/eastvale'],
        capabilities: [],
      });
      await scorer.stop();
    });

    it('goes on after a restart without a record of what is the same', async () => {
      const entities = [...register(), records({ status: 'assessed' })];
      const first = await start(entities, 'a');
      await first.scorer.stop();
      const second = await start(entities, 'b');
      expect(await second.store.latestCloudRecord()).toBe(3);
      await second.scorer.stop();
    });

    it('records what is no longer run, what leaves the register and what returns', async () => {
      const { scorer, change, history } = await start(
        [...register(), records({ status: 'assessed' })],
        'a',
      );
      await change([
        records({ status: 'decommissioned' }, { lifecycle: 'decommissioned' }),
      ]);
      time = at('2026-11-23');
      await change([], [rms]);
      await change([], [rms]);
      time = at('2026-11-24');
      await change([records({ status: 'assessed' })]);
      expect(await history()).toEqual([
        ['2026-11-24', true, 'assessed', 1],
        ['2026-11-23', false, undefined, 0],
        ['2026-11-21', false, 'decommissioned', 1],
        ['2026-11-21', true, 'assessed', 1],
      ]);
      await scorer.stop();
    });

    it('reads what was recorded since, in parts', async () => {
      const { scorer, store, change } = await start(register(), 'a');
      const before = await store.latestCloudRecord();
      await change([records({ status: 'blocked' })]);
      const found = [];
      for await (const part of store.cloudRecordsSince(before)) {
        found.push(...part.map(({ ref, facts }) => [ref, facts.status]));
      }
      expect(found).toEqual([[rms, 'blocked']]);
      await scorer.stop();
    });
  });
});
