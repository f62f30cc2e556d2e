/**
 * Lays rows out in columns that start below each other.
 *
 * @param rows - cells of each row; the last column is not padded
 * @returns one line for each row
 */
export function alignColumns(rows: readonly (readonly string[])[]): string[][] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows.map(row =>
    row.map((cell, column) =>
      column === row.length - 1 ? cell : cell.padEnd(widths[column]),
    ),
  );
}
