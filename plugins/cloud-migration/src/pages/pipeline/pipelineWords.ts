import type {
  Delay,
  DecisionItem,
  PipelineDisposition,
  PipelineStatus,
  PipelineSystem,
  RunningState,
  WaveItem,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  formatAge,
  formatDate,
  NOT_KNOWN,
  plural,
  type VerdictAppearance,
} from '@policing/plugin-blueprint-react';

/** A status of the pipeline, as a heading. */
export function statusTitle(status: PipelineStatus): string {
  return capitalise(closedValue(status));
}

/** A disposition, as a heading. */
export function dispositionTitle(disposition: PipelineDisposition): string {
  return capitalise(closedValue(disposition));
}

/** How a system is behind its plan. */
export const delayStates: Record<Delay, VerdictAppearance> = {
  'finish-passed': { title: 'Late', shape: 'triangle', tone: 'bad' },
  'start-passed': {
    title: 'Should have begun',
    shape: 'half',
    tone: 'middling',
  },
};

/** Where a wave stands. */
export function waveState({ state, late }: WaveItem): VerdictAppearance {
  if (state === 'finished') {
    return { title: 'Finished', shape: 'tick', tone: 'good' };
  }
  const title = state === 'under-way' ? 'Under way' : 'To come';
  return late
    ? { title: `${title}, late`, shape: 'triangle', tone: 'bad' }
    : {
        title,
        shape: state === 'under-way' ? 'half' : 'ring',
        tone: state === 'under-way' ? 'apart' : 'unknown',
      };
}

/** Whether something that was to be switched off still runs. */
export const runningStates: Record<RunningState, VerdictAppearance> = {
  runs: { title: 'Still runs', shape: 'triangle', tone: 'bad' },
  'not-known': { title: 'Not known to be off', shape: 'ring', tone: 'unknown' },
  off: { title: 'Switched off', shape: 'tick', tone: 'good' },
};

/** A stretch of time: “1 Sep 2025 to 30 Sep 2026”; either end may not be known. */
function stretch(from?: string, to?: string): string {
  return `${formatDate(from)} to ${formatDate(to)}`;
}

/** The planned dates of a system or a wave in words. */
export function planInDates({
  plannedStart,
  plannedFinish,
}: Pick<PipelineSystem, 'plannedStart' | 'plannedFinish'>): string {
  return (plannedStart ?? plannedFinish)
    ? `planned ${stretch(plannedStart, plannedFinish)}`
    : `planned dates ${NOT_KNOWN}`;
}

/** What happened so far in words; nothing where nothing is recorded. */
export function actualInDates({
  actualStart,
  actualFinish,
}: Pick<PipelineSystem, 'actualStart' | 'actualFinish'>): string[] {
  return [
    ...(actualStart ? [`begun ${formatDate(actualStart)}`] : []),
    ...(actualFinish ? [`finished ${formatDate(actualFinish)}`] : []),
  ];
}

/** Counts of a wave in words: “1 of 4 finished, 2 late”. */
export function countsInWords({ counts }: WaveItem): string {
  const parts = [
    `${counts.finished} of ${plural(
      counts.systems - counts.staying,
      'system',
    )} finished`,
    counts.inProgress > 0 && `${counts.inProgress} in progress`,
    counts.late > 0 && `${counts.late} late`,
    counts.notBegun > 0 && `${counts.notBegun} should have begun`,
    counts.blocked > 0 && `${counts.blocked} blocked`,
    counts.staying > 0 && `${counts.staying} to stay`,
    counts.withoutPlannedFinish > 0 &&
      `${counts.withoutPlannedFinish} without a planned finish`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** A decision with its age: “Decided to retire 9 years ago, on 31 Jan 2017”. */
export function decisionInWords({
  disposition,
  decidedOn,
  age,
}: DecisionItem): string {
  const what = `Decided to ${closedValue(disposition)}`;
  if (decidedOn === undefined || age.days === undefined) {
    return `${what}; when is ${NOT_KNOWN}`;
  }
  return age.days < 1
    ? `${what} today`
    : `${what} ${formatAge(age.days)} ago, on ${formatDate(decidedOn)}`;
}

/** What came of a decision. */
export function outcomeInWords(item: DecisionItem): string {
  if (item.age.state === 'carried-out') {
    return 'carried out';
  }
  if (item.age.state === 'standing') {
    return item.revisitOn
      ? `stands; looked at again on ${formatDate(item.revisitOn)}`
      : `stands; when it is looked at again is ${NOT_KNOWN}`;
  }
  if (item.disposition === 'retire' && item.inUse) {
    return 'still running';
  }
  return 'not carried out';
}
