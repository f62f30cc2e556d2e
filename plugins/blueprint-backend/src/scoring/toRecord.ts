import type { SystemResult } from '@policing/plugin-blueprint-common';
import { createHash } from 'node:crypto';
import { encodeConflicts } from '../store/conflictLetters';
import { encodeOutcomes, worstOutcome } from '../store/outcomeLetters';
import { packResult } from '../store/packResult';
import type { SystemRecord } from '../store/ResultsStore';
import { flagsOf } from './Contribution';
import type { DefinitionsInForce } from './DefinitionsInForce';
import { type SystemDescription, withVerdicts } from './describeSystem';
import type { FigureColumn } from './FigureLayout';

/**
 * Makes a result ready to be stored.
 *
 * @param scoredAt - ISO 8601 date-time
 */
export function toRecord(options: {
  result: SystemResult;
  description: SystemDescription;
  definitions: DefinitionsInForce;
  scoredAt: string;
  /** References of the regions of some forces. */
  regionsOf: (forces: readonly string[]) => string[];
}): SystemRecord {
  const { result, description, definitions, scoredAt, regionsOf } = options;
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
  const flags = flagsOf(result, description.marking, regionsOf);
  const digest = createHash('sha256')
    .update(stored.digest)
    .update(JSON.stringify(description))
    .update(JSON.stringify(flags))
    .update(packedResult)
    .digest('hex');
  return {
    ref: result.ref,
    registry: description.summary.registry,
    ...description,
    summary: withVerdicts(description.summary, result),
    definitionsId: stored.id,
    outcomes: encodeOutcomes(result.checks.map(({ outcome }) => outcome)),
    principleOutcomes: outcomesOf('principles'),
    goalOutcomes: outcomesOf('goals'),
    conflicts: encodeConflicts(
      result.cloud,
      stored.cloudRules ?? { conflicts: [] },
    ),
    flags,
    result,
    packedResult,
    digest,
    scoredAt,
  };
}
