import type { PlacedNode } from './layoutRelations';

/**
 * The node that an arrow key leads to: the next in the column, or the one
 * beside it at the nearest height. Columns without nodes are passed over.
 *
 * @returns its id; the same where there is none further on
 */
export function moveAmong(
  nodes: readonly PlacedNode[],
  from: string,
  key: string,
): string {
  const here = nodes.find(({ node }) => node.id === from);
  if (!here) {
    return from;
  }
  const nearest = (candidates: readonly PlacedNode[]) =>
    [...candidates].sort(
      (a, b) =>
        Math.abs(a.column - here.column) - Math.abs(b.column - here.column) ||
        Math.abs(a.top - here.top) - Math.abs(b.top - here.top),
    )[0]?.node.id ?? from;
  switch (key) {
    case 'ArrowUp':
      return nearest(
        nodes.filter(
          ({ column, top }) => column === here.column && top < here.top,
        ),
      );
    case 'ArrowDown':
      return nearest(
        nodes.filter(
          ({ column, top }) => column === here.column && top > here.top,
        ),
      );
    case 'ArrowLeft':
      return nearest(nodes.filter(({ column }) => column < here.column));
    case 'ArrowRight':
      return nearest(nodes.filter(({ column }) => column > here.column));
    default:
      return from;
  }
}
