/** Rows in one statement: well below what SQLite and PostgreSQL can bind. */
export const ROWS_PER_STATEMENT = 200;

/** Splits a list into parts that fit into one statement. */
export function* inChunks<T>(
  items: readonly T[],
  size: number = ROWS_PER_STATEMENT,
): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}
