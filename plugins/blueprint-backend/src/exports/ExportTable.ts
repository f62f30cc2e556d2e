/** What stands in place of a value that the reader may not see. */
export const WITHHELD = Symbol('withheld');

/**
 * What a cell may hold. `undefined` reads "not known", {@link WITHHELD} reads
 * "withheld", an empty text stays empty: nothing is expected there.
 */
export type ExportValue =
  string | number | boolean | undefined | typeof WITHHELD;

/** A column of an exported table. */
export interface ExportColumn {
  /** Key of its values in the rows. */
  key: string;
  /** Heading, with the unit where there is one. */
  title: string;
  /** Width on a sheet in characters; without it, one that suits the kind. */
  width?: number;
  /**
   * `share` is a ratio from 0 to 1, shown as a percentage on a sheet; `date` is
   * ISO 8601, and stays text where only its year or month is known. Without a
   * kind it is text.
   */
  kind?: 'text' | 'number' | 'share' | 'date';
}

/** One row: values by the keys of the columns. */
export type ExportRow = Record<string, ExportValue>;

/** A table to be taken away: a sheet of a workbook, or a CSV file. */
export interface ExportTable {
  /** Name of the sheet, such as `Systems`. */
  name: string;
  /** What it shows, as a sentence without a full stop. */
  title: string;
  columns: readonly ExportColumn[];
  /** Taken one after the other as the reader receives them. */
  rows: Iterable<ExportRow> | AsyncIterable<ExportRow>;
}

/** Formats of tables. */
export const tableFormats = ['csv', 'xlsx'] as const;

/** A format of tables. */
export type TableFormat = (typeof tableFormats)[number];
