import { isSwitchedOff, moveState } from './move';
import { type PlannedSystem, statusOf } from './PlannedSystem';

/**
 * Whether something that was to be switched off still runs; `not-known` where
 * nobody recorded it.
 */
export type RunningState = 'off' | 'runs' | 'not-known';

/** A system that another one takes the place of. */
export interface Predecessor {
  ref: string;
  state: RunningState;
}

/** What still runs, or may, although a system has taken its place. */
export interface LeftRunning {
  /** What the system itself was migrated from; absent where it was not migrated. */
  source?: RunningState;
  /** Day by which the source was to be switched off. */
  due?: string;
  /** Whether that day has passed and the source is not known to be off. */
  overdue: boolean;
  /** Systems that it replaces, as it declares them. */
  predecessors: Predecessor[];
}

const IN_USE: ReadonlySet<string> = new Set(['live', 'retiring']);

function stateOfPredecessor(system: PlannedSystem | undefined): RunningState {
  if (system && isSwitchedOff(system)) {
    return 'off';
  }
  return IN_USE.has(system?.spec.lifecycle ?? '') ? 'runs' : 'not-known';
}

function stateOfSource({ spec }: PlannedSystem): RunningState {
  switch (spec.cloud?.sourceDecommissioned) {
    case true:
      return 'off';
    case false:
      return 'runs';
    default:
      return 'not-known';
  }
}

/**
 * What is left running behind a system that has taken the place of something: to
 * be migrated is not to be decommissioned (domain reference 4.5).
 *
 * @param systemOf - any system of the register
 * @param today - ISO 8601 day
 * @returns nothing where the system has taken no place, or all behind it is off
 */
export function leftRunningBehind(
  system: PlannedSystem,
  systemOf: (ref: string) => PlannedSystem | undefined,
  today: string,
): LeftRunning | undefined {
  const { lifecycle, replaces = [], cloud } = system.spec;
  const state = moveState(system);
  const hasTakenOver =
    IN_USE.has(lifecycle ?? '') && (state === 'finished' || state === 'stays');
  if (!hasTakenOver) {
    return undefined;
  }
  const source =
    statusOf(system) === 'migrated' ? stateOfSource(system) : undefined;
  const predecessors = replaces.map(ref => ({
    ref,
    state: stateOfPredecessor(systemOf(ref)),
  }));
  const isLeft = [source, ...predecessors.map(each => each.state)].some(
    each => each === 'runs' || each === 'not-known',
  );
  const due = cloud?.sourceDecommissionDue;
  return isLeft
    ? {
        ...(source && { source }),
        ...(due !== undefined && { due }),
        overdue:
          due !== undefined &&
          due < today &&
          source !== undefined &&
          source !== 'off',
        predecessors,
      }
    : undefined;
}
