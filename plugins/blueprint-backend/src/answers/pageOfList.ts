import { decodeCursor, encodeCursor, notOfThisList } from '../store/cursor';

/** One page of a list, with where the pages beside it start. */
export interface ListPage<Item> {
  items: Item[];
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/**
 * Takes a page out of a sorted list that is at hand as a whole. Cursors name an
 * item, so that a page does not slip when the list grows.
 *
 * @param list - the whole list
 * @param query - size of the page, where it starts and what the list is sorted by
 * @param nameOf - names an item among all
 * @throws InputError for a cursor that is none of this list in this order
 */
export function pageOfList<Item>(
  list: readonly Item[],
  { limit, cursor, sort }: { limit: number; cursor?: string; sort: string },
  nameOf: (item: Item) => string,
): ListPage<Item> {
  let from = 0;
  let to = limit;
  if (cursor !== undefined) {
    const { direction, place } = decodeCursor(cursor, sort);
    const index = list.findIndex(item => nameOf(item) === place);
    if (index === -1) {
      throw notOfThisList();
    }
    from = direction === 'next' ? index + 1 : Math.max(0, index - limit);
    to = direction === 'next' ? from + limit : index;
  }
  const items = list.slice(from, to);
  const cursorAt = (direction: 'next' | 'previous', item: Item) =>
    encodeCursor({ sort, direction, place: nameOf(item) });
  return {
    items,
    pageInfo: {
      ...(items.length > 0 &&
        to < list.length && { nextCursor: cursorAt('next', items.at(-1)!) }),
      ...(items.length > 0 &&
        from > 0 && { prevCursor: cursorAt('previous', items[0]) }),
    },
  };
}
