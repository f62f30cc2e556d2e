import {
  initiativePhases,
  type InitiativeSortKey,
} from '@policing/plugin-blueprint-common';
import type { InitiativeRecord } from './InitiativeRecord';

/** What an initiative is sorted by; undefined where it is not declared. */
function keyOf(
  { summary }: InitiativeRecord,
  key: Exclude<InitiativeSortKey, 'title'>,
): string | undefined {
  switch (key) {
    case 'phase':
      return String(initiativePhases.indexOf(summary.phase));
    case 'evaluatedOn':
      return summary.evaluation?.evaluatedOn;
    default:
      return summary[key];
  }
}

/**
 * Puts initiatives into an order; those that do not declare it come last in
 * either direction, and equals stay by title.
 *
 * @param records - by title
 * @param sort - a key, with a minus sign before it for descending
 */
export function inOrder(
  records: readonly InitiativeRecord[],
  sort: string,
): InitiativeRecord[] {
  const descending = sort.startsWith('-');
  const key = sort.slice(descending ? 1 : 0) as InitiativeSortKey;
  if (key === 'title') {
    return descending ? [...records].reverse() : [...records];
  }
  return [...records].sort((a, b) => {
    const [left, right] = [keyOf(a, key), keyOf(b, key)];
    if (left === right) {
      return 0;
    }
    if (left === undefined || right === undefined) {
      return left === undefined ? 1 : -1;
    }
    return left < right === descending ? 1 : -1;
  });
}
