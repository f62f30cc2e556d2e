import { UNKNOWN_CHOICE, type FactShape } from '../facts/Fact';
import { didYouMean } from './didYouMean';
import { ExpressionError } from './ExpressionError';
import type { Node } from './Node';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function checkText(value: unknown, shape: FactShape, offset: number): void {
  if (shape.type === 'date' && !DATE.test(String(value))) {
    throw new ExpressionError(
      `"${value}" is no date; write it as "2026-11-21".`,
      offset,
    );
  }
  if (shape.type !== 'choice') {
    return;
  }
  if (value === UNKNOWN_CHOICE) {
    throw new ExpressionError(
      `The value "${UNKNOWN_CHOICE}" counts as a missing fact, so nothing can be compared with it.`,
      offset,
    );
  }
  if (!shape.allowed!.includes(value as string)) {
    throw new ExpressionError(
      `"${value}" is never a value of this fact; allowed: ${shape
        .allowed!.filter(allowed => allowed !== UNKNOWN_CHOICE)
        .join(', ')}.${didYouMean(value as string, shape.allowed!)}`,
      offset,
    );
  }
}

/**
 * Refuses a comparison that could never hold, because the other side gives a
 * value that the closed list of the fact does not have.
 *
 * @param fact - side whose form is known from a schema
 * @param other - side that may be a text or a list of texts of the definition
 */
export function checkAllowedValues(fact: Node, other: Node): void {
  if (!other.constant) {
    return;
  }
  for (const value of [other.constant.value].flat()) {
    checkText(value, fact.shape, other.offset);
  }
}
