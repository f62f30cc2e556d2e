import type { FieldSteps } from './fieldPath';

/** Something wrong with one field of a document, before it has a place in a file. */
export interface Problem {
  /** Name of the rule that is broken. */
  rule: string;
  severity: 'error' | 'warning';
  /** Where: steps from the root of the document. */
  steps: FieldSteps;
  /** Whether the name of the field is wrong rather than its value. */
  atName?: boolean;
  /** One sentence: what is wrong, or what to do. */
  message: string;
  /** What was found, as a person would write it in YAML. */
  found?: string;
  /** What is allowed, in words. */
  allowed?: string;
  /** What was probably meant. */
  suggestion?: string;
}

const longestFound = 80;

/**
 * Shows a value in a message: texts in quotes, long ones shortened.
 *
 * @param value - any JSON value
 */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 1
      ? 'a list of 1 item'
      : `a list of ${value.length} items`;
  }
  if (typeof value === 'object' && value !== null) {
    return `fields ${shorten(Object.keys(value).join(', '))}`;
  }
  if (typeof value === 'string') {
    return `"${shorten(value)}"`;
  }
  return String(value);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestFound ? `${line.slice(0, longestFound)}…` : line;
}
