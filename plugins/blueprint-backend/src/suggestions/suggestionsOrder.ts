import type { SeenSuggestion } from './SeenSuggestions';

/** What suggestions can be sorted by; a minus sign turns it round. */
export const suggestionSorts = [
  'rank',
  '-rank',
  'contract-end',
  '-contract-end',
  'forces',
  '-forces',
] as const;

/** An order of suggestions. */
export type SuggestionSort = (typeof suggestionSorts)[number];

const LAST_DAY = '9999-12-31';

/** Suggestions in an order; equal ones stay strongest first. */
export function inOrder(
  items: readonly SeenSuggestion[],
  sort: SuggestionSort,
): SeenSuggestion[] {
  const forces = ({ finding }: SeenSuggestion) =>
    finding.forces.length + finding.otherForces;
  const end = ({ finding }: SeenSuggestion) => finding.firstEnd ?? LAST_DAY;
  switch (sort) {
    case 'rank':
      return [...items].reverse();
    case 'forces':
      return [...items].sort((a, b) => forces(a) - forces(b));
    case '-forces':
      return [...items].sort((a, b) => forces(b) - forces(a));
    case 'contract-end':
      return [...items].sort((a, b) => end(a).localeCompare(end(b)));
    case '-contract-end':
      // Without an end, last all the same.
      return [...items].sort(
        (a, b) =>
          Number(end(a) === LAST_DAY) - Number(end(b) === LAST_DAY) ||
          end(b).localeCompare(end(a)),
      );
    default:
      return [...items];
  }
}
