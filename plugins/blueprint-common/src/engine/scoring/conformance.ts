import type { CompiledScorecard } from '../definitions/CompiledScorecard';
import type { ConformanceResult, Outcome, Tally } from '../results';
import { levelOf, levelOrder, lowerLevel } from './level';
import { addOutcome, emptyTally, finishTally } from './tally';

function recordOf(
  refs: readonly string[],
  tallies: readonly Tally[],
): Record<string, Tally> {
  const record: Record<string, Tally> = {};
  for (let i = 0; i < refs.length; i++) {
    record[refs[i]] = finishTally(tallies[i]);
  }
  return record;
}

/**
 * Adds the outcomes of the checks up: in all, by principle and by goal, and the
 * level they lead to. A gate that is failed or not known caps the level.
 *
 * @param scorecard - the scorecard
 * @param outcomes - outcome of each of its checks, in its order
 */
export function conformanceOf(
  scorecard: CompiledScorecard,
  outcomes: readonly Outcome[],
): ConformanceResult {
  const total = emptyTally();
  const byPrinciple = scorecard.principles.map(emptyTally);
  const byGoal = scorecard.goals.map(emptyTally);
  for (const check of scorecard.checks) {
    const outcome = outcomes[check.index];
    addOutcome(total, outcome, check.weight);
    for (const index of check.principleIndexes) {
      addOutcome(byPrinciple[index], outcome, check.weight);
    }
    for (const index of check.goalIndexes) {
      addOutcome(byGoal[index], outcome, check.weight);
    }
  }
  finishTally(total);

  const levelBeforeGates = levelOf(total, scorecard);
  const rank = levelOrder.indexOf(levelBeforeGates);
  const capping = scorecard.checks.filter(
    ({ index, gate }) =>
      gate !== undefined &&
      (outcomes[index] === 'fail' || outcomes[index] === 'unknown') &&
      levelOrder.indexOf(gate) > rank,
  );
  const level = capping.reduce(
    (lowest, { gate }) => lowerLevel(lowest, gate!),
    levelBeforeGates,
  );
  return {
    ...total,
    level,
    ...(capping.length > 0 ? { levelBeforeGates } : {}),
    cappedBy: capping.map(({ id }) => id),
    byPrinciple: recordOf(scorecard.principles, byPrinciple),
    byGoal: recordOf(scorecard.goals, byGoal),
  };
}
