/**
 * Shares out room among groups: every group shows its first members, as many
 * as leave room for the others, and a group that is cut takes one place for
 * what it leaves out.
 *
 * @param sizes - members of each group, in the order of the groups
 * @param room - places there are
 * @returns members shown of each group; `undefined` for one without any place
 */
export function placesFor(
  sizes: readonly number[],
  room: number,
): (number | undefined)[] {
  const needed = (most: number) =>
    sizes.reduce((sum, size) => sum + (size <= most ? size : most + 1), 0);
  let most = Math.max(0, ...sizes);
  while (most > 0 && needed(most) > room) {
    most -= 1;
  }
  if (needed(most) <= room) {
    return sizes.map(size => Math.min(size, most));
  }
  return sizes.map((_size, place) => (place < room ? 0 : undefined));
}
