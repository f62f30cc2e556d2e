import type {
  InitiativeConcern,
  InitiativePhase,
  InitiativeResult,
  RoadmapState,
  WorkState,
} from '@policing/plugin-blueprint-common';
import { formatDate, NOT_KNOWN } from './dates';
import type { VerdictAppearance } from './verdicts';

/** What an evaluation came to. What is not declared is never good. */
export const initiativeResults: Record<InitiativeResult, VerdictAppearance> = {
  positive: { title: 'Positive', shape: 'disc', tone: 'good' },
  mixed: { title: 'Mixed', shape: 'half', tone: 'middling' },
  negative: { title: 'Negative', shape: 'triangle', tone: 'bad' },
  'in-progress': {
    title: 'Evaluation in progress',
    shape: 'diamond',
    tone: 'apart',
  },
  'not-evaluated': { title: 'Not evaluated', shape: 'dash', tone: 'unknown' },
  'not-declared': {
    title: 'Evaluation not declared',
    shape: 'ring',
    tone: 'unknown',
  },
};

/** Results of a finished evaluation. */
export const finishedResults = [
  'positive',
  'mixed',
  'negative',
] as const satisfies readonly InitiativeResult[];

/** Where an initiative is in its life. */
export const initiativePhaseTitles: Record<InitiativePhase, string> = {
  idea: 'Idea',
  discovery: 'Discovery',
  pilot: 'Pilot',
  delivery: 'Delivery',
  live: 'Live',
  closed: 'Closed',
};

/** What somebody should look at in an initiative. */
export const initiativeConcernTitles: Record<InitiativeConcern, string> = {
  'ended-without-evaluation': 'Ended without an evaluation',
  'funding-ends-before-end': 'Funding ends before its end',
  'past-its-end': 'Past its end, and neither live nor closed',
};

/** Whether anybody works on something. */
export const workStates: Record<WorkState, VerdictAppearance> = {
  'worked-on': { title: 'Worked on', shape: 'disc', tone: 'good' },
  'idea-only': { title: 'Only an idea', shape: 'half', tone: 'middling' },
  'closed-only': {
    title: 'Only what is closed',
    shape: 'half',
    tone: 'middling',
  },
  none: { title: 'Nobody works on it', shape: 'triangle', tone: 'bad' },
  'not-declared': {
    title: 'No initiative declared',
    shape: 'ring',
    tone: 'unknown',
  },
};

/** Where a force stands in a phase of the roadmap. */
export const roadmapStates: Record<
  RoadmapState | 'not-declared',
  VerdictAppearance
> = {
  done: { title: 'Done', shape: 'disc', tone: 'good' },
  'under-way': { title: 'Under way', shape: 'half', tone: 'apart' },
  'not-started': { title: 'Not started', shape: 'dash', tone: 'unknown' },
  'not-declared': { title: 'Not declared', shape: 'ring', tone: 'unknown' },
};

/** From when to when: “2 Mar 2026 to 26 Feb 2027”. */
export function periodInWords(
  startsOn: string | undefined,
  endsOn: string | undefined,
): string {
  if (!startsOn && !endsOn) {
    return NOT_KNOWN;
  }
  if (!endsOn) {
    return `from ${formatDate(startsOn)}, end ${NOT_KNOWN}`;
  }
  return startsOn
    ? `${formatDate(startsOn)} to ${formatDate(endsOn)}`
    : `start ${NOT_KNOWN}, to ${formatDate(endsOn)}`;
}
