import { USUAL_PAGE } from '../../page';
import { pageOfList, type ListPage } from '../../pageOfList';
import { decodeCursor, notOfThisList } from '../../../store/cursor';

/** A list of numbers that stand for items, of which only a page is looked at. */
export interface PlacesQuery {
  limit?: number;
  cursor?: string;
  /** What the list is sorted by. */
  sort: string;
}

/**
 * Takes a page out of a long list of numbers that stand for items, without
 * naming every item: only where a cursor starts is looked for.
 *
 * @param nameOf - names an item among all
 * @param placeOf - the number of a named item; undefined where there is none
 * @throws InputError for a cursor that is none of this list in this order
 */
export function pageOfPlaces(
  places: readonly number[],
  { limit = USUAL_PAGE, cursor, sort }: PlacesQuery,
  nameOf: (place: number) => string,
  placeOf: (name: string) => number | undefined,
): ListPage<number> {
  const around = windowAround(places, { limit, cursor, sort }, placeOf);
  return pageOfList(around, { limit, cursor, sort }, nameOf);
}

/** The part of the list in which the page lies, with one item more on each side. */
function windowAround(
  places: readonly number[],
  {
    limit,
    cursor,
    sort,
  }: Required<Pick<PlacesQuery, 'limit' | 'sort'>> &
    Pick<PlacesQuery, 'cursor'>,
  placeOf: (name: string) => number | undefined,
): readonly number[] {
  if (cursor === undefined) {
    return places.slice(0, limit + 1);
  }
  const place = placeOf(decodeCursor(cursor, sort).place);
  const index = place === undefined ? -1 : places.indexOf(place);
  if (index < 0) {
    throw notOfThisList();
  }
  return places.slice(Math.max(0, index - limit - 1), index + limit + 2);
}
