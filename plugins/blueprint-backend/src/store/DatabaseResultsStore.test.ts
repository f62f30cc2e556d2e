import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  definitions,
  makeHistory,
  makeRecord,
  type SystemSketch,
} from '../__fixtures__/records';
import { scorecard } from '../__fixtures__/register';
import { everything, ofAnyMarking } from '../__fixtures__/visibility';
import { storedScorecardOf } from '../scoring/storedScorecardOf';
import { DatabaseResultsStore } from './DatabaseResultsStore';
import type { SystemsFilter, SystemsQuery } from './queries';
import type { RollUpRow } from './rollUps';
import { noOutcomes } from '../scoring/tallyOf';

jest.setTimeout(60_000);

const filter = (more: Partial<SystemsFilter> = {}): SystemsFilter => ({
  registry: 'demo',
  visibility: everything,
  ...more,
});

const query = (more: Partial<SystemsQuery> = {}): SystemsQuery => ({
  filter: filter(),
  sort: 'title',
  descending: false,
  limit: 10,
  ...more,
});

describe('DatabaseResultsStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    async function open() {
      const knex = await databases.init(databaseId);
      const database = mockServices.database({
        knex,
        migrations: { skip: false },
      });
      const store = await DatabaseResultsStore.create({
        database,
        holder: 'first',
      });
      await store.lease.hold();
      return { knex, database, store };
    }

    async function fill(sketches: SystemSketch[]) {
      const opened = await open();
      const { id } = await opened.store.saveDefinitions(definitions);
      const records = sketches.map(sketch =>
        makeRecord({ definitionsId: id, ...sketch }),
      );
      await opened.store.applyBatch({
        records,
        inputs: new Map(records.map(({ ref }) => [ref, `inputs of ${ref}`])),
        history: records.map(record => makeHistory(record)),
        removed: { refs: [], at: '2026-11-21T09:00:00.000Z' },
      });
      await opened.store.writeScoringState({
        scoredAt: '2026-11-21T09:00:00.000Z',
        day: '2026-11-21',
        systems: records.length,
        lastDurationMilliseconds: 1,
        definitionErrors: [],
      });
      return { ...opened, records };
    }

    const names = async (
      store: DatabaseResultsStore,
      more: Partial<SystemsFilter>,
    ) =>
      (await store.listSystems(query({ filter: filter(more) }))).items.map(
        ({ summary }) => summary.name,
      );

    it('gives a system back as it was stored', async () => {
      const { store, records } = await fill([{ name: 'a' }]);
      const stored = await store.readSystem(records[0].ref);
      expect(stored?.result).toEqual(records[0].result);
      expect(stored?.summary).toEqual(records[0].summary);
      expect(stored?.definitions.scorecard).toBe(definitions.scorecard);
      expect(await store.readSystem('system:demo/other')).toBeUndefined();
    });

    it('pages forwards and back without losing or repeating a system', async () => {
      const { store } = await fill(
        ['a', 'b', 'c', 'd', 'e'].map(name => ({ name, title: 'Same title' })),
      );
      const seen: string[] = [];
      let cursor: string | undefined;
      let lastPage;
      do {
        lastPage = await store.listSystems(query({ limit: 2, cursor }));
        expect(await store.countSystems(filter())).toBe(5);
        seen.push(...lastPage.items.map(({ summary }) => summary.name));
        cursor = lastPage.nextCursor;
      } while (cursor);
      expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
      const back = await store.listSystems(
        query({ limit: 2, cursor: lastPage.prevCursor }),
      );
      expect(back.items.map(({ summary }) => summary.name)).toEqual(['c', 'd']);
      const first = await store.listSystems(
        query({ limit: 2, cursor: back.prevCursor }),
      );
      expect(first.items.map(({ summary }) => summary.name)).toEqual([
        'a',
        'b',
      ]);
      expect(first.prevCursor).toBeUndefined();
    });

    it('refuses a cursor of another order', async () => {
      const { store } = await fill([{ name: 'a' }, { name: 'b' }]);
      const { nextCursor } = await store.listSystems(query({ limit: 1 }));
      await expect(
        store.listSystems(query({ cursor: nextCursor, descending: true })),
      ).rejects.toThrow(/cursor/);
      await expect(
        store.listSystems(query({ cursor: 'no-cursor' })),
      ).rejects.toThrow(/cursor/);
    });

    it('sorts by figures, and puts figures outside the scope last', async () => {
      const { store } = await fill([
        { name: 'a', legacyHighest: 9 },
        { name: 'b', legacyHighest: 28, force: 'group:demo/northmoor' },
        { name: 'c', legacyHighest: 17 },
      ]);
      const sorted = async (visibility: SystemsFilter['visibility']) =>
        (
          await store.listSystems(
            query({
              sort: 'legacy',
              descending: true,
              filter: filter({ visibility }),
            }),
          )
        ).items.map(({ summary }) => summary.name);
      expect(await sorted(everything)).toEqual(['b', 'c', 'a']);
      const eastvale = (await store.organisationSets())
        .filter(({ forces }) => forces.includes('group:demo/eastvale'))
        .map(({ id }) => id);
      expect(
        await sorted({ ...everything, legacy: ofAnyMarking(eastvale) }),
      ).toEqual(['c', 'a', 'b']);
      expect(await sorted({ ...everything, legacy: ofAnyMarking([]) })).toEqual(
        ['c', 'b', 'a'],
      );
    });

    it('filters by what systems are and where they belong', async () => {
      const { store } = await fill([
        { name: 'a' },
        { name: 'b', force: 'group:demo/northmoor', category: 'custody' },
        { name: 'c', members: ['group:demo/northmoor'] },
        { name: 'd', registry: 'public', namespace: 'default' },
        { name: 'e', capabilities: ['capability:default/custody-management'] },
        { name: 'f', regions: ['group:demo/region-westvale'] },
      ]);
      expect(await names(store, { forces: ['group:demo/northmoor'] })).toEqual([
        'b',
        'c',
      ]);
      expect(await names(store, { categories: ['custody'] })).toEqual(['b']);
      expect(
        await names(store, {
          capabilities: ['capability:default/custody-management'],
        }),
      ).toEqual(['e']);
      expect(
        await names(store, { regions: ['group:demo/region-westvale'] }),
      ).toEqual(['f']);
      expect(await names(store, { registry: 'public' })).toEqual(['d']);
      expect(await names(store, { inCloud: ['no'] })).toEqual([]);
    });

    it('filters by the outcome of a check, a principle and a goal', async () => {
      const { store } = await fill([
        { name: 'a', outcomes: ['pass', 'fail'] },
        { name: 'b', outcomes: ['fail', 'pass'] },
        { name: 'c', outcomes: ['not-applicable', 'unknown'] },
      ]);
      expect(
        await names(store, { check: 'single-sign-on', outcome: 'fail' }),
      ).toEqual(['b']);
      expect(await names(store, { check: 'single-sign-on' })).toEqual([
        'a',
        'b',
      ]);
      expect(
        await names(store, {
          principle: 'principle:default/nptc-13',
          outcome: 'unknown',
        }),
      ).toEqual(['c']);
      expect(
        await names(store, {
          goal: 'strategygoal:default/enabler-e3',
          outcome: 'fail',
        }),
      ).toEqual(['a', 'b']);
      expect(await names(store, { check: 'no-such-check' })).toEqual([]);
    });

    it('tells nothing about outcomes, criticality or legacy outside the scope', async () => {
      const { store } = await fill([
        { name: 'a', legacyHighest: 20 },
        { name: 'b', legacyHighest: 20, force: 'group:demo/northmoor' },
      ]);
      const sets = await store.organisationSets();
      const northmoor = sets
        .filter(({ forces }) => forces.includes('group:demo/northmoor'))
        .map(({ id }) => id);
      const visibility = {
        ...everything,
        assessment: ofAnyMarking(northmoor),
        checks: ofAnyMarking(northmoor),
        legacy: ofAnyMarking(northmoor),
      };
      expect(
        await names(store, { visibility, check: 'supported', outcome: 'fail' }),
      ).toEqual(['b']);
      expect(await names(store, { visibility, legacy: ['red'] })).toEqual([
        'b',
      ]);
      expect(
        await names(store, { visibility, criticalities: ['mission-critical'] }),
      ).toEqual(['b']);
      expect(
        await names(store, {
          visibility: { ...visibility, legacy: ofAnyMarking([]) },
          legacy: ['red', 'not-assessed'],
        }),
      ).toEqual([]);
    });

    it('finds every word, and takes wildcards as they are', async () => {
      const { store } = await fill([
        { name: 'a', searchText: 'caseworks rms 50%_done' },
        { name: 'b', searchText: 'caseworks custody' },
      ]);
      expect(await names(store, { text: 'RMS Case' })).toEqual(['a']);
      expect(await names(store, { text: '%_d' })).toEqual(['a']);
      expect(await names(store, { text: '_' })).toEqual(['a']);
      expect(await names(store, { text: '  ' })).toEqual(['a', 'b']);
    });

    it('counts facets over the systems that match', async () => {
      const { store } = await fill([
        { name: 'a' },
        { name: 'b', category: 'custody', outcomes: ['pass', 'pass'] },
        { name: 'c', registry: 'public' },
      ]);
      const counts = await store.countFacets(filter());
      expect([...counts.categories].sort()).toEqual([
        ['custody', 1],
        ['records-management', 1],
      ]);
      expect([...counts.levels].sort()).toEqual([
        ['aligned', 1],
        ['diverging', 1],
      ]);
    });

    it('keeps the result of a system that left until it is forgotten', async () => {
      const { store, records } = await fill([{ name: 'a' }, { name: 'b' }]);
      await store.applyBatch({
        records: [],
        inputs: new Map(),
        history: [],
        removed: { refs: [records[0].ref], at: '2026-11-22T09:00:00.000Z' },
      });
      expect(await names(store, {})).toEqual(['b']);
      expect((await store.readDigests()).get(records[0].ref)).toEqual({
        digest: records[0].digest,
        removed: true,
      });
      expect(
        (await store.readResults([records[0].ref], '2026-11-21')).get(
          records[0].ref,
        ),
      ).toEqual(records[0].result);
      expect(await store.forgetRemoved('2026-11-22T09:00:00.000Z')).toBe(0);
      expect(await store.forgetRemoved('2026-11-30T09:00:00.000Z')).toBe(1);
      expect((await store.readDigests()).size).toBe(1);
    });

    it('lists history newest first, and hides what only restricted scores changed', async () => {
      const { store, records } = await fill([{ name: 'a' }]);
      const [record] = records;
      const change = {
        summary: 'It fell.',
        headline: 'It fell.',
        checks: [],
        facts: [],
        definitionsChanged: false,
      };
      await store.applyBatch({
        records: [],
        inputs: new Map(),
        history: [
          makeHistory(record, { summary: 'Second', change }),
          makeHistory(record, {
            summary: 'Third',
            change,
            concerns: 'risks',
            riskReaders: [
              { forces: ['group:demo/saltmere'], marking: 'OFFICIAL' },
            ],
          }),
        ],
        removed: { refs: [], at: '' },
      });
      const everyConcern = ['figures', 'facts', 'legacy'] as const;
      const mayReadRisks = () => true;
      const all = await store.listHistory({
        ref: record.ref,
        concerns: everyConcern,
        mayReadRisks,
        limit: 2,
      });
      expect(all.items.map(({ summary }) => summary)).toEqual([
        'Third',
        'Second',
      ]);
      expect(all.totalItems).toBe(3);
      const rest = await store.listHistory({
        ref: record.ref,
        concerns: everyConcern,
        mayReadRisks,
        limit: 2,
        cursor: all.nextCursor,
      });
      expect(rest.items.map(({ summary }) => summary)).toEqual([
        'First scored.',
      ]);
      expect(rest.nextCursor).toBeUndefined();
      const figuresOnly = await store.listHistory({
        ref: record.ref,
        concerns: ['figures'],
        mayReadRisks: readers =>
          readers?.every(({ marking }) => marking !== 'OFFICIAL') ?? false,
        limit: 10,
      });
      expect(figuresOnly.items.map(({ summary }) => summary)).toEqual([
        'Second',
        'First scored.',
      ]);
      const last = async (mayRead: () => boolean) =>
        (await store.lastChange(record.ref, ['figures'], mayRead))?.summary;
      expect(await last(() => false)).toBe('Second');
      expect(await last(() => true)).toBe('Third');
      const recent = await store.recentChanges('demo', 5);
      expect(recent.map(({ summary, title }) => [summary, title])).toEqual([
        ['Second', 'Caseworks RMS'],
      ]);
    });

    it('writes, reads and removes roll-ups', async () => {
      const { store } = await open();
      const row: RollUpRow = {
        registry: 'demo',
        kind: 'force',
        ref: 'group:demo/eastvale',
        title: 'Eastvale Police',
        details: { region: 'group:demo/region-eastmarch' },
        figures: {
          conformance: {
            systems: 0,
            levels: {
              aligned: 0,
              'partly-aligned': 0,
              diverging: 0,
              unassessed: 0,
            },
            counts: noOutcomes(),
            passedWeight: 0,
            decidedWeight: 0,
            applicableWeight: 0,
          },
          cloud: { inCloud: 0, notInCloud: 0, notKnown: 0 },
          legacy: {
            red: 0,
            mayBeRed: 0,
            legacy: 0,
            assessed: 0,
            notAssessed: 0,
          },
          risk: {
            beyondAppetite: 0,
            reviewOverdue: 0,
            withoutOwner: 0,
            acceptanceExpired: 0,
            open: 0,
          },
        },
        cells: { principles: [], goals: [], capabilities: [] },
      };
      await store.writeRollUps([row, { ...row, ref: 'group:demo/old' }], []);
      await store.writeRollUps(
        [row],
        [{ registry: 'demo', kind: 'force', ref: 'group:demo/old' }],
      );
      expect(
        await store.readRollUps('demo', 'force', { cells: 'goals' }),
      ).toEqual([{ ...row, cells: { goals: [] } }]);
      expect(await store.rollUpKeys()).toHaveLength(1);
    });

    it('remembers every scorecard that systems were scored with', async () => {
      const { store } = await open();
      const version = (digest: string) => ({
        digest,
        document: storedScorecardOf(scorecard() as never).document,
      });
      await store.takeUpScorecard(version('a'), '2026-01-01T00:00:00.000Z');
      await store.takeUpScorecard(version('b'), '2026-02-01T00:00:00.000Z');
      const spans = async () =>
        (await store.listScorecards()).map(
          ({ digest, inForceSince, inForceUntil }) => [
            digest,
            inForceSince.slice(0, 7),
            inForceUntil?.slice(0, 7),
          ],
        );
      expect(await spans()).toEqual([
        ['b', '2026-02', undefined],
        ['a', '2026-01', '2026-02'],
      ]);
      // Back to the first, which keeps the day it was first used.
      await store.takeUpScorecard(version('a'), '2026-03-01T00:00:00.000Z');
      expect(await spans()).toEqual([
        ['b', '2026-02', '2026-03'],
        ['a', '2026-01', undefined],
      ]);
      const [{ document }] = await store.listScorecards();
      expect(document).toEqual(version('b').document);
    });

    it('hands the lease from one server to the next', async () => {
      const { store, database } = await open();
      await store.lease.release();
      const second = await DatabaseResultsStore.create({
        database,
        holder: 'second',
      });
      expect(await second.lease.hold()).toBe(true);
      expect(await store.lease.hold()).toBe(false);
    });

    it('lets only the holder of the lease write', async () => {
      const { store, knex } = await fill([{ name: 'a' }]);
      await knex('writer_lease').update({ holder: 'second' });
      await expect(store.writeRegistries([])).rejects.toThrow(
        /Another server has taken over/,
      );
      await expect(
        store.applyBatch({
          records: [makeRecord({ name: 'z' })],
          inputs: new Map(),
          history: [],
          removed: { refs: [], at: '' },
        }),
      ).rejects.toThrow(/Another server/);
      expect(await names(store, {})).toEqual(['a']);
    });
  });
});
