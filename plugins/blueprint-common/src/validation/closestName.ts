import leven from 'leven';

/**
 * Finds the name that was probably meant by a misspelt one.
 *
 * @param text - what was written
 * @param names - what is allowed
 * @returns the closest name; undefined where none is close enough to be a slip
 */
export function closestName(
  text: string,
  names: readonly string[],
): string | undefined {
  const plain = simplify(text);
  const furthest = Math.max(1, Math.floor(plain.length / 3));
  const [best] = names
    .map(name => ({ name, distance: leven(plain, simplify(name)) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= furthest ? best.name : undefined;
}

/** Case, dashes, underscores and spaces are the commonest slips: they count for nothing. */
function simplify(text: string): string {
  return text
    .slice(0, 100)
    .toLocaleLowerCase('en-GB')
    .replace(/[-_\s]/g, '');
}
