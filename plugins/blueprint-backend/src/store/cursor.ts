import { InputError } from '@backstage/errors';

/**
 * A place in a sorted list: after or before one item. It names the item alone;
 * what the item is sorted by may be restricted.
 */
export interface Cursor {
  /** What the list is sorted by; a cursor of another order is refused. */
  sort: string;
  direction: 'next' | 'previous';
  /** Names the item. */
  place: string;
}

/** Writes a cursor as opaque text. */
export function encodeCursor({ sort, direction, place }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, direction, place])).toString(
    'base64url',
  );
}

/**
 * Reads a cursor.
 *
 * @param text - as {@link encodeCursor} wrote it
 * @param sort - what the list is sorted by now
 * @throws InputError when the text is no cursor of such a list
 */
export function decodeCursor(text: string, sort: string): Cursor {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    parts = undefined;
  }
  if (Array.isArray(parts) && parts.length === 3) {
    const [cursorSort, direction, place] = parts;
    if (
      cursorSort === sort &&
      (direction === 'next' || direction === 'previous') &&
      typeof place === 'string'
    ) {
      return { sort, direction, place };
    }
  }
  throw notOfThisList();
}

/** A cursor that cannot be used, or no longer. */
export function notOfThisList(): InputError {
  return new InputError(
    'cursor is not one that this list gave out for this order, or what it names has left; leave it out to start from the first page',
  );
}
