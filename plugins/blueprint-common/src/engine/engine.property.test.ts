import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  changedSystem,
  estateEntities,
  someDispensation,
  someScorecard,
} from './__testUtils__/arbitraries';
import { legacyMethod } from './__fixtures__/frameworks';
import { TODAY } from './__fixtures__/register';
import { compileDefinitions } from './definitions/compileDefinitions';
import type { Definitions } from './definitions/Definitions';
import { Estate } from './estate/Estate';
import { explainSystem } from './explanation/explainSystem';
import { legacyScore, type CriterionScores } from './legacy/legacyScore';
import { rollUp } from './rollUp/rollUp';
import { levelOrder } from './scoring/level';
import { scoreSystem } from './scoring/scoreSystem';
import type { SystemScore } from './scoring/SystemScore';
import type { Tally } from './results';

const OPTIONS = { numRuns: 300 };

function compile(scorecard: Entity): Definitions {
  const definitions = compileDefinitions([scorecard]);
  expect(definitions.errors).toEqual([]);
  return definitions;
}

function scoresOf(
  definitions: Definitions,
  entities: readonly Entity[],
): Map<string, SystemScore> {
  const estate = Estate.fromEntities(entities);
  return new Map(
    estate
      .refs()
      .map(ref => [ref, scoreSystem(definitions, estate, ref, TODAY)]),
  );
}

/** What must stay in a document for it to be valid; what is no fact; and sources. */
const KEPT: Record<string, string[]> = {
  System: ['owner', 'type', 'evidence'],
  SystemAssessment: ['system', 'owner', 'evidence'],
  Group: ['type', 'children'],
  API: ['type', 'lifecycle', 'owner', 'definition'],
};
const KEPT_IN_LISTS = ['api', 'role', 'kind', 'description', 'name'];
const KEPT_IN_BLOCKS = ['members', 'lead'];

type Steps = (string | number)[];

/** Every place of a document where a fact, or a group of facts, may go missing. */
function removablePlaces(value: any, kept: string[], steps: Steps): Steps[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      typeof item === 'object'
        ? removablePlaces(item, KEPT_IN_LISTS, [...steps, index])
        : [],
    );
  }
  return Object.keys(value)
    .filter(name => !kept.includes(name))
    .flatMap(name => [
      [...steps, name],
      ...(typeof value[name] === 'object'
        ? removablePlaces(value[name], KEPT_IN_BLOCKS, [...steps, name])
        : []),
    ]);
}

/** The same estate with one fact, group of facts or document gone. */
function withoutOneFact(
  entities: readonly Entity[],
): fc.Arbitrary<{ left: Entity[]; gone: string }> {
  const places = entities.flatMap((entity, index) => [
    ...removablePlaces(entity.spec, KEPT[entity.kind], []).map(steps => ({
      index,
      steps,
    })),
    ...(entity.kind === 'System' ? [] : [{ index, steps: [] as Steps }]),
  ]);
  return fc.constantFrom(...places).map(({ index, steps }) => {
    const left = [...entities];
    left[index] = structuredClone(entities[index]);
    const gone = `${stringifyEntityRef(left[index])} ${steps.join('.')}`;
    if (steps.length === 0) {
      left.splice(index, 1);
      return { left, gone };
    }
    const holder = steps
      .slice(0, -1)
      .reduce<any>((part, step) => part[step], left[index].spec);
    delete holder[steps[steps.length - 1]];
    return { left, gone };
  });
}

const estateAndLoss = estateEntities.chain(entities =>
  withoutOneFact(entities).map(loss => ({ entities, ...loss })),
);

describe('the engine', () => {
  it('never lets the order of input matter', () => {
    fc.assert(
      fc.property(
        estateEntities.chain(entities =>
          fc.record({
            entities: fc.constant(entities),
            shuffled: fc.shuffledSubarray(entities, {
              minLength: entities.length,
            }),
          }),
        ),
        someScorecard,
        ({ entities, shuffled }, scorecard) => {
          const definitions = compile(scorecard);
          const [one, other] = [entities, shuffled].map(list => {
            const estate = Estate.fromEntities(list);
            return estate
              .refs()
              .map(ref =>
                JSON.stringify(explainSystem(definitions, estate, ref, TODAY)),
              );
          });
          expect(other).toEqual(one);
        },
      ),
      OPTIONS,
    );
  });

  it('gives the same bytes for the same input', () => {
    fc.assert(
      fc.property(estateEntities, someScorecard, (entities, scorecard) => {
        const [one, other] = [1, 2].map(() => {
          const definitions = compile(structuredClone(scorecard));
          const estate = Estate.fromEntities(structuredClone(entities));
          return JSON.stringify(
            estate
              .refs()
              .map(ref => explainSystem(definitions, estate, ref, TODAY)),
          );
        });
        expect(other).toBe(one);
      }),
      { numRuns: 100 },
    );
  });

  it('answers with less known only what it would answer with all known', () => {
    fc.assert(
      fc.property(estateAndLoss, someScorecard, (estate, scorecard) => {
        const definitions = compile(scorecard);
        const before = scoresOf(definitions, estate.entities);
        const after = scoresOf(definitions, estate.left);
        for (const [ref, { outcomes }] of after) {
          const known = before.get(ref)!.outcomes;
          expect(outcomes).toEqual(
            outcomes.map((outcome, index) =>
              outcome === 'unknown' ? 'unknown' : known[index],
            ),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never lets a fact that goes missing raise assured conformance, coverage or level', () => {
    fc.assert(
      fc.property(
        estateAndLoss,
        someScorecard,
        someDispensation,
        (estate, scorecard, permission) => {
          const definitions = compile(scorecard);
          const before = scoresOf(definitions, [
            ...estate.entities,
            permission,
          ]);
          const after = scoresOf(definitions, [...estate.left, permission]);
          for (const [ref, { conformance: less }] of after) {
            const { conformance: more } = before.get(ref)!;
            expect(levelOrder.indexOf(less.level)).toBeGreaterThanOrEqual(
              levelOrder.indexOf(more.level),
            );
            // Where nothing applied before, there is no figure to raise.
            expect(less.coverage ?? 0).toBeLessThanOrEqual(more.coverage ?? 0);
            expect(less.assuredConformance ?? 0).toBeLessThanOrEqual(
              more.assuredConformance ?? 0,
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never lets a dispensation turn a failing check into a pass', () => {
    fc.assert(
      fc.property(
        estateEntities,
        someScorecard,
        someDispensation,
        (entities, scorecard, permission) => {
          const definitions = compile(scorecard);
          const without = scoresOf(definitions, entities);
          for (const [ref, { outcomes }] of scoresOf(definitions, [
            ...entities,
            permission,
          ])) {
            const plain = without.get(ref)!.outcomes;
            expect(outcomes).toEqual(
              outcomes.map((outcome, index) =>
                outcome === 'dispensed' &&
                ['fail', 'unknown'].includes(plain[index])
                  ? 'dispensed'
                  : plain[index],
              ),
            );
          }
        },
      ),
      OPTIONS,
    );
  });

  it('keeps every ratio within 0 and 1', () => {
    const within = (tally: Tally) => {
      for (const ratio of [
        tally.conformance,
        tally.coverage,
        tally.assuredConformance,
      ]) {
        expect(ratio ?? 0).toBeGreaterThanOrEqual(0);
        expect(ratio ?? 0).toBeLessThanOrEqual(1);
      }
      expect(tally.passedWeight).toBeLessThanOrEqual(tally.decidedWeight);
      expect(tally.decidedWeight).toBeLessThanOrEqual(tally.applicableWeight);
    };
    fc.assert(
      fc.property(estateEntities, someScorecard, (entities, scorecard) => {
        const scores = [...scoresOf(compile(scorecard), entities).values()];
        for (const { conformance } of scores) {
          within(conformance);
          Object.values(conformance.byPrinciple).forEach(within);
          Object.values(conformance.byGoal).forEach(within);
        }
        within(rollUp(scores));
        within(rollUp(scores, { principle: 'principle:default/nptc-26' }));
      }),
      OPTIONS,
    );
  });

  it('reaches with a change every system whose result it moves', () => {
    const refOf = (entity: Entity) => stringifyEntityRef(entity);
    const swapped = (entities: Entity[]) =>
      changedSystem.map(changes => {
        const refs = changes.map(refOf);
        return [
          ...entities.filter(entity => !refs.includes(refOf(entity))),
          ...changes,
        ];
      });
    const changed = (entities: Entity[]) =>
      fc.oneof(
        swapped(entities),
        withoutOneFact(entities).map(({ left }) => left),
      );
    fc.assert(
      fc.property(
        estateEntities.chain(first =>
          fc.record({
            first: fc.constant(first),
            others: fc.array(changed(first), { minLength: 1, maxLength: 3 }),
          }),
        ),
        someScorecard,
        ({ first, others }, scorecard) => {
          const definitions = compile(scorecard);
          const estate = Estate.fromEntities(first);
          const explain = (from: Estate, ref: string) =>
            JSON.stringify(explainSystem(definitions, from, ref, TODAY));
          const stored = new Map(
            estate.refs().map(ref => [ref, explain(estate, ref)]),
          );
          let current = first;
          for (const next of others) {
            const refs = new Set(
              next.map(entity => stringifyEntityRef(entity)),
            );
            const removed = current
              .map(entity => stringifyEntityRef(entity))
              .filter(ref => !refs.has(ref));
            removed.forEach(ref => stored.delete(ref));
            const before = new Set(current);
            const upserted = next.filter(entity => !before.has(entity));
            for (const ref of estate.apply({ upserted, removed })) {
              stored.set(ref, explain(estate, ref));
            }
            const fresh = Estate.fromEntities(next);
            expect(estate.refs()).toEqual(fresh.refs());
            for (const ref of fresh.refs()) {
              expect(stored.get(ref)).toBe(explain(fresh, ref));
            }
            current = next;
          }
        },
      ),
      { numRuns: 800 },
    );
  });
});

describe('legacy bounds', () => {
  const scores = (most: number) =>
    fc.option(fc.integer({ min: 1, max: most }), { nil: undefined });
  const declared: fc.Arbitrary<CriterionScores> = fc.record(
    Object.fromEntries(
      legacyMethod.criteria.map(({ id, axis }) => [
        id,
        scores(axis === 'likelihood' ? 6 : 5),
      ]),
    ),
  );

  it('contain every completion, and are reached', () => {
    fc.assert(
      fc.property(declared, declared, (known, guess) => {
        const filled = (rest: (axis: string) => number) =>
          Object.fromEntries(
            legacyMethod.criteria.map(({ id, axis }) => [
              id,
              known[id] ?? rest(axis),
            ]),
          );
        const completion = Object.fromEntries(
          legacyMethod.criteria.map(({ id }) => [
            id,
            known[id] ?? guess[id] ?? 3,
          ]),
        );
        const bounds = legacyScore(legacyMethod, known);
        const score = (all: CriterionScores) => legacyScore(legacyMethod, all);
        for (const figure of ['likelihood', 'impact', 'overall'] as const) {
          const exact = score(completion)[figure];
          expect(exact.lowest).toBe(exact.highest);
          expect(exact.lowest).toBeGreaterThanOrEqual(bounds[figure].lowest);
          expect(exact.lowest).toBeLessThanOrEqual(bounds[figure].highest);
        }
        expect(score(filled(() => 1)).overall.lowest).toBe(
          bounds.overall.lowest,
        );
        expect(
          score(filled(axis => (axis === 'likelihood' ? 6 : 5))).overall.lowest,
        ).toBe(bounds.overall.highest);
      }),
      { numRuns: 1000 },
    );
  });
});
