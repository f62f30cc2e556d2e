/** Formats of files that tables are read from. */
export type FileTableFormat = 'csv' | 'xlsx';

/** One row of a table. */
export interface FileTableRow {
  /** Number of the row as a spreadsheet shows it, from 1. */
  number: number;
  /** Its cells as text, one for each column; empty where there is nothing. */
  cells: string[];
}

/** A table as a file holds it: every cell as text. */
export interface FileTable {
  format: FileTableFormat;
  /** Names of the sheets of a workbook, in order; none for CSV. */
  sheets: string[];
  /** The sheet that was read. */
  sheet?: string;
  /** Headings of the columns, each there once. */
  headings: string[];
  /** Rows below the headings that are not empty. */
  rows: FileTableRow[];
}
