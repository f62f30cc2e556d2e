import {
  type BurnUp,
  burnUpOf,
  type DecisionCounts,
  delayOf,
  type Funnel,
  funnelOf,
  type LeftRunning,
  leftRunningBehind,
  moveState,
  type PipelineRow,
  statusOf,
  tableOfPipeline,
  type WaitIndex,
} from '@policing/plugin-blueprint-common';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import { type Decision, decisionsAbout } from './decisionItem';

/** Systems in an answer for each thing to look at. */
const MOST_NAMED = 5;

/** Systems in an answer behind which something is left running. */
const MOST_LEFT_RUNNING = 25;

/** Stands after every day, for plans without one. */
const NO_DAY = '9999-12-31';

/** Some systems of those that are so. */
interface Some<T> {
  count: number;
  first: T[];
}

/** What the page of the pipeline shows of a force, region or nation. */
export interface PipelineFigures {
  table: PipelineRow[];
  funnel: Funnel;
  burnUp: BurnUp;
  late: Some<PlacedSystem>;
  notBegun: Some<PlacedSystem>;
  next: Some<PlacedSystem>;
  blocked: Some<PlacedSystem>;
  decisions: DecisionCounts & { oldest: Decision[] };
  leftRunning: {
    count: number;
    sourcesRunning: number;
    sourcesNotKnown: number;
    overdue: number;
    predecessorsRunning: number;
    predecessorsNotKnown: number;
    first: { system: PlacedSystem; left: LeftRunning }[];
  };
}

/** Works out what the page of the pipeline shows of some systems. */
export function pipelineFigures(
  systems: readonly PlacedSystem[],
  waits: WaitIndex<PlacedSystem>,
  oldAfterMonths: number | undefined,
  today: string,
): PipelineFigures {
  const table = tableOfPipeline(systems);
  const byDelay = {
    'finish-passed': [] as PlacedSystem[],
    'start-passed': [] as PlacedSystem[],
  };
  const next: PlacedSystem[] = [];
  const blocked: PlacedSystem[] = [];
  for (const system of systems) {
    const delay = delayOf(system, today);
    if (delay) {
      byDelay[delay].push(system);
    }
    if (statusOf(system) === 'blocked') {
      blocked.push(system);
    } else if (startsFrom(system, today)) {
      next.push(system);
    }
  }
  return {
    table,
    funnel: funnelOf(table),
    burnUp: burnUpOf(systems, today),
    late: firstBy(byDelay['finish-passed'], plannedFinish),
    notBegun: firstBy(byDelay['start-passed'], plannedStart),
    next: firstBy(next, plannedStart),
    blocked: firstBy(blocked, plannedFinish),
    decisions: decisionFigures(systems, oldAfterMonths, today),
    leftRunning: leftRunningFigures(systems, waits, today),
  };
}

function plannedStart({ spec }: PlacedSystem): string {
  return spec.cloud?.plannedStart ?? NO_DAY;
}

function plannedFinish({ spec }: PlacedSystem): string {
  return spec.cloud?.plannedFinish ?? NO_DAY;
}

/** Whether its move is open and planned to start on or after a day. */
function startsFrom(system: PlacedSystem, today: string): boolean {
  const start = system.spec.cloud?.plannedStart;
  return (
    start !== undefined &&
    start >= today &&
    system.spec.cloud?.actualStart === undefined &&
    moveState(system) === 'open'
  );
}

function firstBy(
  systems: readonly PlacedSystem[],
  dayOf: (system: PlacedSystem) => string,
): Some<PlacedSystem> {
  return {
    count: systems.length,
    first: firstOf(systems, dayOf, MOST_NAMED),
  };
}

/**
 * The first few in the order of a text, without putting all in order: there can
 * be thousands. Equals stay as they were.
 */
function firstOf<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  most: number,
): T[] {
  const first: { item: T; text: string }[] = [];
  for (const item of items) {
    const text = textOf(item);
    if (first.length < most || text < first.at(-1)!.text) {
      const place = first.findIndex(each => text < each.text);
      first.splice(place === -1 ? first.length : place, 0, { item, text });
      first.length = Math.min(first.length, most);
    }
  }
  return first.map(({ item }) => item);
}

function decisionFigures(
  systems: readonly PlacedSystem[],
  oldAfterMonths: number | undefined,
  today: string,
): PipelineFigures['decisions'] {
  const decisions = decisionsAbout(systems, oldAfterMonths, today);
  const open = decisions.filter(({ age }) => age.state === 'open');
  const dated = open.filter(({ age }) => age.days !== undefined);
  const inState = (state: Decision['age']['state']) =>
    decisions.filter(({ age }) => age.state === state).length;
  return {
    decided: decisions.length,
    undecided: systems.length - decisions.length,
    open: open.length,
    old: open.filter(({ age }) => age.old).length,
    openWithoutDay: open.length - dated.length,
    carriedOut: inState('carried-out'),
    standing: inState('standing'),
    oldest: firstOf(
      dated,
      ({ system }) => system.spec.cloud!.dispositionDecidedOn!,
      MOST_NAMED,
    ),
  };
}

function leftRunningFigures(
  systems: readonly PlacedSystem[],
  waits: WaitIndex<PlacedSystem>,
  today: string,
): PipelineFigures['leftRunning'] {
  const behind = systems.flatMap(system => {
    const left = leftRunningBehind(system, ref => waits.system(ref), today);
    return left ? [{ system, left }] : [];
  });
  const predecessors = behind.flatMap(({ left }) => left.predecessors);
  const sources = (state: string) =>
    behind.filter(({ left }) => left.source === state).length;
  const inState = (state: string) =>
    new Set(
      predecessors.filter(each => each.state === state).map(({ ref }) => ref),
    ).size;
  return {
    count: behind.length,
    sourcesRunning: sources('runs'),
    sourcesNotKnown: sources('not-known'),
    overdue: behind.filter(({ left }) => left.overdue).length,
    predecessorsRunning: inState('runs'),
    predecessorsNotKnown: inState('not-known'),
    first: firstOf(
      behind,
      ({ left }) => `${rankOf(left)} ${left.due ?? NO_DAY}`,
      MOST_LEFT_RUNNING,
    ),
  };
}

/** The overdue first, then what is known to run, then what may. */
function rankOf({ overdue, source, predecessors }: LeftRunning): number {
  if (overdue) {
    return 0;
  }
  const runs =
    source === 'runs' || predecessors.some(({ state }) => state === 'runs');
  return runs ? 1 : 2;
}
