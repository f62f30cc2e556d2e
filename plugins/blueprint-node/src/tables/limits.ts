/** Limits of files that tables are read from. */
export const tableLimits = {
  /** Size of the file in bytes. */
  bytes: 20 * 1024 * 1024,
  /** Size of what is packed in a workbook, in bytes. */
  unpackedBytes: 120 * 1024 * 1024,
  /** Parts that a workbook is packed from. */
  parts: 2_000,
  /** Rows below the headings. */
  rows: 20_000,
  columns: 200,
  /** Letters of a heading; what is longer is cut. */
  heading: 120,
  /** Letters of a cell; of a longer one, one letter more is kept, so that it can be told. */
  cell: 10_000,
} as const;
