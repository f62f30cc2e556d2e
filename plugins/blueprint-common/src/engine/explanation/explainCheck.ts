import { formatDay } from '../dates';
import type { CompiledCheck } from '../definitions/CompiledScorecard';
import type { FactTable } from '../facts/FactTable';
import type { CheckResult, DispensationNote, FactReading } from '../results';
import { dispense, outcomeOf, type PlainOutcome } from '../scoring/outcome';
import { UNKNOWN } from '../values';
import type { FactReader } from './FactReader';
import { factsInWords } from './factsInWords';
import { sentenceCase } from './words';

const VERDICTS: Readonly<Record<PlainOutcome, string>> = {
  pass: 'met',
  fail: 'not met',
  unknown: 'not known',
  'not-applicable': 'does not apply',
};

function dispensationInWords(
  notes: readonly DispensationNote[],
): string | undefined {
  const expired = notes
    .filter(note => note.state === 'expired')
    .map(note => note.expiresOn!)
    .sort();
  return expired.length > 0
    ? `The dispensation ended on ${formatDay(expired[expired.length - 1])}.`
    : undefined;
}

/**
 * Runs a check and says why it came out as it did.
 *
 * @param check - the check
 * @param table - facts of the system on the day of scoring
 * @param reader - tells about those facts
 * @param dispensations - what is said about it in dispensations
 */
export function explainCheck(
  check: CompiledCheck,
  table: FactTable,
  reader: FactReader,
  dispensations: DispensationNote[],
): CheckResult {
  const { applies, holds, maxAgeDays } = check;
  const plain = outcomeOf(check, table);
  const live = dispensations.filter(note => note.state === 'live');
  const outcome = dispense(plain, live.length > 0);

  const applicable = applies ? applies.evaluate(table) : true;
  // The sentence names what decided; that it applies needs no saying.
  const named =
    applicable === true
      ? holds.decisiveSlots(table)
      : applies!.decisiveSlots(table);
  const decisive =
    applies && applicable === true
      ? [...named, ...applies.decisiveSlots(table)]
      : named;
  const facts: FactReading[] = check.reads.map(({ slot, byExpression }) => ({
    ...reader.read(
      slot,
      byExpression && applicable === true ? maxAgeDays : undefined,
    ),
    decisive: decisive.includes(slot),
  }));
  const words = factsInWords(
    facts.filter((_, index) => named.includes(check.reads[index].slot)),
    maxAgeDays,
  );
  const verdict =
    applicable === UNKNOWN ? 'not known whether it applies' : VERDICTS[plain];
  const verdictInWords = words ? `${verdict} – ${words}.` : `${verdict}.`;
  const [dispensation] = live;
  const why =
    outcome === 'dispensed'
      ? `Dispensed until ${formatDay(
          dispensation.expiresOn!,
        )}; without that ${verdictInWords}`
      : [sentenceCase(verdictInWords), dispensationInWords(dispensations)]
          .filter(Boolean)
          .join(' ');

  return {
    id: check.id,
    title: check.title,
    outcome,
    ...(outcome === plain ? {} : { outcomeWithoutDispensation: plain }),
    weight: check.weight,
    severity: check.severity,
    principles: check.principles,
    goals: check.goals,
    ...(check.gate ? { gate: check.gate } : {}),
    why,
    remediation: check.remediation,
    expression: check.expression,
    ...(check.appliesTo === undefined ? {} : { appliesTo: check.appliesTo }),
    facts,
    dispensations,
  };
}
