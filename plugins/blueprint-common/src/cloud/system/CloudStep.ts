import type { PlanGap } from '../planGaps';

/** What a step to be done next is about, in the order in which steps stand. */
export const cloudStepKinds = [
  'conflict',
  'blocker',
  'hosting',
  'plan',
  'order',
  'ending',
  'left-running',
  'decision',
  'funding',
  'exit',
] as const;

/** See {@link cloudStepKinds}. */
export type CloudStepKind = (typeof cloudStepKinds)[number];

/** One thing to do next about the move of a system. */
export interface CloudStep {
  kind: CloudStepKind;
  /** Names the step among those of a system. */
  id: string;
  /** What to do, a sentence. */
  what: string;
  /** The state of the facts that asks for it, a sentence. */
  because: string;
  /** Whether it rests on what only those see who may read the assessment. */
  restricted: boolean;
  /** Another system that it is about. */
  system?: string;
  /** Paths of the facts whose state asks for it, such as `cloud.plannedFinish`. */
  facts: string[];
}

/** What to do about a gap of the plan, and the facts that are lacking. */
export const gapSteps: Readonly<
  Record<PlanGap, Pick<CloudStep, 'what' | 'because' | 'facts'>>
> = {
  'no-disposition': {
    what: 'Decide what is to happen to it.',
    because: 'No disposition is recorded, so nothing is planned.',
    facts: ['cloud.disposition'],
  },
  'no-justification': {
    what: 'Write down why it is not in public cloud.',
    because: 'It is to stay outside, and no reason is recorded.',
    facts: ['cloud.justification'],
  },
  'no-revisit-date': {
    what: 'Set the day on which the decision to retain is looked at again.',
    because: 'It is to stay where it is, and nothing says until when.',
    facts: ['cloud.revisitOn'],
  },
  'revisit-date-passed': {
    what: 'Look at the decision to retain again.',
    because: 'The day on which it was to be looked at again has passed.',
    facts: ['cloud.revisitOn'],
  },
  'no-end-date': {
    what: 'Set the day on which it is switched off.',
    because: 'It is to be retired, and nothing says when.',
    facts: ['cloud.plannedFinish'],
  },
  'no-target-hosting': {
    what: 'Say where it moves to.',
    because: 'It is to move, and no target hosting is recorded.',
    facts: ['cloud.targetHosting'],
  },
  'no-finish-date': {
    what: 'Set the day on which the move ends.',
    because: 'It is to move, and nothing says when.',
    facts: ['cloud.plannedFinish'],
  },
  'finish-date-passed': {
    what: 'Agree a new day with the programme and record it.',
    because: 'The planned day has passed and it is not done.',
    facts: ['cloud.plannedFinish'],
  },
};
