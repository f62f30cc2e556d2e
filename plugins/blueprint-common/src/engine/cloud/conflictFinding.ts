import { factsInWords } from '../explanation/factsInWords';
import { sentenceCase } from '../explanation/words';
import type { ConflictFinding, FactReading } from '../results';

/** What a rule that finds conflicts says about itself, whatever the system. */
export type ConflictRule = Pick<
  ConflictFinding,
  'id' | 'title' | 'severity' | 'remediation' | 'restricted'
>;

const severities = ['critical', 'high', 'medium', 'low'] as const;

/** Place of a severity among all, the worst first. */
export function severityRank(severity: ConflictFinding['severity']): number {
  return severities.indexOf(severity);
}

/**
 * What a rule found in the plan of a system, in words.
 *
 * @param facts - every fact the rule reads, those marked that made it so
 */
export function conflictFinding(
  { id, title, severity, remediation, restricted }: ConflictRule,
  state: ConflictFinding['state'],
  facts: FactReading[],
): ConflictFinding {
  const words = factsInWords(facts.filter(({ decisive }) => decisive));
  return {
    id,
    title,
    severity,
    state,
    why:
      state === 'conflict'
        ? `${sentenceCase(words)}.`
        : `It cannot be ruled out – ${words}.`,
    remediation,
    restricted,
    facts,
  };
}
