import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import {
  assessment,
  dispensation,
  group,
  register,
  scorecard,
  system,
} from '../__fixtures__/register';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import type { SystemsFilter } from '../store/queries';
import { NATION_REF } from '../store/rollUps';
import { everything as visibleToAll } from '../__fixtures__/visibility';
import { Scorer } from './Scorer';

jest.setTimeout(60_000);

const rms = 'system:demo/eastvale-rms';

const everything: SystemsFilter = {
  registry: 'demo',
  visibility: visibleToAll,
};

describe('Scorer', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const time = { now: '2026-11-21T09:00:00.000Z', today: '2026-11-21' };
    const logger = mockServices.logger.mock();
    let knex: Knex;

    beforeEach(async () => {
      jest.clearAllMocks();
      time.today = '2026-11-21';
      knex = await databases.init(databaseId);
    });

    /** A server that has taken in the entities and scored them. */
    async function start(entities: Entity[], holder = 'server') {
      const store = await DatabaseResultsStore.create({
        database: mockServices.database({ knex, migrations: { skip: false } }),
        holder,
      });
      const onScored = jest.fn(async () => {});
      const scorer = new Scorer({
        store,
        logger,
        clock: { now: () => time.now, today: () => time.today },
        registries: ['blueprint', 'demo'],
        onScored,
      });
      scorer.change({ upserted: entities, removed: [] });
      await scorer.holdLease();
      await scorer.settled();
      const change = async (upserted: Entity[], removed: string[] = []) => {
        scorer.change({ upserted, removed });
        await scorer.settled();
      };
      const history = async (ref = rms) =>
        (
          await store.listHistory({
            ref,
            concerns: ['figures', 'facts', 'legacy'],
            mayReadRisks: () => true,
            limit: 50,
          })
        ).items.map(({ summary }) => summary);
      const result = async (ref = rms) => (await store.readSystem(ref))?.result;
      const nation = async () =>
        (
          await store.readRollUps('demo', 'nation', {
            refs: [NATION_REF],
            cells: 'principles',
          })
        )[0];
      return { scorer, store, onScored, change, history, result, nation };
    }

    it('scores every system and begins its history', async () => {
      const { result, history, store, onScored } = await start(register());
      const { conformance } = (await result())!;
      expect(conformance).toMatchObject({
        level: 'partly-aligned',
        conformance: 0.8,
        coverage: 1,
        counts: { pass: 2, fail: 1 },
      });
      expect(await history()).toEqual(['First scored.']);
      expect(onScored).toHaveBeenCalledWith(time.now);
      expect(await store.readScoringState()).toMatchObject({
        day: '2026-11-21',
        systems: 3,
        definitionErrors: [],
      });
      expect(await store.readRegisterState()).toMatchObject({
        definitions: { version: '1.0.0', leastCoverage: 0.3 },
        principles: [{ title: 'Cloud first' }, { title: 'Single sign-on' }],
        goals: [{ code: 'E3', type: 'enabler' }],
        counts: { demo: { forces: 3, systems: 3, products: 1 } },
      });
    });

    it('says in history what a changed fact did to the score', async () => {
      const { change, result, history } = await start(register());
      await change([
        assessment('0000000001', 'eastvale-rms', {
          criticality: { tier: 'mission-critical' },
        }),
      ]);
      expect((await result())!.conformance.counts).toMatchObject({
        pass: 1,
        fail: 1,
        unknown: 1,
      });
      const [latest, first, ...more] = await history();
      expect(latest).toMatch(/single sign-on went from yes to not known/);
      expect(first).toBe('First scored.');
      expect(more).toEqual([]);
    });

    it('writes nothing for a change that changes no result', async () => {
      const { change, history } = await start(register());
      const before = await knex('system_results').orderBy('ref');
      await change(register());
      expect(await knex('system_results').orderBy('ref')).toEqual(before);
      expect(await history()).toHaveLength(1);
    });

    it('loses nothing and adds nothing when the server restarts', async () => {
      const first = await start(register());
      await first.change([
        system('northmoor-custody', 'northmoor', {
          hosting: { class: 'public-saas' },
        }),
      ]);
      await first.scorer.stop();
      const before = await knex('result_changes').orderBy('id');
      const entities = register().filter(
        ({ metadata }) => metadata.name !== 'northmoor-custody',
      );
      const second = await start([
        ...entities,
        system('northmoor-custody', 'northmoor', {
          hosting: { class: 'public-saas' },
        }),
      ]);
      expect(await knex('result_changes').orderBy('id')).toEqual(before);
      expect((await second.nation()).figures.conformance.systems).toBe(3);
    });

    it('takes stored results over at a restart where all they rest on is the same', async () => {
      const figures = async ({ store }: { store: DatabaseResultsStore }) =>
        Promise.all(
          (['nation', 'force', 'region', 'capability'] as const).flatMap(kind =>
            (['principles', 'goals', 'capabilities'] as const).map(cells =>
              store.readRollUps('demo', kind, { cells }),
            ),
          ),
        );
      const first = await start(register());
      const before = await figures(first);
      await first.scorer.stop();
      await knex('roll_ups').delete();
      const applyBatch = jest.spyOn(
        DatabaseResultsStore.prototype,
        'applyBatch',
      );
      try {
        const second = await start(register());
        expect(applyBatch).not.toHaveBeenCalled();
        expect(await figures(second)).toEqual(before);
      } finally {
        applyBatch.mockRestore();
      }
    });

    it('scores what changed while the server was down', async () => {
      await (await start(register())).scorer.stop();
      const { history } = await start([
        ...register(),
        assessment('0000000001', 'eastvale-rms', {
          identity: { singleSignOn: false },
        }),
      ]);
      expect((await history())[0]).toMatch(
        /single sign-on went from yes to no/,
      );
    });

    it('scores everything again for new definitions, and says so', async () => {
      const { change, history, store } = await start(register());
      await change([scorecard({ version: '1.1.0', supportWeight: 1 })]);
      const [latest] = await history();
      expect(latest).toMatch(/definitions changed/i);
      const { items } = await store.listHistory({
        ref: rms,
        concerns: ['figures'],
        mayReadRisks: () => false,
        limit: 1,
      });
      expect(items[0].scorecard).toBe('scorecard:default/blueprint@1.1.0');
      expect(items[0].change?.definitionsChanged).toBe(true);
      const page = await store.listSystems({
        filter: { ...everything, check: 'supported', outcome: 'fail' },
        sort: 'title',
        descending: false,
        limit: 10,
      });
      expect(page.items.map(({ summary }) => summary.name)).toEqual([
        'northmoor-custody',
      ]);
    });

    it('keeps the scorecard that was in force, and scores nothing for a proposed one', async () => {
      const { store, change, onScored } = await start(register());
      const versions = async () =>
        (await store.listScorecards()).map(
          ({ document, inForceSince, inForceUntil }) => [
            document.spec.version,
            inForceSince,
            inForceUntil,
          ],
        );
      const first = '2026-11-21T09:00:00.000Z';
      expect(await versions()).toEqual([['1.0.0', first, undefined]]);
      const before = await store.readSystem(rms);

      const proposed = scorecard({ version: '9.0.0', supportWeight: 9 });
      proposed.metadata.name = 'next';
      proposed.spec!.status = 'proposed';
      await change([proposed]);
      expect(await versions()).toHaveLength(1);
      expect((await store.readSystem(rms))!.result).toEqual(before!.result);

      time.now = '2026-11-22T09:00:00.000Z';
      await change([scorecard({ version: '1.1.0', supportWeight: 9 })]);
      time.now = first;
      expect(await versions()).toEqual([
        ['1.1.0', '2026-11-22T09:00:00.000Z', undefined],
        ['1.0.0', first, '2026-11-22T09:00:00.000Z'],
      ]);
      expect(onScored).toHaveBeenCalled();
    });

    it('reports a broken check and scores with the others', async () => {
      const { store, result } = await start([
        ...register(),
        scorecard({ expression: 'identity.singleSingOn' }),
      ]);
      expect((await result())!.checks.map(({ id }) => id)).toEqual([
        'supported',
        'in-cloud',
      ]);
      const { definitionErrors } = (await store.readScoringState())!;
      expect(definitionErrors).toEqual([
        expect.objectContaining({
          entity: 'scorecard:default/blueprint',
          field: 'spec.checks[0].expression',
          severity: 'error',
        }),
      ]);
    });

    it('scores nothing until there is a scorecard', async () => {
      const withoutScorecard = register().filter(
        ({ kind }) => kind !== 'Scorecard',
      );
      const { store, change, result } = await start(withoutScorecard);
      expect(await store.readScoringState()).toBeUndefined();
      await change([scorecard()]);
      expect((await result())!.conformance.level).toBe('partly-aligned');
    });

    it('takes out a system that left, and takes up its history when it returns', async () => {
      const { change, result, history, nation } = await start(register());
      await change([], [rms]);
      expect(await result()).toBeUndefined();
      expect((await nation()).figures.conformance.systems).toBe(2);
      await change(
        register().filter(({ metadata }) => metadata.name === 'eastvale-rms'),
      );
      expect((await result())!.conformance.level).toBe('partly-aligned');
      expect(await history()).toEqual(['First scored.']);
    });

    it('takes out systems that left while the server was down', async () => {
      await (await start(register())).scorer.stop();
      const second = await start(
        register().filter(({ metadata }) => metadata.name !== 'eastvale-rms'),
      );
      expect(await second.result()).toBeDefined();
      second.scorer.removeUnknown();
      await second.scorer.settled();
      expect(await second.result()).toBeUndefined();
    });

    it('notices what a new day does to a score, and keeps ages out of history', async () => {
      const { scorer, result, history } = await start([
        ...register(),
        assessment('0000000001', 'eastvale-rms', {
          identity: { singleSignOn: false },
        }),
        dispensation('0000000001', 'eastvale-rms'),
      ]);
      expect((await result())!.conformance.counts.dispensed).toBe(1);
      time.today = '2026-11-22';
      scorer.noticeDay();
      await scorer.settled();
      expect(await history()).toHaveLength(1);
      expect((await result())!.date).toBe('2026-11-22');
      const [fact] = (await result())!.checks[0].facts;
      expect(fact.ageDays).toBe(21);

      time.today = '2026-12-01';
      scorer.noticeDay();
      await scorer.settled();
      expect((await result())!.conformance.counts).toMatchObject({
        dispensed: 0,
        fail: 2,
      });
      expect((await history())[0]).toMatch(
        /dispensation until 30 Nov 2026 ended on 1 Dec 2026/,
      );
    });

    it('shows new names and places of what a system mentions', async () => {
      const { change, store } = await start(register());
      await change([
        group('eastvale', 'police-force', 'Eastvale Constabulary', {
          parent: 'group:demo/region-westfell',
        }),
      ]);
      expect((await store.readSystem(rms))!.summary.force?.title).toBe(
        'Eastvale Constabulary',
      );
      const [row] = await store.readRollUps('demo', 'force', {
        refs: ['group:demo/eastvale'],
      });
      expect(row).toMatchObject({
        title: 'Eastvale Constabulary',
        details: { region: 'group:demo/region-westfell' },
      });
      const regions = await store.readRollUps('demo', 'region');
      expect(
        regions.map(({ title, figures }) => [
          title,
          figures.conformance.systems,
        ]),
      ).toEqual([
        ['Eastmarch', 0],
        ['Westfell', 3],
      ]);
    });

    it('counts a shared system once in the nation and for every force that shares it', async () => {
      const { store, nation } = await start(register());
      const forces = await store.readRollUps('demo', 'force');
      expect(
        forces.map(({ title, figures }) => [
          title,
          figures.conformance.systems,
        ]),
      ).toEqual([
        ['Eastvale Police', 2],
        ['Northmoor Police', 2],
        ['Saltmere Police', 0],
      ]);
      expect((await nation()).figures.conformance.systems).toBe(3);
    });

    it('counts a decommissioned system nowhere, but keeps it in the list', async () => {
      const { change, nation, result } = await start(register());
      await change([
        system('northmoor-custody', 'northmoor', {
          lifecycle: 'decommissioned',
        }),
      ]);
      expect((await nation()).figures.conformance.systems).toBe(2);
      expect(await result('system:demo/northmoor-custody')).toBeDefined();
    });

    it('sums the nation up as the engine does', async () => {
      const { nation } = await start(register());
      const { figures, cells } = await nation();
      expect(figures.conformance).toMatchObject({
        systems: 3,
        counts: { pass: 4, fail: 2, unknown: 3 },
        passedWeight: 3 + 5 + 2 + 2,
        decidedWeight: 3 + 5 + 2 + 5 + 2 + 2,
      });
      expect(
        cells.principles!.map(({ column, systems, worstCheck }) => [
          column,
          systems,
          worstCheck?.id,
        ]),
      ).toEqual([
        ['principle:default/nptc-13', 3, 'supported'],
        ['principle:default/nptc-26', 3, undefined],
      ]);
    });

    it('keeps the last result of a system that cannot be scored', async () => {
      const { change, result } = await start(register());
      await change([
        system('eastvale-rms', 'eastvale', { acronyms: 5 }),
        system('northmoor-custody', 'northmoor'),
      ]);
      expect((await result())!.conformance.level).toBe('partly-aligned');
      expect(
        (await result('system:demo/northmoor-custody'))!.conformance.level,
      ).toBe('unassessed');
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringContaining(`${rms} could not be scored`),
      );
    });

    it('hands over to another server, which misses nothing', async () => {
      const first = await start(register(), 'first');
      const second = new Scorer({
        store: await DatabaseResultsStore.create({
          database: mockServices.database({ knex, migrations: { skip: true } }),
          holder: 'second',
        }),
        logger,
        clock: { now: () => time.now, today: () => time.today },
        registries: ['blueprint', 'demo'],
        onScored: async () => {},
      });
      second.change({ upserted: register(), removed: [] });
      second.change({
        upserted: [
          assessment('0000000001', 'eastvale-rms', {
            identity: { singleSignOn: false },
          }),
        ],
        removed: [],
      });
      // An SQLite file has one server; whoever opens it takes over.
      const isShared = databaseId !== 'SQLITE_3';
      expect(await second.holdLease()).toBe(!isShared);
      await first.scorer.stop();
      expect(await second.holdLease()).toBe(true);
      await second.settled();
      expect((await first.history())[0]).toMatch(
        /single sign-on went from yes to no/,
      );
      expect(await first.scorer.holdLease()).toBe(false);
      await second.stop();
    });

    it('starts again from what is stored after the database failed', async () => {
      const { scorer, store, change, history } = await start(register());
      jest
        .spyOn(store, 'applyBatch')
        .mockRejectedValueOnce(new Error('connection lost'));
      await change([
        assessment('0000000001', 'eastvale-rms', {
          identity: { singleSignOn: false },
        }),
      ]);
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringContaining('connection lost'),
      );
      expect(await history()).toHaveLength(1);
      await scorer.holdLease();
      await scorer.settled();
      expect(await history()).toHaveLength(2);
    });
  });
});
