import type { CollaborationView, SystemInView } from './CollaborationView';

/** Puts items under each of their keys. */
export function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<string>,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) {
        group.push(item);
      } else {
        groups.set(key, [item]);
      }
    }
  }
  return groups;
}

/** Systems by each capability they serve that nothing is part of. */
export function byLeafCapability({
  systems,
  leafCapabilities,
}: CollaborationView): Map<string, SystemInView[]> {
  return groupBy(
    systems,
    ({ capabilities }) =>
      new Set(capabilities.filter(ref => leafCapabilities.has(ref))),
  );
}

/** Every force that has one of some things. */
export function forcesOf(
  items: readonly { forces: readonly string[] }[],
): Set<string> {
  return new Set(items.flatMap(({ forces }) => forces));
}

/**
 * Whether several forces stand behind some things: no single force has a part
 * in all of them. Two systems that the same forces share are no overlap between
 * those forces, and one system alone never is.
 */
export function spanForces(
  items: readonly { forces: readonly string[] }[],
): boolean {
  const [first, ...others] = items.filter(({ forces }) => forces.length > 0);
  return (
    first !== undefined &&
    !first.forces.some(force =>
      others.every(({ forces }) => forces.includes(force)),
    )
  );
}
