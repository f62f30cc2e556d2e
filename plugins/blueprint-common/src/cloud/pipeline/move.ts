import { isLateMove } from '../../engine';
import {
  dispositionOf,
  NOT_RECORDED,
  type PlannedSystem,
  statusOf,
} from './PlannedSystem';

/**
 * What becomes of a system in the plan: its move is `finished` or `open`, it
 * `stays` where it is, or nobody has decided (`undecided`).
 */
export type MoveState = 'finished' | 'open' | 'stays' | 'undecided';

/** Whether a system is switched off for good. */
export function isSwitchedOff({ spec }: PlannedSystem): boolean {
  return (
    spec.lifecycle === 'decommissioned' ||
    spec.cloud?.status === 'decommissioned'
  );
}

/**
 * Where the move of a system stands. To be migrated is not to be
 * decommissioned: what is to be retired is finished when it is switched off.
 */
export function moveState(system: PlannedSystem): MoveState {
  const status = statusOf(system);
  const disposition = dispositionOf(system);
  if (status === 'not-applicable' || disposition === 'retain') {
    return 'stays';
  }
  if (isSwitchedOff(system)) {
    return 'finished';
  }
  if (disposition === 'retire') {
    return 'open';
  }
  switch (status) {
    case 'migrated':
      return 'finished';
    case 'planned':
    case 'in-progress':
    case 'blocked':
      return 'open';
    default:
      return disposition === NOT_RECORDED ? 'undecided' : 'open';
  }
}

/** Day on which a finished move was finished; absent where it is not recorded. */
export function finishedOn({ spec }: PlannedSystem): string | undefined {
  return spec.cloud?.actualFinish ?? spec.decommissionedOn;
}

/** What is behind its plan. */
export type Delay = 'finish-passed' | 'start-passed';

/**
 * How the move of a system is behind its plan: its planned finish has passed, or
 * its planned start has and nothing says that it began.
 *
 * @param today - ISO 8601 day
 */
export function delayOf(
  system: PlannedSystem,
  today: string,
): Delay | undefined {
  if (moveState(system) !== 'open') {
    return undefined;
  }
  const { cloud = {} } = system.spec;
  if (isLateMove(cloud, today)) {
    return 'finish-passed';
  }
  const { status, plannedStart, actualStart } = cloud;
  const hasBegun = actualStart !== undefined || status === 'in-progress';
  return plannedStart !== undefined && plannedStart < today && !hasBegun
    ? 'start-passed'
    : undefined;
}
