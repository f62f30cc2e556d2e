import type { Estate, SystemResult } from '@policing/plugin-blueprint-common';
import { createHash } from 'node:crypto';
import type { Directory } from '../estate/Directory';
import { encodeOutcomes, worstOutcome } from '../store/outcomeLetters';
import { packResult } from '../store/packResult';
import type { SystemRecord } from '../store/ResultsStore';
import type { DefinitionsInForce } from './DefinitionsInForce';
import type { FigureColumn } from './FigureLayout';
import { describeSystem } from './describeSystem';

/**
 * Makes a result ready to be stored.
 *
 * @param scoredAt - ISO 8601 date-time
 */
export function toRecord(options: {
  result: SystemResult;
  estate: Estate;
  directory: Directory;
  definitions: DefinitionsInForce;
  scoredAt: string;
}): SystemRecord {
  const { result, estate, directory, definitions, scoredAt } = options;
  const { ref } = result;
  const description = describeSystem(ref, result, estate, directory);
  const { stored, layout } = definitions;
  const outcomesOf = (kind: FigureColumn['kind']) =>
    encodeOutcomes(
      layout.columns
        .filter(column => column.kind === kind)
        .map(({ checks }) =>
          worstOutcome(checks.map(place => result.checks[place].outcome)),
        ),
    );
  const packedResult = packResult(result, stored);
  const digest = createHash('sha256')
    .update(stored.digest)
    .update(JSON.stringify(description))
    .update(packedResult)
    .digest('hex');
  return {
    ref,
    registry: description.summary.registry,
    ...description,
    definitionsId: stored.id,
    outcomes: encodeOutcomes(result.checks.map(({ outcome }) => outcome)),
    principleOutcomes: outcomesOf('principles'),
    goalOutcomes: outcomesOf('goals'),
    result,
    packedResult,
    digest,
    scoredAt,
  };
}
