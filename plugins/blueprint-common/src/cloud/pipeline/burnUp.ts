import { finishedOn, moveState } from './move';
import type { PlannedSystem } from './PlannedSystem';

/** Moves finished by the end of a month. */
export interface BurnUpPoint {
  /** Such as `2026-11`. */
  month: string;
  /** Moves that were planned to be finished by then. */
  planned: number;
  /** Moves that were finished by then; absent for months to come. */
  finished?: number;
}

/** Moves finished over time, against the plan. */
export interface BurnUp {
  /** Systems with a move to make or made: what both lines rise to. */
  scope: number;
  /** Moves whose planned finish is not recorded: on no day of the plan. */
  withoutPlannedFinish: number;
  /** Moves that are finished. */
  finished: number;
  /** Finished moves of which the day is not recorded: on no day of the line. */
  finishedWithoutDay: number;
  /** Moves that were planned to be finished before today. */
  dueByToday: number;
  /** Moves that were finished by today, on a recorded day. */
  finishedByToday: number;
  /** Systems of which nobody has decided whether they move: in neither line. */
  undecided: number;
  /** Systems that stay: in neither line. */
  staying: number;
  /** Months in which a line rises, and this month; in their order. */
  points: BurnUpPoint[];
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

function add(counts: Map<string, number>, month: string): void {
  counts.set(month, (counts.get(month) ?? 0) + 1);
}

/**
 * Sums up the moves of some systems by month. A date that is not recorded is not
 * guessed: it is counted apart.
 *
 * @param today - ISO 8601 day
 */
export function burnUpOf(
  systems: readonly PlannedSystem[],
  today: string,
): BurnUp {
  const planned = new Map<string, number>();
  const finished = new Map<string, number>();
  const sums = {
    scope: 0,
    withoutPlannedFinish: 0,
    finished: 0,
    finishedWithoutDay: 0,
    dueByToday: 0,
    finishedByToday: 0,
    undecided: 0,
    staying: 0,
  };
  for (const system of systems) {
    const state = moveState(system);
    if (state === 'undecided' || state === 'stays') {
      sums[state === 'stays' ? 'staying' : 'undecided'] += 1;
      continue;
    }
    sums.scope += 1;
    const plannedFinish = system.spec.cloud?.plannedFinish;
    if (plannedFinish === undefined) {
      sums.withoutPlannedFinish += 1;
    } else {
      add(planned, monthOf(plannedFinish));
      sums.dueByToday += plannedFinish < today ? 1 : 0;
    }
    if (state === 'finished') {
      sums.finished += 1;
      const day = finishedOn(system);
      if (day === undefined) {
        sums.finishedWithoutDay += 1;
      } else {
        add(finished, monthOf(day));
        sums.finishedByToday += day <= today ? 1 : 0;
      }
    }
  }
  return { ...sums, points: pointsOf(planned, finished, monthOf(today)) };
}

function pointsOf(
  planned: ReadonlyMap<string, number>,
  finished: ReadonlyMap<string, number>,
  thisMonth: string,
): BurnUpPoint[] {
  const months = new Set([...planned.keys(), ...finished.keys(), thisMonth]);
  let plannedSoFar = 0;
  let finishedSoFar = 0;
  return [...months].sort().map(month => {
    plannedSoFar += planned.get(month) ?? 0;
    finishedSoFar += finished.get(month) ?? 0;
    return {
      month,
      planned: plannedSoFar,
      ...(month <= thisMonth && { finished: finishedSoFar }),
    };
  });
}
