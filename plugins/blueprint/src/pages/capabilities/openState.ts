import type { CapabilitySummary } from '@policing/plugin-blueprint-common';

type Item = Pick<CapabilitySummary, 'ref' | 'parent' | 'parts'>;

const ALL = 'all';
const NONE = 'none';

/** A capability in the address: its reference without what they all have. */
function shortName(ref: string): string {
  return ref.replace(/^capability:(default\/)?/, '');
}

function withParts(items: readonly Item[]): Item[] {
  const parents = new Set(items.map(({ parent }) => parent));
  return items.filter(({ ref }) => parents.has(ref));
}

/**
 * The capabilities that stand open.
 *
 * @param asked - values of the parameter `open` of the address; without any,
 *   all are open where the map is narrowed, and none where it is whole
 */
export function openOnes(
  items: readonly Item[],
  asked: readonly string[] | undefined,
  isNarrowed: boolean,
): Set<string> {
  const all = withParts(items).map(({ ref }) => ref);
  if (asked ? asked.includes(ALL) : isNarrowed) {
    return new Set(all);
  }
  return new Set(all.filter(ref => asked?.includes(shortName(ref))));
}

/** The values of the parameter `open` for what stands open. */
export function openInAddress(
  items: readonly Item[],
  open: ReadonlySet<string>,
): string[] {
  const all = withParts(items);
  const names = all
    .filter(({ ref }) => open.has(ref))
    .map(({ ref }) => shortName(ref));
  if (names.length === 0) {
    return [NONE];
  }
  return names.length === all.length ? [ALL] : names;
}

/** What is in sight: everything whose parents are all open. */
export function inSight<T extends Item>(
  items: readonly T[],
  open: ReadonlySet<string>,
): T[] {
  const seen = new Set<string>();
  return items.filter(({ ref, parent }) => {
    const shown =
      parent === undefined || (seen.has(parent) && open.has(parent));
    if (shown) {
      seen.add(ref);
    }
    return shown;
  });
}
