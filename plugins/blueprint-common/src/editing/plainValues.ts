/** An object of plain data. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object and neither a list nor nothing. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether two values of plain data are the same. The order of fields does not
 * matter, that of items of a list does.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((item, index) => isSame(item, other[index]))
    );
  }
  if (isPlainObject(one) && isPlainObject(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every(
        name => Object.hasOwn(other, name) && isSame(one[name], other[name]),
      )
    );
  }
  return Object.is(one, other);
}
