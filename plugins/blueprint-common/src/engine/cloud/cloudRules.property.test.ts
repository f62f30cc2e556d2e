import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { estateEntities } from '../__testUtils__/arbitraries';
import { scorecard, TODAY } from '../__fixtures__/register';
import { compileDefinitions } from '../definitions/compileDefinitions';
import { Estate } from '../estate/Estate';
import { explainSystem } from '../explanation/explainSystem';
import type { ConflictFinding } from '../results';
import { UNKNOWN, type Truth } from '../values';
import type {
  ConflictDefinition,
  Disposition,
  DispositionDefinition,
} from './CloudRules';
import { rankDispositions } from './suggestDisposition';

const OPTIONS = { numRuns: 200 };
const SOURCE = { title: 'Made up for a test' };
const PROVENANCE = { basis: 'our-extension', source: SOURCE } as const;

/** Facts that rules ask for, and of which the arbitrary estates know some. */
const CONDITIONS = [
  'identity.singleSignOn',
  'information.part3',
  'hosting.class == "public-saas"',
  'cloud.wave > 1',
  'support.contractEnds < today',
  'graph.liveDependants > 0',
  'graph.movesBeforeDependency',
  '!graph.movesBeforeDependency || graph.sameCapabilityInForce',
  'size(blockers) == 0',
];
const RECORDED = ['support.contractEnds', 'blockers', 'hosting.class'];

const someConflicts: fc.Arbitrary<ConflictDefinition[]> = fc
  .array(
    fc.record({
      when: fc.constantFrom(...CONDITIONS),
      appliesTo: fc.option(fc.constantFrom(...CONDITIONS), { nil: undefined }),
      requires: fc.subarray(RECORDED),
      severity: fc.constantFrom('low', 'high', 'critical' as const),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map(
    rules =>
      rules.map(({ appliesTo, ...rule }, index) => ({
        id: `rule-${index}`,
        title: `Rule ${index}`,
        remediation: 'Mend it.',
        ...PROVENANCE,
        ...rule,
        ...(appliesTo === undefined ? {} : { appliesTo }),
      })) as ConflictDefinition[],
  );

const someRules: fc.Arbitrary<DispositionDefinition[]> = fc
  .array(
    fc.record({
      when: fc.constantFrom(...CONDITIONS),
      disposition: fc.constantFrom<Disposition[]>('retire', 'rehost', 'retain'),
      points: fc.integer({ min: 1, max: 30 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(rules =>
    rules.map((rule, index) => ({
      id: `rule-${index}`,
      because: 'So it is.',
      ...PROVENANCE,
      ...rule,
    })),
  );

function cloudOf(
  entities: readonly Entity[],
  conflicts: ConflictDefinition[],
  rules: DispositionDefinition[],
) {
  const definitions = compileDefinitions([
    scorecard([], {
      cloud: {
        ...PROVENANCE,
        definition: 'Where it runs.',
        decisionOldAfterMonths: 12,
        horizon: { years: 3, warningDays: 90, urgentMonths: 12 },
        conflicts,
        dispositions: { leastPoints: 10, leastDistance: 5, rules },
      },
    }),
  ]);
  expect(definitions.errors).toEqual([]);
  const estate = Estate.fromEntities(entities);
  return new Map(
    estate
      .refs()
      .map(ref => [ref, explainSystem(definitions, estate, ref, TODAY).cloud]),
  );
}

/** Facts that may go missing: a field of a block, or the block. */
function lossesOf(entities: readonly Entity[]) {
  return entities.flatMap((entity, index) =>
    ['System', 'SystemAssessment'].includes(entity.kind)
      ? Object.entries(entity.spec as object)
          .filter(
            ([name]) => !['owner', 'type', 'system', 'evidence'].includes(name),
          )
          .flatMap(([block, value]) => [
            [index, block],
            ...(value && typeof value === 'object' && !Array.isArray(value)
              ? Object.keys(value)
                  .filter(name => !['members', 'lead'].includes(name))
                  .map(name => [index, block, name])
              : []),
          ])
      : [],
  ) as [number, ...string[]][];
}

function without(
  entities: readonly Entity[],
  [index, ...steps]: [number, ...string[]],
): Entity[] {
  const left = [...entities];
  left[index] = structuredClone(entities[index]);
  const holder = steps
    .slice(0, -1)
    .reduce<any>((part, step) => part[step], left[index].spec);
  delete holder[steps[steps.length - 1]];
  return left;
}

const estateAndLoss = estateEntities
  .filter(entities => lossesOf(entities).length > 0)
  .chain(entities =>
    fc.record({
      entities: fc.constant(entities),
      loss: fc.constantFrom(...lossesOf(entities)),
    }),
  );

const ids = (findings: readonly ConflictFinding[] | undefined) =>
  (findings ?? []).map(({ id }) => id);

describe('rules over plans', () => {
  it('never lose a conflict because a fact goes missing', () => {
    fc.assert(
      fc.property(estateAndLoss, someConflicts, ({ entities, loss }, rules) => {
        const before = cloudOf(entities, rules, []);
        const after = cloudOf(without(entities, loss), rules, []);
        for (const [ref, { conflicts }] of before) {
          expect(ids(after.get(ref)!.conflicts)).toEqual(
            expect.arrayContaining(ids(conflicts)),
          );
        }
      }),
      OPTIONS,
    );
  });

  it('come out the same in any order of the rules', () => {
    fc.assert(
      fc.property(
        estateEntities,
        someConflicts,
        someRules,
        (entities, conflicts, rules) => {
          expect(cloudOf(entities, conflicts, rules)).toEqual(
            cloudOf(entities, [...conflicts].reverse(), [...rules].reverse()),
          );
        },
      ),
      OPTIONS,
    );
  });

  it('never touch what a person chose', () => {
    fc.assert(
      fc.property(estateEntities, someRules, (entities, rules) => {
        const chosen = new Map(
          Estate.fromEntities(entities)
            .refs()
            .map(ref => [
              ref,
              Estate.fromEntities(entities).system(ref)!.spec.cloud
                ?.disposition,
            ]),
        );
        for (const [ref, cloud] of cloudOf(entities, [], rules)) {
          expect(cloud.disposition).toBe(chosen.get(ref));
          const { suggestion = { differs: false, chosen: chosen.get(ref) } } =
            cloud;
          const { suggested } = cloud.suggestion ?? {};
          expect(suggestion.chosen).toBe(chosen.get(ref));
          expect(suggestion.differs).toBe(
            chosen.get(ref) !== undefined &&
              suggested !== undefined &&
              suggested !== chosen.get(ref),
          );
        }
      }),
      OPTIONS,
    );
  });
});

describe('rankDispositions', () => {
  const thresholds = { leastPoints: 10, leastDistance: 5 };
  const truth = fc.constantFrom<Truth>(true, false, UNKNOWN);
  const rulesAndTruths = fc
    .array(
      fc.record({
        rule: fc.record({
          id: fc.uuid(),
          disposition: fc.constantFrom<Disposition[]>('retire', 'retain'),
          points: fc.integer({ min: 1, max: 30 }),
        }),
        truth,
      }),
      { maxLength: 6 },
    )
    .map(list => ({
      rules: list.map(({ rule }) => rule),
      truths: list.map(each => each.truth),
    }));

  it('suggests nothing where two are level', () => {
    expect(
      rankDispositions(
        [
          { id: 'a', disposition: 'retire', points: 20 },
          { id: 'b', disposition: 'retain', points: 20 },
        ],
        [true, true],
        thresholds,
      ),
    ).toMatchObject({
      ranking: [{ disposition: 'retain' }, { disposition: 'retire' }],
      settled: true,
    });
  });

  it('is settled only where no answer to what is not known changes it', () => {
    fc.assert(
      fc.property(rulesAndTruths, ({ rules, truths }) => {
        const { suggested, settled } = rankDispositions(
          rules,
          truths,
          thresholds,
        );
        const open = truths.flatMap((each, place) =>
          each === UNKNOWN ? [place] : [],
        );
        const outcomes = Array.from({ length: 2 ** open.length }, (_, bits) =>
          open.reduce(
            (known, place, index) =>
              known.with(place, Math.floor(bits / 2 ** index) % 2 === 1),
            truths,
          ),
        ).map(known => rankDispositions(rules, known, thresholds).suggested);
        expect(settled && outcomes.some(outcome => outcome !== suggested)).toBe(
          false,
        );
      }),
      OPTIONS,
    );
  });
});
