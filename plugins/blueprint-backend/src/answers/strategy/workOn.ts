import {
  type InitiativeMention,
  initiativePhases,
  type WorkState,
} from '@policing/plugin-blueprint-common';
import { type InitiativeRecord, mentionOf } from './InitiativeRecord';

/** Phases of an initiative in which somebody works on it, or it is in use. */
const atWork: readonly string[] = ['discovery', 'pilot', 'delivery', 'live'];

/** Whether an initiative is in a phase in which somebody works on it. */
export function isAtWork({ spec }: InitiativeRecord): boolean {
  return atWork.includes(spec.phase);
}

/**
 * Whether anybody works on something.
 *
 * @param about - initiatives that are about it
 * @param declared - number of initiatives that are declared in the scope
 */
export function workOn(
  about: readonly InitiativeRecord[],
  declared: number,
): WorkState {
  if (declared === 0) {
    return 'not-declared';
  }
  if (about.some(isAtWork)) {
    return 'worked-on';
  }
  if (about.some(({ spec }) => spec.phase === 'idea')) {
    return 'idea-only';
  }
  return about.length > 0 ? 'closed-only' : 'none';
}

/** Order in which initiatives are named: at work and furthest on first, closed ones last. */
function orderOf({ spec }: InitiativeRecord): number {
  const phase = initiativePhases.indexOf(spec.phase);
  return spec.phase === 'closed' ? initiativePhases.length : -phase;
}

/** Initiatives as they are named beside what they are about. */
export function mentionsOf(
  about: readonly InitiativeRecord[],
): InitiativeMention[] {
  return [...about].sort((a, b) => orderOf(a) - orderOf(b)).map(mentionOf);
}
