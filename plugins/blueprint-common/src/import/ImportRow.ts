/** What a row of a file is to the register. */
export const importRowStates = [
  'added',
  'changed',
  'removed',
  'unchanged',
  'bad',
] as const;

/** What a row of a file is to the register. */
export type ImportRowState = (typeof importRowStates)[number];

/** What a row changes in one fact. */
export interface ImportChange {
  /** Id of the field. */
  field: string;
  /** Value of the register; absent where there is none. */
  was?: unknown;
  /** Value of the file; absent where the fact is taken out. */
  now?: unknown;
}

/** Something wrong with a row. */
export interface ImportProblem {
  severity: 'error' | 'warning';
  /** Heading of the column; absent for the row as a whole. */
  column?: string;
  /** Id of the field. */
  field?: string;
  /** What stands in the cell. */
  found?: string;
  message: string;
  /** What is allowed, in words. */
  allowed?: string;
  /** What was probably meant. */
  suggestion?: string;
}

/** What becomes of one row of a file, or of a system that the file lacks. */
export interface ImportRow {
  /** Number of the row in the file; absent for a system that the file lacks. */
  row?: number;
  state: ImportRowState;
  /** Name of the system for people. */
  title: string;
  /** Full reference; absent for a row that is about no system. */
  ref?: string;
  changes: ImportChange[];
  problems: ImportProblem[];
}
