import { isSame } from './plainValues';

/** What becomes of the items of a list. */
export interface Alignment {
  /** Items that stay, perhaps changed inside: place before and place after. */
  kept: { from: number; to: number }[];
  /** Places of items that go. */
  removed: number[];
  /** New items: their place after, and the place before of the kept item that they follow. */
  added: { to: number; after?: number }[];
}

/**
 * Finds out how one list becomes another with the fewest items touched. Between
 * two items that stay the same, items are changed in place as far as there are
 * some, then added or removed.
 *
 * @param before - items as they are
 * @param after - items as they are to be
 */
export function alignItems(
  before: readonly unknown[],
  after: readonly unknown[],
): Alignment {
  const alignment: Alignment = { kept: [], removed: [], added: [] };
  let from = 0;
  let to = 0;
  let last: number | undefined;
  const end = { from: before.length, to: after.length };
  for (const same of [...sameItems(before, after), end]) {
    for (; from < same.from && to < same.to; from++, to++) {
      alignment.kept.push({ from, to });
      last = from;
    }
    for (; from < same.from; from++) {
      alignment.removed.push(from);
    }
    for (; to < same.to; to++) {
      alignment.added.push({ to, after: last });
    }
    if (same !== end) {
      alignment.kept.push(same);
      last = from;
      from++;
      to++;
    }
  }
  return alignment;
}

/** The longest common subsequence of two lists. */
function sameItems(
  before: readonly unknown[],
  after: readonly unknown[],
): { from: number; to: number }[] {
  const lengths = before.map(() => new Array<number>(after.length).fill(0));
  const lengthAt = (from: number, to: number) => lengths[from]?.[to] ?? 0;
  for (let from = before.length - 1; from >= 0; from--) {
    for (let to = after.length - 1; to >= 0; to--) {
      lengths[from][to] = isSame(before[from], after[to])
        ? lengthAt(from + 1, to + 1) + 1
        : Math.max(lengthAt(from + 1, to), lengthAt(from, to + 1));
    }
  }
  const same: { from: number; to: number }[] = [];
  let from = 0;
  let to = 0;
  while (from < before.length && to < after.length) {
    if (isSame(before[from], after[to])) {
      same.push({ from: from++, to: to++ });
    } else if (lengthAt(from + 1, to) >= lengthAt(from, to + 1)) {
      from++;
    } else {
      to++;
    }
  }
  return same;
}
