import type { CheckResult, Outcome } from '@policing/plugin-blueprint-common';
import { outcomeOrder, outcomes } from '@policing/plugin-blueprint-react';

/** What the checks can be grouped by. */
export const groupings = {
  principle: 'Principle',
  goal: 'Ambition or enabler',
  outcome: 'Outcome',
} as const;

/** One way to group the checks. */
export type Grouping = keyof typeof groupings;

/** Checks under one heading. */
export interface CheckGroup {
  id: string;
  title: string;
  checks: CheckResult[];
}

/** The outcomes that are shown: one of them, or all. */
export type ShownOutcome = Outcome | 'all';

/** Number of checks of each outcome. */
export function countOutcomes(checks: CheckResult[]): Record<Outcome, number> {
  const counts = Object.fromEntries(
    outcomeOrder.map(outcome => [outcome, 0]),
  ) as Record<Outcome, number>;
  checks.forEach(({ outcome }) => (counts[outcome] += 1));
  return counts;
}

/**
 * The outcomes that an address asks for. Where it asks for none, those that
 * need work first: failing, or else not known, or else all.
 */
export function shownOutcome(
  asked: string | undefined,
  counts: Record<Outcome, number>,
): ShownOutcome {
  if (asked === 'all' || (asked && asked in outcomes)) {
    return asked as ShownOutcome;
  }
  if (counts.fail > 0) {
    return 'fail';
  }
  return counts.unknown > 0 ? 'unknown' : 'all';
}

/**
 * The checks of the shown outcomes in groups by title, in each group what needs
 * work and weighs most first. A check stands once, under the first of the
 * principles or goals it speaks for.
 *
 * @param labels - titles of principles and goals by reference
 */
export function groupChecks(
  checks: CheckResult[],
  shown: ShownOutcome,
  grouping: Grouping,
  labels: Record<string, string>,
): CheckGroup[] {
  const groups = new Map<string, CheckGroup>();
  for (const check of checks) {
    if (shown === 'all' || check.outcome === shown) {
      const id = keyOf(check, grouping);
      const title = titleOf(id, grouping, labels);
      const group = groups.get(id) ?? { id, title, checks: [] };
      group.checks.push(check);
      groups.set(id, group);
    }
  }
  const ordered = [...groups.values()].map(group => ({
    ...group,
    checks: [...group.checks].sort(byNeed),
  }));
  return grouping === 'outcome'
    ? ordered.sort((a, b) => byNeed(a.checks[0], b.checks[0]))
    : ordered.sort((a, b) =>
        a.title.localeCompare(b.title, 'en-GB', { numeric: true }),
      );
}

function keyOf(check: CheckResult, grouping: Grouping): string {
  switch (grouping) {
    case 'outcome':
      return check.outcome;
    case 'goal':
      return check.goals[0] ?? '';
    default:
      return check.principles[0] ?? '';
  }
}

function titleOf(
  key: string,
  grouping: Grouping,
  labels: Record<string, string>,
): string {
  if (grouping === 'outcome') {
    return outcomes[key as Outcome].title;
  }
  return labels[key] ?? (key || 'Without one');
}

function byNeed(a: CheckResult, b: CheckResult): number {
  return (
    outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome) ||
    b.weight - a.weight ||
    a.title.localeCompare(b.title, 'en-GB')
  );
}
