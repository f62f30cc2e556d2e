import type {
  ScenarioEvaluationResponse,
  ScenarioTrialBody,
} from '@policing/plugin-blueprint-common';
import { describeEvaluation } from './describeEvaluation';
import {
  lowerCaseStep,
  type ScenarioDesk,
  type ScenarioReader,
} from './ScenarioDesk';

/**
 * What steps come to that are not kept.
 *
 * @throws NotAllowedError where the person may not see scenarios of the force
 * @throws InputError with `fields` where something is wrong with the steps
 */
export async function trialOf(
  desk: ScenarioDesk,
  reader: ScenarioReader,
  body: ScenarioTrialBody,
): Promise<ScenarioEvaluationResponse> {
  const { reading } = reader;
  const steps = body.steps.map(lowerCaseStep);
  const place = await desk.place(reader, body, steps);
  return describeEvaluation(
    desk.evaluator,
    reading,
    place,
    desk.evaluator.evaluation(
      reading.register,
      place.registry.name,
      place.force,
      steps,
    ),
  );
}
