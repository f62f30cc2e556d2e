import type { LevelId, Outcome } from '@policing/plugin-blueprint-common';

/** The drawn shape that goes with a word, so that colour is never alone. */
export type Shape =
  'disc' | 'half' | 'triangle' | 'ring' | 'diamond' | 'tick' | 'cross' | 'dash';

/** The weight of a verdict; it chooses the colour. */
export type Tone = 'good' | 'middling' | 'bad' | 'unknown' | 'apart';

/** How a verdict is shown. */
export interface VerdictAppearance {
  title: string;
  shape: Shape;
  tone: Tone;
}

/** Levels of a system, best first. */
export const levels: Record<LevelId, VerdictAppearance> = {
  aligned: { title: 'Aligned', shape: 'disc', tone: 'good' },
  'partly-aligned': {
    title: 'Partly aligned',
    shape: 'half',
    tone: 'middling',
  },
  diverging: { title: 'Diverging', shape: 'triangle', tone: 'bad' },
  unassessed: { title: 'Not assessed', shape: 'ring', tone: 'unknown' },
};

/** Levels in the order in which they are listed. */
export const levelOrder = Object.keys(levels) as LevelId[];

/** Outcomes of a check, what needs work first. */
export const outcomes: Record<Outcome, VerdictAppearance> = {
  fail: { title: 'Failing', shape: 'cross', tone: 'bad' },
  unknown: { title: 'Not known', shape: 'ring', tone: 'unknown' },
  dispensed: { title: 'Dispensed', shape: 'diamond', tone: 'apart' },
  pass: { title: 'Passing', shape: 'tick', tone: 'good' },
  'not-applicable': {
    title: 'Not applicable',
    shape: 'dash',
    tone: 'unknown',
  },
};

/** Outcomes in the order in which they are listed. */
export const outcomeOrder = Object.keys(outcomes) as Outcome[];
