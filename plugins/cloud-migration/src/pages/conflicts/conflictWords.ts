import {
  type ConflictFinding,
  type Disposition,
  NOT_CLEAR,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  type VerdictAppearance,
} from '@policing/plugin-blueprint-react';

/** How bad a conflict is, the worst first. */
export const severities: Record<
  ConflictFinding['severity'],
  VerdictAppearance
> = {
  critical: { title: 'Critical', shape: 'cross', tone: 'bad' },
  high: { title: 'High', shape: 'triangle', tone: 'bad' },
  medium: { title: 'Medium', shape: 'half', tone: 'middling' },
  low: { title: 'Low', shape: 'dash', tone: 'apart' },
};

/** Severities in the order in which they are listed. */
export const severityOrder = Object.keys(
  severities,
) as ConflictFinding['severity'][];

/** Whether a conflict is certain. */
export const findingStates: Record<
  ConflictFinding['state'],
  VerdictAppearance
> = {
  conflict: { title: 'In conflict', shape: 'cross', tone: 'bad' },
  'cannot-be-ruled-out': {
    title: 'Cannot be ruled out',
    shape: 'ring',
    tone: 'unknown',
  },
};

/** A disposition, as a heading; nothing where none leads clearly. */
export function suggestedTitle(
  suggested: Disposition | typeof NOT_CLEAR | undefined,
): string {
  return suggested === undefined || suggested === NOT_CLEAR
    ? 'No clear suggestion'
    : capitalise(closedValue(suggested));
}
