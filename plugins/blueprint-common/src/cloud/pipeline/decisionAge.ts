import { dayNumber, plusMonths } from '../../engine';
import { moveState } from './move';
import {
  NOT_RECORDED,
  dispositionOf,
  type PlannedSystem,
} from './PlannedSystem';

/**
 * Where a decided disposition stands: `open` is not carried out, `standing` is a
 * decision to retain, which needs nothing but to be looked at again.
 */
export const decisionStates = ['open', 'carried-out', 'standing'] as const;
export type DecisionState = (typeof decisionStates)[number];

/** How long ago the disposition of a system was decided, and what came of it. */
export interface DecisionAge {
  state: DecisionState;
  /** Whole days since the decision; absent where its day is not recorded. */
  days?: number;
  /**
   * Whether it is still open after the time that the scorecard allows; absent
   * where that cannot be told, since the day is not recorded.
   */
  old?: boolean;
}

/**
 * The age of the decision about a system; nothing where none is recorded.
 *
 * @param oldAfterMonths - `spec.cloud.decisionOldAfterMonths` of the scorecard;
 *   without it no decision counts as old
 * @param today - ISO 8601 day
 */
export function decisionAgeOf(
  system: PlannedSystem,
  oldAfterMonths: number | undefined,
  today: string,
): DecisionAge | undefined {
  const disposition = dispositionOf(system);
  if (disposition === NOT_RECORDED) {
    return undefined;
  }
  const state = stateOf(system, disposition === 'retain');
  const decidedOn = system.spec.cloud?.dispositionDecidedOn;
  if (decidedOn === undefined) {
    return state === 'open' ? { state } : { state, old: false };
  }
  return {
    state,
    days: Math.max(0, dayNumber(today) - dayNumber(decidedOn)),
    old:
      state === 'open' &&
      oldAfterMonths !== undefined &&
      plusMonths(decidedOn, oldAfterMonths) <= today,
  };
}

function stateOf(system: PlannedSystem, isRetained: boolean): DecisionState {
  if (isRetained) {
    return 'standing';
  }
  return moveState(system) === 'finished' ? 'carried-out' : 'open';
}
