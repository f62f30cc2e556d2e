import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { definitions, makeHistory, makeRecord } from '../__fixtures__/records';
import { everything, ofAnyMarking } from '../__fixtures__/visibility';
import { DatabaseResultsStore } from './DatabaseResultsStore';

jest.setTimeout(60_000);

describe('PaperReader', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    async function filled() {
      const knex = await databases.init(databaseId);
      const store = await DatabaseResultsStore.create({
        database: mockServices.database({ knex, migrations: { skip: false } }),
        holder: 'first',
      });
      await store.lease.hold();
      const { id: definitionsId } = await store.saveDefinitions(definitions);
      const northmoor = 'group:demo/northmoor';
      const [fell, stayed, added, other] = [
        makeRecord({ name: 'fell', definitionsId }),
        makeRecord({
          name: 'stayed',
          definitionsId,
          outcomes: ['fail', 'fail'],
        }),
        makeRecord({
          name: 'added',
          definitionsId,
          outcomes: ['pass', 'pass'],
        }),
        makeRecord({ name: 'other', definitionsId, force: northmoor }),
      ];
      const change = {
        summary: 'It changed.',
        headline: 'It changed.',
        checks: [],
        facts: [],
        definitionsChanged: false,
      };
      await store.applyBatch({
        records: [fell, stayed, added, other],
        inputs: new Map(),
        history: [
          makeHistory(fell, { day: '2026-08-01', level: 'aligned' }),
          makeHistory(stayed, { day: '2026-08-01' }),
          makeHistory(other, { day: '2026-08-01', level: 'aligned' }),
          makeHistory(fell, { day: '2026-09-02', change }),
          makeHistory(added, { day: '2026-09-03' }),
          makeHistory(stayed, { day: '2026-09-04', change }),
          makeHistory(other, { day: '2026-09-05', change }),
          makeHistory(fell, {
            day: '2026-09-06',
            change,
            concerns: 'legacy',
          }),
        ],
        removed: { refs: [], at: '2026-11-21T09:00:00.000Z' },
      });
      return store;
    }

    it('compares levels with those of a day, changes of level first', async () => {
      const store = await filled();
      const query = { registry: 'demo', since: '2026-09-01', limit: 2 };
      const { systems, newest } = await store.changesSince({
        ...query,
        force: 'group:demo/eastvale',
      });
      expect(systems).toEqual([
        { ref: 'system:demo/added', now: 'aligned' },
        { ref: 'system:demo/fell', before: 'aligned', now: 'diverging' },
        { ref: 'system:demo/stayed', before: 'diverging', now: 'diverging' },
      ]);
      expect(newest.map(({ ref, day }) => [ref, day])).toEqual([
        ['system:demo/added', '2026-09-03'],
        ['system:demo/fell', '2026-09-02'],
      ]);
      const all = await store.changesSince(query);
      expect(all.systems).toHaveLength(4);
      const later = await store.changesSince({ ...query, since: '2026-09-05' });
      expect(later).toEqual({ systems: [], newest: [] });
    });

    it('counts outcomes of checks where the checks may be read', async () => {
      const store = await filled();
      const countsFor = async (
        visibility: typeof everything,
        forces?: string[],
      ) => {
        const counted = await store.countChecks({
          registry: 'demo',
          visibility,
          forces,
        });
        return Object.fromEntries(
          counted.map(({ check, counts }) => [
            check.id,
            [counts.pass, counts.fail],
          ]),
        );
      };
      expect(await countsFor(everything)).toEqual({
        'single-sign-on': [3, 1],
        supported: [1, 3],
      });
      expect(await countsFor(everything, ['group:demo/eastvale'])).toEqual({
        'single-sign-on': [2, 1],
        supported: [1, 2],
      });
      expect(
        await countsFor({ ...everything, checks: ofAnyMarking([]) }),
      ).toEqual({});
    });
  });
});
