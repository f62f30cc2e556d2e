import type { FactTable } from '../facts/FactTable';
import type { CompiledCheck } from '../definitions/CompiledScorecard';
import type { Outcome } from '../results';
import { UNKNOWN } from '../values';

/** Outcome of a check before any dispensation. */
export type PlainOutcome = Exclude<Outcome, 'dispensed'>;

/**
 * Outcome of a check over the facts of a system. Where it cannot be known
 * whether the check applies, it counts as applicable and not known.
 */
export function outcomeOf(
  { applies, holds }: Pick<CompiledCheck, 'applies' | 'holds'>,
  table: FactTable,
): PlainOutcome {
  if (applies) {
    const applicable = applies.evaluate(table);
    if (applicable !== true) {
      return applicable === UNKNOWN ? 'unknown' : 'not-applicable';
    }
  }
  const held = holds.evaluate(table);
  if (held === UNKNOWN) {
    return 'unknown';
  }
  return held ? 'pass' : 'fail';
}

/**
 * Outcome of a check in the sum. A live dispensation takes a check that is
 * failed or not known out of it; it never makes it a pass.
 */
export function dispense(outcome: PlainOutcome, dispensed: boolean): Outcome {
  return dispensed && (outcome === 'fail' || outcome === 'unknown')
    ? 'dispensed'
    : outcome;
}
