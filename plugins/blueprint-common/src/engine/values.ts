/**
 * A fact that is not known. It travels through every expression and never turns
 * into an answer by itself (DESIGN section 6).
 */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** The type of {@link UNKNOWN}. */
export type Unknown = typeof UNKNOWN;

/** Truth in three values: an answer, or not known. */
export type Truth = boolean | Unknown;

/**
 * A count of which only the limits are known. A comparison that comes out the
 * same for every number within the limits is decided all the same.
 */
export class Bounds {
  constructor(
    /** Least the count can be. */
    readonly lowest: number,
    /** Most the count can be; `Infinity` where nothing limits it. */
    readonly highest: number,
  ) {}
}

/** A count: exact, or within limits. */
export type Count = number | Bounds;

/** The count between two limits; exact where they meet. */
export function countBetween(lowest: number, highest: number): Count {
  return lowest === highest ? lowest : new Bounds(lowest, highest);
}

/** Whether two graph facts are the same, as far as both are known. */
export function sameValue(a: Truth | Count, b: Truth | Count): boolean {
  if (typeof a === 'object' && typeof b === 'object') {
    return a.lowest === b.lowest && a.highest === b.highest;
  }
  return a === b;
}
