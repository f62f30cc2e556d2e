import { InputError } from '@backstage/errors';
import {
  type ComparedStep,
  type ScenarioComparisonResponse,
  scenarioFactsOf,
} from '@policing/plugin-blueprint-common';
import { systemLabel } from './describeScenario';
import { evaluationOf } from './evaluationOf';
import type { ScenarioDesk, ScenarioReader } from './ScenarioDesk';
import type { StoredScenario } from './ScenarioStore';

/**
 * Two scenarios of one force side by side.
 *
 * @throws NotFoundError where one of them is not there for this person
 * @throws InputError where they are of two forces
 */
export async function compareScenarios(
  desk: ScenarioDesk,
  reader: ScenarioReader,
  ids: { a: string; b: string },
): Promise<ScenarioComparisonResponse> {
  const [a, b] = await Promise.all([
    desk.find(reader, ids.a),
    desk.find(reader, ids.b),
  ]);
  if (a.force !== b.force || a.registry !== b.registry) {
    throw new InputError(
      'a, b: choose two scenarios of the same force; those of two forces start from other systems',
    );
  }
  return {
    a: evaluationOf(desk, reader, a),
    b: evaluationOf(desk, reader, b),
    steps: comparedSteps(reader, a, b),
  };
}

function comparedSteps(
  { reading: { register } }: ScenarioReader,
  a: StoredScenario,
  b: StoredScenario,
): ComparedStep[] {
  const changesIn = (scenario: StoredScenario) =>
    new Map(scenario.steps.map(({ system, changes }) => [system, changes]));
  const [ofA, ofB] = [changesIn(a), changesIn(b)];
  return [...new Set([...ofA.keys(), ...ofB.keys()])]
    .map(ref => {
      const entity = register.estate.system(ref);
      return {
        system: systemLabel(register, ref),
        ...(entity && { today: scenarioFactsOf(entity.spec) }),
        ...(ofA.has(ref) && { a: ofA.get(ref)! }),
        ...(ofB.has(ref) && { b: ofB.get(ref)! }),
      };
    })
    .sort((one, other) =>
      one.system.title.localeCompare(other.system.title, 'en-GB'),
    );
}
