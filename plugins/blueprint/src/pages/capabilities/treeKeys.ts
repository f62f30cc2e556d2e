/** A row of the tree, as far as its keys go. */
export interface TreeRow {
  ref: string;
  parent?: string;
  /** Whether it has parts. */
  hasParts: boolean;
  isOpen: boolean;
}

/** What a key does in the tree. */
export type TreeMove =
  | { do: 'focus'; ref: string }
  | { do: 'open' | 'close' | 'choose'; ref: string };

/**
 * What a key does, as in the tree grid of the ARIA authoring practices: up and
 * down go from row to row; right opens, then goes in; left closes, then goes
 * out; Enter and the space bar choose.
 *
 * @param rows - rows in sight, from the top
 * @returns nothing for a key that does nothing
 */
export function moveOf(
  key: string,
  rows: readonly TreeRow[],
  ref: string,
): TreeMove | undefined {
  const place = rows.findIndex(row => row.ref === ref);
  const row = rows[place];
  if (!row) {
    return undefined;
  }
  const focus = (to: TreeRow | undefined): TreeMove | undefined =>
    to && { do: 'focus', ref: to.ref };
  switch (key) {
    case 'ArrowDown':
      return focus(rows[place + 1]);
    case 'ArrowUp':
      return focus(rows[place - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (!row.hasParts) {
        return undefined;
      }
      return row.isOpen ? focus(rows[place + 1]) : { do: 'open', ref };
    case 'ArrowLeft':
      return row.isOpen
        ? { do: 'close', ref }
        : focus(rows.find(each => each.ref === row.parent));
    case 'Enter':
    case ' ':
      return { do: 'choose', ref };
    default:
      return undefined;
  }
}
