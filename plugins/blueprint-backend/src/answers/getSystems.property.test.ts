import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  Estate,
  type HeldRole,
  type Marking,
  type Outcome,
  type RiskPart,
  sumRiskParts,
  type SystemFilters,
} from '@policing/plugin-blueprint-common';
import fc from 'fast-check';
import {
  accessOf,
  anyRoles,
  forceNames,
  forceRef,
  oracle,
} from '../__testUtils__/people';
import { definitions, makeRecord } from '../__fixtures__/records';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import type { SystemRecord } from '../store/ResultsStore';
import { CRITICALITY_WEIGHT } from '../store/systemRows';
import { Directory } from '../estate/Directory';
import { getSystemFacets, getSystems } from './getSystems';

jest.setTimeout(180_000);

const tiers = [
  'administrative',
  'operational',
  'business-critical',
  'mission-critical',
];
const outcomes: Outcome[] = ['pass', 'fail', 'unknown', 'not-applicable'];
const anyForce = fc.constantFrom(...forceNames).map(forceRef);
const anyMarking = fc.constantFrom<Marking>('OFFICIAL', 'OFFICIAL-SENSITIVE');

const anySketch = fc.record({
  force: anyForce,
  members: fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(anyForce, { maxLength: 3 }) },
  ),
  marking: anyMarking,
  criticality: fc.constantFrom(...tiers),
  legacyHighest: fc.option(fc.integer({ min: 1, max: 30 }), {
    nil: undefined,
  }),
  outcomes: fc.tuple(
    fc.constantFrom(...outcomes),
    fc.constantFrom(...outcomes),
  ),
  risks: fc.array(
    fc.record({
      ofAll: fc.boolean(),
      marking: anyMarking,
      beyondAppetite: fc.nat(3),
    }),
    { maxLength: 3 },
  ),
});

type Sketch = typeof anySketch extends fc.Arbitrary<infer S> ? S : never;

/** Parts of the risks of a system, each kind of reader once. */
function riskPartsOf({ force, members, risks }: Sketch): RiskPart[] {
  const parts = new Map<string, RiskPart>();
  for (const { ofAll, marking, beyondAppetite } of risks) {
    const forces = [...new Set(ofAll ? [force, ...members] : [force])].sort();
    parts.set(`${forces} ${marking}`, {
      forces,
      marking,
      counts: {
        open: 3,
        beyondAppetite,
        reviewOverdue: 0,
        withoutOwner: 0,
        acceptanceExpired: 0,
      },
    });
  }
  return [...parts.values()];
}

/** A system as the oracle knows it. */
interface Known {
  record: SystemRecord;
  sketch: Sketch;
  forces: string[];
}

const keys = ['legacy', 'risk', 'criticality', 'priority'] as const;

/** What a person sees a system sorted by; −1 stands for what they may not know. */
function sortValue(
  { record, sketch, forces }: Known,
  key: (typeof keys)[number],
  roles: HeldRole[],
): number {
  const readsAssessment = oracle.assessment(roles, forces, sketch.marking);
  const tier = readsAssessment ? tiers.indexOf(sketch.criticality) : -1;
  switch (key) {
    case 'legacy':
      return oracle.risk(roles, forces, sketch.marking)
        ? (sketch.legacyHighest ?? -1)
        : -1;
    case 'risk': {
      const readable = record.summary.riskParts.filter(part =>
        oracle.risk(roles, part.forces, part.marking),
      );
      return readable.length > 0
        ? sumRiskParts(readable).counts.beyondAppetite
        : -1;
    }
    case 'criticality':
      return tier;
    default:
      return (
        CRITICALITY_WEIGHT * tier -
        (record.summary.conformance!.assuredConformance ?? -1)
      );
  }
}

function sorted(
  systems: Known[],
  key: (typeof keys)[number],
  descending: boolean,
  roles: HeldRole[],
): string[] {
  const turn = descending ? -1 : 1;
  return systems
    .map(system => ({
      ref: system.record.ref,
      value: sortValue(system, key, roles),
    }))
    .sort((a, b) => turn * (a.value - b.value || (a.ref < b.ref ? -1 : 1)))
    .map(({ ref }) => ref);
}

/** Filters by what is restricted, with the systems that they are about. */
const filters: [SystemFilters, (known: Known, roles: HeldRole[]) => boolean][] =
  [
    [
      { legacy: ['red'] },
      ({ sketch, forces }, roles) =>
        (sketch.legacyHighest ?? 0) >= 16 &&
        oracle.risk(roles, forces, sketch.marking),
    ],
    [
      { legacy: ['not-assessed'] },
      ({ sketch, forces }, roles) =>
        sketch.legacyHighest === undefined &&
        oracle.risk(roles, forces, sketch.marking),
    ],
    [
      { criticality: ['mission-critical', 'operational'] },
      ({ sketch, forces }, roles) =>
        ['mission-critical', 'operational'].includes(sketch.criticality) &&
        oracle.assessment(roles, forces, sketch.marking),
    ],
    [
      { check: 'single-sign-on', outcome: 'fail' },
      ({ sketch, forces }, roles) =>
        sketch.outcomes[0] === 'fail' &&
        oracle.assessment(roles, forces, sketch.marking),
    ],
    [
      { check: 'single-sign-on' },
      ({ sketch, forces }, roles) =>
        sketch.outcomes[0] !== 'not-applicable' ||
        !oracle.assessment(roles, forces, sketch.marking),
    ],
  ];

describe('lists of random registers for random people', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'are those of an oracle in memory, %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const store = await DatabaseResultsStore.create({
        database: mockServices.database({ knex, migrations: { skip: false } }),
        holder: 'test',
      });
      await store.lease.hold();
      const { id: definitionsId } = await store.saveDefinitions(definitions);
      let run = 0;

      await fc.assert(
        fc.asyncProperty(
          fc.array(anySketch, { minLength: 1, maxLength: 15 }),
          anyRoles,
          fc.boolean(),
          async (sketches, roles, descending) => {
            run += 1;
            const registry = `r${run}`;
            const systems = sketches.map((sketch, place): Known => ({
              sketch,
              forces: [sketch.force, ...sketch.members],
              record: makeRecord({
                ...sketch,
                registry,
                namespace: registry,
                name: `s${place}`,
                definitionsId,
                riskParts: riskPartsOf(sketch),
              }),
            }));
            await store.applyBatch({
              records: systems.map(({ record }) => record),
              inputs: new Map(),
              history: [],
              removed: { refs: [], at: '' },
            });
            const reading = {
              store,
              register: {
                estate: Estate.fromEntities([]),
                directory: new Directory(),
                version: 0,
              },
              access: await accessOf(roles, await store.organisationSets()),
              registries: [
                { name: registry, title: registry, demonstration: true },
              ],
            };
            /** Pages through a list. */
            const list = async (parameters: SystemFilters, sort: string) => {
              const refs: string[] = [];
              let cursor: string | undefined;
              do {
                const page = await getSystems(reading, {
                  ...parameters,
                  registry,
                  sort,
                  limit: 4,
                  cursor,
                });
                refs.push(...page.items.map(({ ref }) => ref));
                for (const item of page.items) {
                  const known = systems.find(
                    ({ record }) => record.ref === item.ref,
                  )!;
                  const { marking } = known.sketch;
                  const { riskParts } = known.record.summary;
                  expect(
                    [item.legacy, item.risk, item.criticality].map(
                      part => part !== undefined,
                    ),
                  ).toEqual([
                    oracle.risk(roles, known.forces, marking),
                    oracle.risk(roles, known.forces, 'OFFICIAL'),
                    oracle.assessment(roles, known.forces, marking),
                  ]);
                  expect(item.risk?.counts ?? {}).toEqual(
                    item.risk
                      ? sumRiskParts(
                          riskParts.filter(part =>
                            oracle.risk(roles, part.forces, part.marking),
                          ),
                        ).counts
                      : {},
                  );
                }
                cursor = page.pageInfo.nextCursor;
              } while (cursor);
              return refs;
            };

            for (const key of keys) {
              // Priority tells conformance too, which needs any role.
              if (key === 'priority' && roles.length === 0) {
                continue;
              }
              expect(await list({}, descending ? `-${key}` : key)).toEqual(
                sorted(systems, key, descending, roles),
              );
            }
            for (const [parameters, matches] of filters) {
              if ('check' in parameters && roles.length === 0) {
                continue;
              }
              const expected = systems
                .filter(known => matches(known, roles))
                .map(({ record }) => record.ref);
              for (const sort of ['title', 'legacy', '-criticality', 'risk']) {
                const found = await list(parameters, sort);
                expect(found.sort()).toEqual(expected.sort());
              }
              const { totalItems } = await getSystems(reading, {
                ...parameters,
                registry,
              });
              const facets = await getSystemFacets(reading, {
                ...parameters,
                registry,
              });
              expect([totalItems, facets.totalItems]).toEqual([
                expected.length,
                expected.length,
              ]);
            }
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});
