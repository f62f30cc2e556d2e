/** How a column of a file is brought in. */
export interface ImportColumn {
  /** Heading of the column. */
  heading: string;
  /** Id of the field; absent for a column that is left out. */
  field?: string;
}

/** What a word of a file means in a field. */
export interface ImportValue {
  /** Id of the field. */
  field: string;
  /** The word as it stands in the file. */
  text: string;
  /** The value it means; absent where it says nothing, as a blank cell does. */
  value?: string;
}

/** How a file is brought in. */
export interface ImportMapping {
  columns: ImportColumn[];
  values: ImportValue[];
  /** Whether a blank cell takes a fact out of the register; else it leaves it as it is. */
  blankClears: boolean;
}

/** Limits of a mapping that somebody sends. */
export const importLimits = {
  columns: 200,
  heading: 120,
  values: 500,
  /** Letters of a word that is given a meaning. */
  text: 200,
  /** Different words that are asked about in one column. */
  questions: 60,
  /** Rows that somebody can leave out one by one, or take out of use. */
  rows: 20_000,
} as const;

/**
 * A word without what people spell now so, now otherwise: case, dashes, spaces,
 * dots and the like.
 */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
