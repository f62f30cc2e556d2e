import { type Delay, delayOf, finishedOn, moveState } from './move';
import type { PlannedSystem } from './PlannedSystem';

/** Where a wave stands. */
export const waveStates = ['finished', 'under-way', 'to-come'] as const;
export type WaveState = (typeof waveStates)[number];

/** Counts of the systems of a wave. */
export interface WaveCounts {
  systems: number;
  finished: number;
  inProgress: number;
  blocked: number;
  /** Systems that stay where they are, although they stand in the wave. */
  staying: number;
  /** Past the planned finish and not finished. */
  late: number;
  /** Past the planned start and, as far as is recorded, not begun. */
  notBegun: number;
  /** Without a planned finish. */
  withoutPlannedFinish: number;
}

/** A wave of a plan, with its dates from those of its systems. */
export interface PlannedWave<System extends PlannedSystem> {
  wave: number;
  state: WaveState;
  /** Whether a planned finish has passed and something is not finished. */
  late: boolean;
  counts: WaveCounts;
  /** Earliest planned start. */
  plannedStart?: string;
  /** Latest planned finish. */
  plannedFinish?: string;
  /** Earliest actual start. */
  actualStart?: string;
  /** Latest actual finish, once everything is finished and every day is recorded. */
  actualFinish?: string;
  /** Those behind their plan first, then by planned finish. */
  systems: System[];
}

const delayOrder: Record<Delay | 'none', number> = {
  'finish-passed': 0,
  'start-passed': 1,
  none: 2,
};

/** Stands after every day, for plans without one. */
const NO_DAY = '9999-12-31';

/** Dates that are recorded, in their order. */
function daysOf<System>(
  systems: readonly System[],
  dayOf: (system: System) => string | undefined,
): string[] {
  return systems.flatMap(system => dayOf(system) ?? []).sort();
}

/**
 * Groups systems of one plan into its waves, by number. Those without a wave
 * stand in none.
 *
 * @param today - ISO 8601 day
 */
export function wavesOf<System extends PlannedSystem>(
  systems: readonly System[],
  today: string,
): PlannedWave<System>[] {
  const byNumber = new Map<number, System[]>();
  for (const system of systems) {
    const wave = system.spec.cloud?.wave;
    if (wave !== undefined) {
      const members = byNumber.get(wave) ?? [];
      members.push(system);
      byNumber.set(wave, members);
    }
  }
  return [...byNumber]
    .sort(([a], [b]) => a - b)
    .map(([wave, members]) => waveOf(wave, members, today));
}

function waveOf<System extends PlannedSystem>(
  wave: number,
  members: readonly System[],
  today: string,
): PlannedWave<System> {
  const counts: WaveCounts = {
    systems: members.length,
    finished: 0,
    inProgress: 0,
    blocked: 0,
    staying: 0,
    late: 0,
    notBegun: 0,
    withoutPlannedFinish: 0,
  };
  const placed = members.map(system => {
    const { status, plannedFinish } = system.spec.cloud ?? {};
    const state = moveState(system);
    const isFinished = state === 'finished';
    const delay = delayOf(system, today);
    counts.finished += isFinished ? 1 : 0;
    counts.inProgress += !isFinished && status === 'in-progress' ? 1 : 0;
    counts.blocked += status === 'blocked' ? 1 : 0;
    counts.staying += state === 'stays' ? 1 : 0;
    counts.late += delay === 'finish-passed' ? 1 : 0;
    counts.notBegun += delay === 'start-passed' ? 1 : 0;
    counts.withoutPlannedFinish += plannedFinish === undefined ? 1 : 0;
    return {
      system,
      order: delayOrder[delay ?? 'none'],
      finish: plannedFinish ?? NO_DAY,
    };
  });
  const starts = daysOf(members, ({ spec }) => spec.cloud?.plannedStart);
  const finishes = daysOf(members, ({ spec }) => spec.cloud?.plannedFinish);
  const begun = daysOf(members, ({ spec }) => spec.cloud?.actualStart);
  const ended = daysOf(members, system =>
    moveState(system) === 'finished' ? finishedOn(system) : undefined,
  );
  return {
    wave,
    state: stateOf(counts, begun.length > 0),
    late: counts.late > 0,
    counts,
    ...(starts.length > 0 && { plannedStart: starts[0] }),
    ...(finishes.length > 0 && { plannedFinish: finishes.at(-1)! }),
    ...(begun.length > 0 && { actualStart: begun[0] }),
    ...(ended.length > 0 &&
      ended.length === members.length - counts.staying && {
        actualFinish: ended.at(-1)!,
      }),
    systems: placed
      .sort(
        (a, b) =>
          a.order - b.order ||
          compare(a.finish, b.finish) ||
          compare(a.system.ref, b.system.ref),
      )
      .map(({ system }) => system),
  };
}

function stateOf(counts: WaveCounts, hasBegun: boolean): WaveState {
  if (counts.finished === counts.systems - counts.staying) {
    return 'finished';
  }
  return hasBegun || counts.finished > 0 || counts.inProgress > 0
    ? 'under-way'
    : 'to-come';
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
