import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Outcome } from '@policing/plugin-blueprint-common';
import fc from 'fast-check';
import { definitions, makeRecord } from '../__fixtures__/records';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import type { DefinitionsContent } from '../store/ResultsStore';
import { countedOutcomes } from '../scoring/Contribution';
import type { ResultsIndex } from './ResultsIndex';

jest.setTimeout(120_000);

const outcomes: Outcome[] = ['pass', 'fail', 'unknown', 'not-applicable'];

/** All that an index knows, system by system. */
function contentOf(index: ResultsIndex) {
  const checks = index.layout.checks.length;
  return Array.from({ length: index.size }, (_, row) => row)
    .filter(row => index.refAt(row) !== undefined)
    .map(row => ({
      ref: index.refAt(row)!,
      category: index.categories.values()[index.category[row]],
      criticality: index.criticalities.values()[index.criticality[row]],
      marking: index.markings.values()[index.marking[row]],
      ...index.set(index.organisation[row]),
      capabilities: index.set(index.capabilities[row]).capabilities,
      outcomes: [
        ...index.outcomes.subarray(row * checks, (row + 1) * checks),
      ].map(place => countedOutcomes[place]),
      applies: index.layout.columns.map((_column, place) =>
        index.applies(row, place),
      ),
    }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

describe('ResultsFollower', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    /** The server that writes, and another one that only reads. */
    async function open() {
      const knex = await databases.init(databaseId);
      const database = mockServices.database({
        knex,
        migrations: { skip: false },
      });
      const writer = await DatabaseResultsStore.create({
        database,
        holder: 'first',
      });
      await writer.lease.hold();
      let scorings = 0;
      return {
        writer,
        // On SQLite whoever opens the store takes the lease, so it is the same one.
        reader: () =>
          DatabaseResultsStore.create({ database, holder: 'first' }),
        scored: () =>
          writer.writeScoringState({
            scoredAt: `scoring ${(scorings += 1)}`,
            day: '2026-11-21',
            systems: 1,
            lastDurationMilliseconds: 1,
            definitionErrors: [],
          }),
      };
    }

    it('follows whatever is stored and taken out', async () => {
      const { writer, reader, scored } = await open();
      const { id: definitionsId } = await writer.saveDefinitions(definitions);
      const follower = await reader();
      expect(contentOf(await follower.indexedResults())).toEqual([]);

      const anySystem = fc.record({
        name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        force: fc.constantFrom('group:demo/x', 'group:demo/y'),
        category: fc.constantFrom('records-management', 'custody'),
        criticality: fc.constantFrom('operational', 'mission-critical'),
        capabilities: fc.constantFrom<string[]>(
          ['capability:default/one'],
          ['capability:default/one', 'capability:default/two'],
        ),
        outcomes: fc.tuple(
          fc.constantFrom(...outcomes),
          fc.constantFrom(...outcomes),
        ),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(anySystem, { selector: ({ name }) => name }),
          fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
          async (sketches, leaving) => {
            const staying = sketches.filter(
              ({ name }) => !leaving.includes(name),
            );
            await writer.applyBatch({
              records: staying.map(sketch =>
                makeRecord({ definitionsId, ...sketch }),
              ),
              inputs: new Map(),
              history: [],
              removed: {
                refs: leaving.map(name => `system:demo/${name}`),
                at: '2026-11-21T09:00:00.000Z',
              },
            });
            await scored();
            const fresh = await (await reader()).indexedResults();
            expect(contentOf(await follower.indexedResults())).toEqual(
              contentOf(fresh),
            );
          },
        ),
        { numRuns: 25 },
      );
    });

    it('looks again only when something was scored', async () => {
      const { writer, scored } = await open();
      const { id: definitionsId } = await writer.saveDefinitions(definitions);
      const batch = (name: string) => ({
        records: [makeRecord({ name, definitionsId })],
        inputs: new Map(),
        history: [],
        removed: { refs: [], at: '' },
      });
      await writer.applyBatch(batch('a'));
      await scored();
      const { version } = await writer.indexedResults();
      await writer.applyBatch(batch('b'));
      expect((await writer.indexedResults()).version).toBe(version);
      await scored();
      const [one, other] = await Promise.all([
        writer.indexedResults(),
        writer.indexedResults(),
      ]);
      expect(one).toBe(other);
      expect(contentOf(one).map(({ ref }) => ref)).toEqual([
        'system:demo/a',
        'system:demo/b',
      ]);
    });

    it('counts by the definitions in force, and results of others by the ids of checks', async () => {
      const { writer, scored } = await open();
      const [single, supported] = definitions.checks;
      const later: DefinitionsContent = {
        ...definitions,
        digest: 'definitions-2',
        checks: [supported, { ...single, id: 'new-check' }],
      };
      const { id: first } = await writer.saveDefinitions(definitions);
      const store = async (name: string, definitionsId: number) =>
        writer.applyBatch({
          records: [
            makeRecord({ name, definitionsId, outcomes: ['pass', 'fail'] }),
          ],
          inputs: new Map(),
          history: [],
          removed: { refs: [], at: '' },
        });
      await store('a', first);
      await scored();
      await writer.indexedResults();
      const { id: second } = await writer.saveDefinitions(later);
      await store('b', second);
      await store('c', second);
      await scored();
      const index = await writer.indexedResults();
      expect(index.definitions.id).toBe(second);
      expect(
        contentOf(index).map(each => [each.ref, ...each.outcomes]),
      ).toEqual([
        ['system:demo/a', 'fail', 'not-applicable'],
        ['system:demo/b', 'pass', 'fail'],
        ['system:demo/c', 'pass', 'fail'],
      ]);
    });
  });
});
