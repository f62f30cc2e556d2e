import { counted, sentenceCase } from '../explanation/words';
import { formatDay } from '../dates';
import type { CloudResult, LegacyResult, SystemResult } from '../results';

function went<T>(
  label: string,
  before: T,
  after: T,
  words: (value: T) => string = String,
): string | undefined {
  return words(before) === words(after)
    ? undefined
    : `${label} went from ${words(before)} to ${words(after)}`;
}

function sentence(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter(part => part !== undefined);
  return said.length > 0 ? `${sentenceCase(said.join('; '))}.` : undefined;
}

function legacyScore({ state, lowest, highest, red }: LegacyResult): string {
  if (state === 'not-assessed') {
    return 'not assessed';
  }
  const score = lowest!.toFixed(2);
  const figure =
    state === 'scored' ? score : `between ${score} and ${highest!.toFixed(2)}`;
  if (red === 'no') {
    return figure;
  }
  return `${figure} (${red === 'yes' ? 'red' : 'may be red'})`;
}

/** What changed in the legacy score, in a sentence. */
export function legacyChange(
  { legacy: before }: SystemResult,
  { legacy: after }: SystemResult,
): string | undefined {
  const plan = ({ remediationPlan, planFunded }: LegacyResult) => {
    if (!remediationPlan) {
      return remediationPlan === undefined ? 'not known' : 'none';
    }
    return planFunded ? 'funded' : 'not funded';
  };
  return sentence([
    went('legacy score', before, after, legacyScore),
    went('remediation plan', before, after, plan),
  ]);
}

/** What changed in the technology risks, in a sentence. */
export function riskChange(
  { risk: before }: SystemResult,
  { risk: after }: SystemResult,
): string | undefined {
  const band = (value: string | undefined) =>
    value?.replace('-', ' ') ?? 'not rated';
  const known = new Map(before.risks.map(risk => [risk.ref, risk]));
  const added = after.risks.filter(({ ref }) => !known.has(ref)).length;
  return sentence([
    added > 0
      ? `${counted(added, 'risk')} ${added === 1 ? 'was' : 'were'} added`
      : undefined,
    went('open risks', before.counts.open, after.counts.open),
    went('highest band', before.highestBand, after.highestBand, band),
    went(
      'risks beyond appetite',
      before.counts.beyondAppetite,
      after.counts.beyondAppetite,
    ),
    went(
      'overdue reviews',
      before.counts.reviewOverdue,
      after.counts.reviewOverdue,
    ),
    went(
      'expired acceptances',
      before.counts.acceptanceExpired,
      after.counts.acceptanceExpired,
    ),
    went(
      'risks without an owner',
      before.counts.withoutOwner,
      after.counts.withoutOwner,
    ),
  ]);
}

/** What changed in the cloud position, in a sentence; open facts only. */
export function cloudChange(
  { cloud: before }: SystemResult,
  { cloud: after }: SystemResult,
): string | undefined {
  const word = (value: string | undefined) => value ?? 'not known';
  const day = (value: string | undefined) =>
    value === undefined ? 'not known' : formatDay(value);
  const field = (
    label: string,
    name: keyof CloudResult & ('hostingClass' | 'status' | 'disposition'),
  ) => went(label, before[name], after[name], word);
  return sentence([
    field('hosting class', 'hostingClass'),
    field('migration status', 'status'),
    field('disposition', 'disposition'),
    went(
      'planned end of the migration',
      before.plannedFinish,
      after.plannedFinish,
      day,
    ),
    before.late === after.late
      ? undefined
      : `the migration is ${after.late ? 'now' : 'no longer'} late`,
  ]);
}
