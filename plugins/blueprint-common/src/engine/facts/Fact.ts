/** What sort of value a fact has. */
export type FactType =
  | 'yes-no'
  | 'whole-number'
  | 'number'
  | 'text'
  | 'date'
  | 'reference'
  | 'choice'
  | 'list'
  | 'record';

/** Form of a value: its type and, where it has parts, theirs. */
export interface FactShape {
  type: FactType;
  /** Values of a choice. */
  allowed?: readonly string[];
  /** Form of the items of a list. */
  items?: FactShape;
  /** Fields of a record, which only stands in lists. */
  fields?: Record<string, FactShape>;
}

/** Where a fact comes from: the open document, the restricted one, or other systems. */
export type FactOrigin = 'system' | 'assessment' | 'graph';

/** One fact that a check may read. */
export interface Fact extends FactShape {
  /** Name in expressions, such as `identity.singleSignOn`. */
  path: string;
  /** Name for people in the middle of a sentence, such as `single sign-on`. */
  label: string;
  /** What it means; for facts of a document, from its schema. */
  description: string;
  origin: FactOrigin;
  /** Steps within the `spec` of its document; empty for graph facts. */
  steps: readonly string[];
}

/**
 * The value of a choice that says that nothing is known. It counts as a missing
 * fact, so that no check can pass or fail because of it.
 */
export const UNKNOWN_CHOICE = 'unknown';
