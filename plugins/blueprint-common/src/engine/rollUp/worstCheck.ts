import type { HeatmapCell } from '../../api/heatmap';
import type { CheckResult } from '../results';
import type { ScorecardPart } from './rollUp';

/** The part of a result of a check that is needed to find the worst. */
type CheckOutcome = Pick<
  CheckResult,
  'id' | 'title' | 'outcome' | 'weight' | 'principles' | 'goals'
>;

function belongsTo(check: CheckOutcome, part?: ScorecardPart): boolean {
  if (!part) {
    return true;
  }
  return 'principle' in part
    ? check.principles.includes(part.principle)
    : check.goals.includes(part.goal);
}

/**
 * The check that costs a set of systems the most weight; of several, the one
 * with the first id.
 *
 * @param results - results with their checks
 * @param part - checks to look at; without it, all
 * @returns the check and how many systems fail it; undefined where none fails
 */
export function worstCheck(
  results: Iterable<{ checks: readonly CheckOutcome[] }>,
  part?: ScorecardPart,
): HeatmapCell['worstCheck'] {
  const failing = new Map<string, { check: CheckOutcome; systems: number }>();
  for (const { checks } of results) {
    for (const check of checks) {
      if (check.outcome === 'fail' && belongsTo(check, part)) {
        const entry = failing.get(check.id) ?? { check, systems: 0 };
        entry.systems += 1;
        failing.set(check.id, entry);
      }
    }
  }
  const [worst] = [...failing.values()].sort(
    (a, b) =>
      b.systems * b.check.weight - a.systems * a.check.weight ||
      (a.check.id < b.check.id ? -1 : 1),
  );
  return (
    worst && {
      id: worst.check.id,
      title: worst.check.title,
      failing: worst.systems,
    }
  );
}
