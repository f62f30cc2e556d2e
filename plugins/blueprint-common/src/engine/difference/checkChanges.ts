import { formatDay } from '../dates';
import type {
  CheckResult,
  DispensationNote,
  Outcome,
  SystemResult,
} from '../results';
import { factChanges, type FactChange } from './factChanges';

/** A check that stands in two results. */
export interface CheckChange {
  before: CheckResult;
  after: CheckResult;
  facts: FactChange[];
  /** What moved it, in words: facts, a dispensation, its definition, or time. */
  cause: string;
}

/** Outcomes as people read them. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  pass: 'met',
  fail: 'not met',
  unknown: 'not known',
  'not-applicable': 'not applicable',
  dispensed: 'dispensed',
};

function causeOf(
  before: CheckResult,
  after: CheckResult,
  facts: readonly FactChange[],
): string {
  if (
    before.expression !== after.expression ||
    before.appliesTo !== after.appliesTo
  ) {
    return 'the rule changed';
  }
  if (facts.length > 0) {
    return facts.map(({ words }) => words).join('; ');
  }
  if (after.outcome === 'dispensed') {
    const live = after.dispensations.find(({ state }) => state === 'live')!;
    return `it was dispensed until ${formatDay(live.expiresOn!)}`;
  }
  return before.outcome === 'dispensed'
    ? endOfDispensation(before.dispensations, after.dispensations)
    : 'time passed';
}

/** Why a check is not dispensed any more. */
function endOfDispensation(
  before: readonly DispensationNote[],
  after: readonly DispensationNote[],
): string {
  const held = new Set(
    before.filter(({ state }) => state === 'live').map(({ ref }) => ref),
  );
  const ended = after.filter(({ ref }) => held.has(ref));
  const expired = ended.find(({ state }) => state === 'expired');
  if (expired) {
    return `the dispensation until ${formatDay(expired.expiresOn!)} ended`;
  }
  return ended.some(({ state }) => state === 'revoked')
    ? 'the dispensation was revoked'
    : 'the dispensation no longer holds';
}

/** The checks that stand in both results and of which a fact or the outcome changed. */
export function checkChanges(
  before: SystemResult,
  after: SystemResult,
): CheckChange[] {
  const old = new Map(before.checks.map(check => [check.id, check]));
  return after.checks.flatMap(check => {
    const earlier = old.get(check.id);
    if (!earlier) {
      return [];
    }
    const facts = factChanges(earlier, check);
    return facts.length > 0 || earlier.outcome !== check.outcome
      ? [
          {
            before: earlier,
            after: check,
            facts,
            cause: causeOf(earlier, check, facts),
          },
        ]
      : [];
  });
}
