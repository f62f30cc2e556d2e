/** Results that are read from the store at once. */
const AT_ONCE = 500;

/** Reads a long list part by part, so that other requests have their turn. */
export async function inParts<Place, Item>(
  places: readonly Place[],
  read: (part: readonly Place[]) => Promise<Item[]>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let start = 0; start < places.length; start += AT_ONCE) {
    items.push(...(await read(places.slice(start, start + AT_ONCE))));
  }
  return items;
}
