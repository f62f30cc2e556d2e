import { dayNumber } from '../dates';
import { Bounds, UNKNOWN, type Truth } from '../values';

/** Comparison operators. */
export type Comparison = '<' | '<=' | '>' | '>=';

function below(left: number, right: number, orEqual: boolean): boolean {
  return orEqual ? left <= right : left < right;
}

/** `left < right` or `left <= right` for counts of which one is within limits. */
function boundsBelow(
  left: Bounds | number,
  right: Bounds | number,
  orEqual: boolean,
): Truth {
  const [leftLowest, leftHighest] =
    left instanceof Bounds ? [left.lowest, left.highest] : [left, left];
  const [rightLowest, rightHighest] =
    right instanceof Bounds ? [right.lowest, right.highest] : [right, right];
  if (below(leftHighest, rightLowest, orEqual)) {
    return true;
  }
  return below(leftLowest, rightHighest, orEqual) ? UNKNOWN : false;
}

/**
 * Compares two values in order. Numbers by size, texts and dates by letter.
 *
 * @returns not known where a value is not known and could change the answer
 */
export function compare(operator: Comparison, left: any, right: any): Truth {
  if (left === UNKNOWN || right === UNKNOWN) {
    return UNKNOWN;
  }
  if (left instanceof Bounds || right instanceof Bounds) {
    const orEqual = operator.length === 2;
    return operator.startsWith('<')
      ? boundsBelow(left, right, orEqual)
      : boundsBelow(right, left, orEqual);
  }
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}

/** Whether two values are equal; not known where that depends on what is not known. */
export function equal(left: unknown, right: unknown): Truth {
  if (left === UNKNOWN || right === UNKNOWN) {
    return UNKNOWN;
  }
  if (left instanceof Bounds || right instanceof Bounds) {
    const least = compare('<=', left, right);
    const most = compare('>=', left, right);
    return least === false || most === false ? false : UNKNOWN;
  }
  return left === right;
}

/** Negation; the negation of not known is not known. */
export function negate(value: Truth): Truth {
  return value === UNKNOWN ? UNKNOWN : !value;
}

/**
 * Whether a value stands in a list, of which some items may not be known.
 */
export function isIn(value: unknown, list: unknown): Truth {
  if (list === UNKNOWN) {
    return UNKNOWN;
  }
  let answer: Truth = false;
  for (const item of list as readonly unknown[]) {
    const same = equal(value, item);
    if (same === true) {
      return true;
    }
    if (same === UNKNOWN) {
      answer = UNKNOWN;
    }
  }
  return answer;
}

/** Adds, subtracts or multiplies; the result is not known where an operand is not. */
export function calculate(
  operator: '+' | '-' | '*',
  left: any,
  right: any,
): unknown {
  if (
    left === UNKNOWN ||
    right === UNKNOWN ||
    left instanceof Bounds ||
    right instanceof Bounds
  ) {
    return UNKNOWN;
  }
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    default:
      return left * right;
  }
}

/**
 * Days from a date until today. A date still to come has no days since it, so
 * a planned test can never pass for one that took place.
 */
export function daysSince(date: unknown, today: number): unknown {
  if (date === UNKNOWN) {
    return UNKNOWN;
  }
  const days = today - dayNumber(date as string);
  return days >= 0 ? days : UNKNOWN;
}

/** Days from today until a date; negative for a date that is past. */
export function daysUntil(date: unknown, today: number): unknown {
  if (date === UNKNOWN) {
    return UNKNOWN;
  }
  const days = dayNumber(date as string) - today;
  return Number.isNaN(days) ? UNKNOWN : days;
}

/** Number of items of a list, or of characters of a text. */
export function sizeOf(value: unknown): unknown {
  if (value === UNKNOWN) {
    return UNKNOWN;
  }
  return typeof value === 'string'
    ? Array.from(value).length
    : (value as readonly unknown[]).length;
}
