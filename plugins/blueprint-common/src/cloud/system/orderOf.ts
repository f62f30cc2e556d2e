import { moveState, type PlannedSystem } from '../pipeline';

/** How the planned end of another move stands to that of a system. */
export const neighbourOrders = [
  'before',
  'after',
  'same-day',
  'no-move',
  'not-known',
] as const;

/** See {@link neighbourOrders}; `no-move` where the other has moved, or stays. */
export type NeighbourOrder = (typeof neighbourOrders)[number];

/**
 * Whether the move of a neighbour is planned to end before that of a system.
 *
 * @returns undefined where the system itself has no move to come
 */
export function orderOf(
  system: PlannedSystem,
  neighbour: PlannedSystem,
): NeighbourOrder | undefined {
  if (moveState(system) !== 'open') {
    return undefined;
  }
  switch (moveState(neighbour)) {
    case 'finished':
    case 'stays':
      return 'no-move';
    case 'undecided':
      return 'not-known';
    default:
      return compare(
        neighbour.spec.cloud?.plannedFinish,
        system.spec.cloud?.plannedFinish,
      );
  }
}

function compare(
  other: string | undefined,
  own: string | undefined,
): NeighbourOrder {
  if (other === undefined || own === undefined) {
    return 'not-known';
  }
  if (other === own) {
    return 'same-day';
  }
  return other < own ? 'before' : 'after';
}
