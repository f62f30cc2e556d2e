import type { Definitions } from '../definitions/Definitions';
import type { Estate } from '../estate/Estate';
import type { SystemRecord } from '../estate/SystemNode';
import type { FactLayout } from '../facts/FactLayout';
import { FactTable } from '../facts/FactTable';
import type { Outcome } from '../results';
import { conformanceOf } from './conformance';
import { coversCheck, dispensationState } from './dispensations';
import { dispense, outcomeOf } from './outcome';
import type { SystemScore } from './SystemScore';

/**
 * The facts of a system as a set of expressions reads them.
 *
 * @param layout - the facts that the expressions read
 * @param estate - all systems
 * @param record - the system
 * @param today - day of scoring, ISO 8601
 * @param table - table to fill again, where one is at hand
 */
export function factTableOf(
  layout: FactLayout,
  estate: Estate,
  record: SystemRecord,
  today: string,
  table: FactTable = new FactTable(),
): FactTable {
  return table.fill(
    layout,
    {
      system: record.system.spec,
      assessment: record.assessment?.spec,
      graphFact: name => estate.graphFact(record.ref, name, today),
    },
    today,
  );
}

/** Filled again for each system; scoring one system ends before the next begins. */
const scratch = new FactTable();

/**
 * Scores a system against a scorecard, without explaining it.
 *
 * @param definitions - the definitions of the Blueprint, or a scorecard alone
 * @param estate - all systems
 * @param ref - full reference of a system of the estate
 * @param today - day of scoring, ISO 8601
 */
export function scoreSystem(
  { scorecard }: Pick<Definitions, 'scorecard'>,
  estate: Estate,
  ref: string,
  today: string,
): SystemScore {
  const record = estate.record(ref);
  const facts = factTableOf(scorecard.layout, estate, record, today, scratch);
  const live = record.dispensations.filter(
    dispensation => dispensationState(dispensation, today) === 'live',
  );
  const outcomes: Outcome[] = scorecard.checks.map(check =>
    dispense(
      outcomeOf(check, facts),
      live.some(dispensation => coversCheck(dispensation, check)),
    ),
  );
  return { ref, outcomes, conformance: conformanceOf(scorecard, outcomes) };
}
