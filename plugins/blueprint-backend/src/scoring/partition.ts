/** Splits a list into the items for which something holds and the others. */
export function partition<T>(
  items: readonly T[],
  holds: (item: T) => boolean,
): [T[], T[]] {
  const matching: T[] = [];
  const others: T[] = [];
  for (const item of items) {
    (holds(item) ? matching : others).push(item);
  }
  return [matching, others];
}
