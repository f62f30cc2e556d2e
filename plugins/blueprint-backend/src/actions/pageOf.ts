import { InputError } from '@backstage/errors';

/**
 * Most characters of JSON in the list of one answer. Agents pay for every
 * character, and with what stands around the list an answer stays under 30 kB.
 */
export const LIST_CHARACTERS = 20_000;

/** One page of a list that is at hand as a whole. */
export interface Page<Item> {
  items: Item[];
  totalItems: number;
  nextCursor?: string;
}

/** How many items of a list, from its first, fit into an answer; at least one. */
export function fittingItems(items: readonly unknown[]): number {
  let characters = 0;
  const place = items.findIndex((item, index) => {
    characters += JSON.stringify(item).length;
    return index > 0 && characters > LIST_CHARACTERS;
  });
  return place === -1 ? items.length : place;
}

/**
 * Takes a page out of a list. It ends early where the answer would grow too
 * large.
 *
 * @param items - the whole list
 * @param limit - most items on the page
 * @param cursor - `nextCursor` of the page before
 * @throws InputError for a cursor that is none
 */
export function pageOf<Item>(
  items: readonly Item[],
  { limit, cursor = '0' }: { limit: number; cursor?: string },
): Page<Item> {
  if (!/^\d{1,9}$/.test(cursor)) {
    throw new InputError(
      'cursor is not one that this tool gave out; leave it out to start from the first page',
    );
  }
  const from = Number(cursor);
  const candidates = items.slice(from, from + limit);
  const page = candidates.slice(0, fittingItems(candidates));
  const next = from + page.length;
  return {
    items: page,
    totalItems: items.length,
    ...(page.length > 0 && next < items.length && { nextCursor: `${next}` }),
  };
}
