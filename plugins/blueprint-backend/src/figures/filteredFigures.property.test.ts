import {
  rollUp,
  type ScorecardPart,
  type SystemResult,
  worstCheck,
} from '@policing/plugin-blueprint-common';
import fc from 'fast-check';
import { demonstrationApi } from '../__testUtils__/demonstrationApi';
import type { ListedSystem } from '../store/ResultsStore';
import { everything } from '../__fixtures__/visibility';
import { NATION_REF, type RollUpKind } from '../store/rollUps';
import {
  type FigureQuery,
  filteredFigures,
  type RowsOf,
} from './FilteredFigures';
import type { ResultsIndex } from './ResultsIndex';

jest.setTimeout(120_000);

const rowsOf: Record<
  Exclude<RollUpKind, 'nation'>,
  (index: ResultsIndex) => RowsOf
> = {
  force: index => row => index.set(index.organisation[row]).forces,
  region: index => row => index.set(index.organisation[row]).regions,
  capability: index => row => index.set(index.capabilities[row]).capabilities,
};
const kinds = ['force', 'region', 'capability'] as const;
const columns = ['principles', 'goals', 'capabilities'] as const;

describe('figures over the results in memory', () => {
  const api = demonstrationApi();

  it.each(['public', 'demo'])(
    'are the stored figures where nothing narrows them, register %s',
    async registry => {
      const index = await api.store.indexedResults();
      for (const kind of kinds) {
        for (const cells of columns) {
          const { nation, rows } = filteredFigures(
            index,
            { registry, columns: cells },
            rowsOf[kind](index),
          );
          const stored = [
            ...(await api.store.readRollUps(registry, 'nation', { cells })),
            ...(await api.store.readRollUps(registry, kind, { cells })),
          ];
          const inIndex = (ref: string) =>
            ref === NATION_REF ? nation : rows.get(ref);
          expect(
            stored
              .filter(({ ref }) => !inIndex(ref))
              .map(({ figures }) => figures.conformance.systems),
          ).toEqual(stored.filter(({ ref }) => !inIndex(ref)).map(() => 0));
          for (const row of stored.filter(({ ref }) => inIndex(ref))) {
            const worked = inIndex(row.ref)!;
            const { conformance, cloud } = row.figures;
            expect({
              levels: worked.levels,
              systems: worked.total.systems,
              ...worked.total.tally,
            }).toEqual(conformance);
            expect(worked.total.cloud).toEqual(cloud);
            expect(
              worked.cells
                .map(({ cloud: _cloud, ...cell }) => cell)
                .sort((a, b) => (a.column < b.column ? -1 : 1)),
            ).toEqual(
              row.cells[cells]!.map(
                ({ levels: _levels, ...cell }) => cell,
              ).sort((a, b) => (a.column < b.column ? -1 : 1)),
            );
          }
        }
      }
    },
  );

  it('are what the engine rolls up over the systems that match, for any filter', async () => {
    const index = await api.store.indexedResults();
    const systems = await everySystem();
    const forces = [...new Set(systems.flatMap(each => each.forces))];
    const of = (key: 'category' | 'criticality') => [
      ...new Set(systems.map(each => each[key])),
    ];
    const some = (values: string[]) =>
      fc.option(
        fc.uniqueArray(fc.constantFrom(...values), {
          minLength: 1,
          maxLength: 3,
        }),
        {
          nil: undefined,
        },
      );

    fc.assert(
      fc.property(
        fc.record({
          forces: some(forces),
          categories: some(of('category')),
          criticalities: some(of('criticality')),
        }),
        fc.constantFrom(...kinds),
        fc.nat(),
        (filter, kind, pick) => {
          const query: FigureQuery = {
            registry: 'demo',
            columns: 'principles',
            ...filter,
            readable: everything.assessment,
          };
          const { rows } = filteredFigures(index, query, rowsOf[kind](index));
          const refs = [...rows.keys()];
          if (refs.length === 0) {
            return;
          }
          const ref = refs[pick % refs.length];
          const row = rows.get(ref)!;
          const matching = systems.filter(
            each =>
              each[kind].includes(ref) &&
              (!filter.forces ||
                filter.forces.some(force => each.forces.includes(force))) &&
              (!filter.categories ||
                filter.categories.includes(each.category)) &&
              (!filter.criticalities ||
                filter.criticalities.includes(each.criticality)),
          );
          const results = matching.map(({ result }) => result);
          expect({
            systems: row.total.systems,
            levels: row.levels,
            ...row.total.tally,
          }).toEqual(rollUp(results));
          const {
            column,
            tally,
            worstCheck: worst,
          } = row.cells[pick % row.cells.length];
          const part: ScorecardPart = { principle: column };
          const {
            systems: _systems,
            levels: _levels,
            ...pooled
          } = rollUp(results, part);
          expect(tally).toEqual(pooled);
          expect(worst).toEqual(worstCheck(results, part));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tell the rows of which somebody may not read everything', async () => {
    const index = await api.store.indexedResults();
    const sets = await api.store.organisationSets();
    const eastvale = 'group:demo/eastvale';
    const own = sets
      .filter(set => set.forces.includes(eastvale))
      .map(({ id }) => id);
    const { nation, rows } = filteredFigures(
      index,
      {
        registry: 'demo',
        columns: 'goals',
        criticalities: ['mission-critical'],
        readable: { OFFICIAL: own, 'OFFICIAL-SENSITIVE': own },
      },
      rowsOf.force(index),
    );
    expect(nation.hasUnreadable).toBe(true);
    expect(
      [...rows.values()]
        .filter(({ hasUnreadable }) => !hasUnreadable)
        .map(({ ref }) => ref),
    ).toEqual([eastvale]);
  });

  interface Known {
    result: SystemResult;
    forces: string[];
    force: string[];
    region: string[];
    capability: string[];
    category: string;
    criticality: string;
  }

  /** Every counted system of the demonstration, from its full result. */
  async function everySystem(): Promise<Known[]> {
    const items: ListedSystem[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.store.listSystems({
        filter: { registry: 'demo', visibility: everything },
        sort: 'title',
        descending: false,
        limit: 200,
        cursor,
      });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    const index = await api.store.indexedResults();
    const rows = new Map(
      Array.from({ length: index.size }, (_, row) => [index.refAt(row), row]),
    );
    return Promise.all(
      items
        .filter(({ summary }) => summary.lifecycle !== 'decommissioned')
        .map(async ({ summary }) => {
          const { result } = (await api.store.readSystem(summary.ref))!;
          const row = rows.get(summary.ref)!;
          const { forces, regions } = index.set(index.organisation[row]);
          return {
            result,
            forces,
            force: forces,
            region: regions,
            capability: index.set(index.capabilities[row]).capabilities,
            category: summary.category ?? 'not-known',
            criticality: summary.criticality ?? 'not-known',
          };
        }),
    );
  }
});
