import type { ScenarioEvaluationResponse } from '@policing/plugin-blueprint-common';
import { describeEvaluation } from './describeEvaluation';
import type { ScenarioDesk, ScenarioReader } from './ScenarioDesk';
import type { StoredScenario } from './ScenarioStore';

/** What a scenario comes to, kept until the register changes or it is saved again. */
export function evaluationOf(
  { evaluator }: Pick<ScenarioDesk, 'evaluator'>,
  { reading }: Pick<ScenarioReader, 'reading'>,
  { id, name, revision, registry, force, steps }: StoredScenario,
): ScenarioEvaluationResponse {
  return describeEvaluation(
    evaluator,
    reading,
    {
      registry: reading.registries.find(each => each.name === registry)!,
      force,
    },
    evaluator.evaluation(
      reading.register,
      registry,
      force,
      steps,
      `${id} ${revision}`,
    ),
    { id, name, revision },
  );
}
