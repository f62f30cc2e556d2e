import type { CloudResult } from '@policing/plugin-blueprint-common';
import type { CloudRulesContent } from './ResultsStore';

/** How a rule over plans comes out for a system, in the order of their codes. */
export const conflictOutcomes = [
  'none',
  'conflict',
  'cannot-be-ruled-out',
  'not-planned',
] as const;

/** How a rule over plans comes out for a system. */
export type ConflictOutcome = (typeof conflictOutcomes)[number];

const LETTERS = '.cun';

/**
 * Writes how the rules come out for a system: a letter for each, in the order
 * of the definitions; nothing for a system that no rule looks at.
 */
export function encodeConflicts(
  { conflicts, notPlanned }: CloudResult,
  { conflicts: rules }: Pick<CloudRulesContent, 'conflicts'>,
): string {
  if (!conflicts) {
    return '';
  }
  const states = new Map<string, ConflictOutcome>([
    ...conflicts.map(({ id, state }) => [id, state] as const),
    ...(notPlanned ?? []).map(id => [id, 'not-planned'] as const),
  ]);
  return rules
    .map(({ id }) =>
      LETTERS.charAt(conflictOutcomes.indexOf(states.get(id) ?? 'none')),
    )
    .join('');
}

/** Place in {@link conflictOutcomes} of the outcome of a rule; none where nothing looked. */
export function conflictCodeAt(encoded: string, place: number): number {
  return Math.max(0, LETTERS.indexOf(encoded.charAt(place) || '.'));
}
