import type { Estate } from '../estate/Estate';
import type { SystemRecord } from '../estate/SystemNode';
import { FactReader } from '../explanation/FactReader';
import type { FactTable } from '../facts/FactTable';
import type { Slot } from '../facts/FactLayout';
import type { CloudResult, ConflictFinding, FactReading } from '../results';
import { factTableOf } from '../scoring/scoreSystem';
import { UNKNOWN } from '../values';
import type { CloudRules, CompiledConflict } from './CloudRules';
import { conflictFinding, severityRank } from './conflictFinding';
import { conflictState, isUnrecorded } from './conflictState';
import { dispositionSuggestion } from './dispositionSuggestion';

/** What the rules over plans say about one system. */
export type CloudFindings = Pick<
  CloudResult,
  'conflicts' | 'notPlanned' | 'suggestion'
>;

/** Facts that made a rule come out as a conflict, or as one that may be. */
function decisiveSlots(
  { applies, when, requires }: CompiledConflict,
  state: ConflictFinding['state'],
  table: FactTable,
): Slot[] {
  const missing = requires.filter(slot => isUnrecorded(slot, table));
  const holds = when.evaluate(table);
  if (state === 'conflict') {
    return [
      ...(applies?.decisiveSlots(table) ?? []),
      ...missing,
      ...(holds === true ? when.decisiveSlots(table) : []),
    ];
  }
  return [
    ...(applies?.evaluate(table) === UNKNOWN
      ? applies.decisiveSlots(table)
      : []),
    ...(missing.length === 0 && holds === UNKNOWN
      ? when.decisiveSlots(table)
      : []),
  ];
}

function readings(
  slots: readonly Slot[],
  decisive: readonly Slot[],
  reader: FactReader,
): FactReading[] {
  return slots.map(slot => ({
    ...reader.read(slot),
    decisive: decisive.includes(slot),
  }));
}

/** Whether a system is still there to have a plan. */
function isRun({ system }: SystemRecord): boolean {
  return system.spec.lifecycle !== 'decommissioned';
}

/**
 * Runs the rules over plans for one system.
 *
 * @param today - day of scoring, ISO 8601
 */
export function cloudFindings(
  rules: CloudRules,
  estate: Estate,
  record: SystemRecord,
  today: string,
): CloudFindings {
  const { conflicts, dispositions, layout } = rules;
  if ((conflicts.length === 0 && !dispositions) || !isRun(record)) {
    return {};
  }
  const table = factTableOf(layout, estate, record, today);
  const reader = new FactReader(estate, record, table);
  const notPlanned: string[] = [];
  const found: ConflictFinding[] = [];
  for (const rule of conflicts) {
    const state = conflictState(rule, table);
    if (state === 'not-planned') {
      notPlanned.push(rule.id);
    } else if (state !== 'none') {
      const facts = readings(
        rule.slots,
        decisiveSlots(rule, state, table),
        reader,
      );
      found.push(conflictFinding(rule, state, facts));
    }
  }
  return {
    ...(conflicts.length > 0 && {
      conflicts: inOrder(found),
      notPlanned,
    }),
    ...(dispositions && dispositions.applies?.evaluate(table) !== false
      ? {
          suggestion: dispositionSuggestion(dispositions.rules, dispositions, {
            truths: dispositions.rules.map(({ when }) => when.evaluate(table)),
            factsOf: place => {
              const { slots, when } = dispositions.rules[place];
              return readings(slots, when.decisiveSlots(table), reader);
            },
            chosen: record.system.spec.cloud?.disposition,
            restricted: dispositions.restricted,
          }),
        }
      : {}),
  };
}

/** Conflicts before what may be one, the most severe first, then by rule. */
export function inOrder(findings: ConflictFinding[]): ConflictFinding[] {
  const rank = ({ state, severity }: ConflictFinding) =>
    (state === 'conflict' ? 0 : 10) + severityRank(severity);
  return findings.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
