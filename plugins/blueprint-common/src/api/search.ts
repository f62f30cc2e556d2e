/** Types of documents in the search of the platform, by the kind they are made from. */
export const searchTypes = {
  System: 'blueprint-systems',
  Product: 'blueprint-products',
  Principle: 'blueprint-principles',
  Initiative: 'blueprint-initiatives',
} as const;

/** A kind with a type of its own in the search. */
export type SearchedKind = keyof typeof searchTypes;

/**
 * A document of the search. Every document has every field, so that an index
 * that takes its fields from the first one knows them all; empty where there
 * is nothing.
 */
export interface SearchedDocument {
  title: string;
  /** Everything that is looked for, as one line that people can read. */
  text: string;
  /** Address of the entity's page. */
  location: string;
  kind: SearchedKind;
  namespace: string;
  name: string;
  /** Names of the forces that run it, or take part. */
  forces: string;
  /** Product and supplier of a system, supplier of a product. */
  supplier: string;
  /** What it says or is for, in a sentence or two. */
  summary: string;
}
