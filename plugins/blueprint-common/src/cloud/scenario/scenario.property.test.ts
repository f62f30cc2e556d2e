import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  estateEntities,
  someScorecard,
} from '../../engine/__testUtils__/arbitraries';
import { TODAY } from '../../engine/__fixtures__/register';
import { compileDefinitions } from '../../engine/definitions/compileDefinitions';
import type { Definitions } from '../../engine/definitions/Definitions';
import { Estate } from '../../engine/estate/Estate';
import { explainSystem } from '../../engine/explanation/explainSystem';
import type { SystemEntity } from '../../schema';
import { evaluateScenario } from './evaluateScenario';
import { type ForceBase, forceBaseOf } from './ForceBase';
import { carriedOutSystem, plannedSystem } from './scenarioSystems';
import type { ScenarioChanges, ScenarioStep } from './ScenarioStep';

const FORCE = 'group:demo/eastvale';

const changes: fc.Arbitrary<ScenarioChanges> = fc.record(
  {
    disposition: fc.constantFrom('retire', 'retain', 'rehost'),
    targetHosting: fc.constantFrom('public-saas', 'public-iaas', 'unknown'),
    hosting: fc.constantFrom('force-data-centre', 'public-saas'),
    status: fc.constantFrom('planned', 'in-progress', 'not-applicable'),
    wave: fc.integer({ min: 1, max: 3 }),
    plannedFinish: fc.constantFrom('2026-01-01', '2027-06-30'),
  },
  { requiredKeys: [] },
);

/** An estate with a scenario of a force, each system in at most one step. */
const situation = estateEntities.chain(entities => {
  const refs = entities
    .filter(({ kind }) => kind === 'System')
    .map(entity => stringifyEntityRef(entity));
  const steps: fc.Arbitrary<ScenarioStep[]> = fc
    .shuffledSubarray(refs)
    .chain(chosen =>
      fc.tuple(
        ...chosen.map(system =>
          fc.record({ system: fc.constant(system), changes }),
        ),
      ),
    );
  return fc.record({
    entities: fc.constant(entities),
    steps,
    scorecard: someScorecard.map(entity => ({
      ...entity,
      spec: {
        ...(entity.spec as object),
        constants: {
          cloudHosting: ['public-saas', 'public-iaas'],
          cloudTarget: 0.5,
        },
      },
    })),
  });
});

function baseOf(definitions: Definitions, estate: Estate): ForceBase {
  const refs = estate
    .refs()
    .filter(ref => estate.forcesOf(ref).includes(FORCE));
  return forceBaseOf({ definitions, day: TODAY }, estate, refs);
}

/** An estate in which systems really are as something makes them. */
function really(
  entities: readonly Entity[],
  steps: readonly ScenarioStep[],
  make: (system: SystemEntity, step: ScenarioStep) => SystemEntity,
): Estate {
  return Estate.fromEntities(
    entities.map(entity => {
      const step = steps.find(
        ({ system }) => system === stringifyEntityRef(entity),
      );
      return step ? (make(entity as never, step) as never) : entity;
    }),
  );
}

describe('a scenario', () => {
  it('without steps changes nothing', () => {
    fc.assert(
      fc.property(situation, ({ entities, scorecard }) => {
        const estate = Estate.fromEntities(entities);
        const { figures, systems } = evaluateScenario(
          baseOf(compileDefinitions([scorecard]), estate),
          estate,
          [],
        );
        expect(systems).toEqual([]);
        expect(figures.planned).toEqual(figures.today);
        expect(figures.carriedOut).toEqual(figures.today);
      }),
    );
  });

  it('says what the same facts in the register would say', () => {
    fc.assert(
      fc.property(situation, ({ entities, steps, scorecard }) => {
        const definitions = compileDefinitions([scorecard]);
        const estate = Estate.fromEntities(entities);
        const base = baseOf(definitions, estate);
        const { figures, systems } = evaluateScenario(base, estate, steps);
        // A step about a system of another force is passed over.
        const own = steps.filter(({ system }) => base.systems.has(system));
        const asPlanned = really(entities, own, (system, step) =>
          plannedSystem(system, step.changes),
        );
        const asCarriedOut = really(
          entities,
          own,
          (system, step) =>
            carriedOutSystem(plannedSystem(system, step.changes), TODAY).system,
        );
        for (const [id, real] of [
          ['planned', asPlanned],
          ['carriedOut', asCarriedOut],
        ] as const) {
          const realBase = baseOf(definitions, real);
          const realFigures = evaluateScenario(realBase, real, []).figures
            .today;
          expect(figures[id]).toEqual(realFigures);
          for (const { ref, pictures } of systems) {
            const effect = evaluateScenario(realBase, real, [
              { system: ref, changes: {} },
            ]).systems.find(each => each.ref === ref)!;
            expect(pictures[id]).toEqual(effect.pictures.today);
          }
        }
      }),
    );
  });

  it('never depends on the order of its steps and leaves the estate as it is', () => {
    fc.assert(
      fc.property(situation, ({ entities, steps, scorecard }) => {
        const definitions = compileDefinitions([scorecard]);
        const estate = Estate.fromEntities(entities);
        const results = () =>
          JSON.stringify(
            estate
              .refs()
              .map(ref => [
                estate.system(ref),
                explainSystem(definitions, estate, ref, TODAY),
              ]),
          );
        const before = results();
        const base = baseOf(definitions, estate);
        expect(evaluateScenario(base, estate, [...steps].reverse())).toEqual(
          evaluateScenario(base, estate, steps),
        );
        expect(results()).toBe(before);
      }),
    );
  });
});
