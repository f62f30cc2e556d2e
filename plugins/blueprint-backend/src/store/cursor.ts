import { InputError } from '@backstage/errors';

/** A place in a sorted list: after or before the item with these values. */
export interface Cursor {
  /** What the list is sorted by; a cursor of another order is refused. */
  sort: string;
  direction: 'next' | 'previous';
  value: string | number;
  ref: string;
}

/** Writes a cursor as opaque text. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(
    JSON.stringify([cursor.sort, cursor.direction, cursor.value, cursor.ref]),
  ).toString('base64url');
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
  if (Array.isArray(parts) && parts.length === 4) {
    const [cursorSort, direction, value, ref] = parts;
    if (
      cursorSort === sort &&
      (direction === 'next' || direction === 'previous') &&
      (typeof value === 'string' || typeof value === 'number') &&
      typeof ref === 'string'
    ) {
      return { sort, direction, value, ref };
    }
  }
  throw new InputError(
    'cursor is not one that this list gave out for this order; leave it out to start from the first page',
  );
}
