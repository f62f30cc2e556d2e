import type {
  CloudHistoryItem,
  CloudNeighbour,
  MilestoneKind,
  RunningState,
  SystemCloudResponse,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  fieldName,
  formatDate,
  listInWords,
  NOT_KNOWN,
  valueInWords,
  type VerdictAppearance,
} from '@policing/plugin-blueprint-react';

/** Whether a system is in cloud. */
export const cloudStates: Record<'yes' | 'no' | 'not-known', string> = {
  yes: 'In cloud',
  no: 'Not in cloud',
  'not-known': 'Where it runs is not known',
};

/** Whether what was replaced is switched off. */
export const runningStates: Record<RunningState, VerdictAppearance> = {
  off: { title: 'Switched off', shape: 'disc', tone: 'good' },
  runs: { title: 'Still runs', shape: 'triangle', tone: 'bad' },
  'not-known': { title: 'Not known', shape: 'ring', tone: 'unknown' },
};

const milestones: Record<MilestoneKind, string> = {
  'went-live': 'It went live.',
  'disposition-decided':
    'What is to happen to it was decided, as it stands now.',
  'move-began': 'The move began.',
  'move-ended': 'The move ended.',
  'switched-off': 'It was switched off.',
};

/** The plan of a neighbour: “rehost, in progress, wave 2”. */
export function planOf({ disposition, status, wave }: CloudNeighbour): string {
  const words = [disposition, status]
    .filter(word => word !== undefined)
    .map(closedValue);
  if (wave !== undefined) {
    words.push(`wave ${wave}`);
  }
  return words.length > 0 ? words.join(', ') : NOT_KNOWN;
}

/** When the move of a neighbour ends, or ended. */
export function endOf(neighbour: CloudNeighbour): string {
  const { actualFinish, plannedFinish, delay, move } = neighbour;
  if (actualFinish) {
    return `ended ${formatDate(actualFinish)}`;
  }
  if (move === 'stays') {
    return 'stays where it is';
  }
  if (move === 'finished') {
    return 'done, the day is not known';
  }
  return plannedFinish
    ? `${formatDate(plannedFinish)}${delay === 'finish-passed' ? ', late' : ''}`
    : NOT_KNOWN;
}

const orders: Record<NonNullable<CloudNeighbour['order']>, string> = {
  before: 'ends before this one',
  after: 'ends after this one',
  'same-day': 'ends on the same day',
  'no-move': 'no move to come',
  'not-known': 'not known which ends first',
};

/** What the order of the two moves is, and whether one waits for the other. */
export function orderInWords({ order, wait }: CloudNeighbour): string {
  const words = [
    order && orders[order],
    wait?.state === 'waits' && 'this move waits for it',
    wait?.state === 'not-known' && 'what becomes of it is not known',
    wait?.finishesBefore && 'but is planned to end first',
  ].filter(Boolean);
  return words.length > 0 ? capitalise(words.join(', ')) : 'No move to come';
}

/** One entry of the history in a sentence. */
export function historyInWords(item: CloudHistoryItem): string {
  const { source, changes, milestone } = item;
  switch (source) {
    case 'declared':
      return milestone ? milestones[milestone] : NOT_KNOWN;
    case 'first-recorded':
      return changes.length > 0
        ? `The register began to follow it: ${listInWords(
            changes.map(({ fact, to }) => `${nameOf(fact)} ${said(to)}`),
          )}.`
        : 'The register began to follow it; nothing was recorded of its move.';
    default:
      return changes.length > 0
        ? `${capitalise(
            listInWords(
              changes.map(
                ({ fact, from, to }) =>
                  `${nameOf(fact)} went from ${said(from)} to ${said(to)}`,
              ),
            ),
          )}.`
        : 'What was recorded of its move went.';
  }
}

function nameOf(fact: string): string {
  return fact === 'hostingClass' ? 'hosting' : fieldName(fact);
}

function said(value: string | number | boolean | undefined): string {
  return valueInWords(value);
}

/** What is planned, in a few words: “Replatform, in progress, wave 2”. */
export function planInWords({
  cloud: { disposition, status, wave },
}: Pick<SystemCloudResponse, 'cloud'>): string {
  const parts = [disposition, status]
    .filter(part => part !== undefined)
    .map(closedValue);
  if (wave !== undefined) {
    parts.push(`wave ${wave}`);
  }
  return parts.length > 0 ? capitalise(parts.join(', ')) : 'Nothing is planned';
}

const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});

/** An amount in whole pounds: “£1,200,000”. */
export function formatPounds(amount: number): string {
  return pounds.format(amount);
}
