import { stringify } from 'csv-stringify';
import { pipeline, Readable } from 'node:stream';
import { aboutLines } from './aboutLines';
import { cellText } from './cellText';
import type { ExportAbout } from './ExportAbout';
import type { ExportTable, ExportValue } from './ExportTable';
import { guardText } from './guardText';

/** Fields for one value: numbers as they are, texts so that none is a formula. */
function field(value: ExportValue): string {
  return typeof value === 'number' ? String(value) : guardText(cellText(value));
}

async function* records({ columns, rows }: ExportTable, about: ExportAbout) {
  const lines = aboutLines(about);
  yield [
    ...columns.map(({ title }) => title),
    ...lines.map(l => l.heading),
  ].map(guardText);
  const end = lines.map(({ value }) => field(value));
  for await (const row of rows) {
    yield [...columns.map(({ key }) => field(row[key])), ...end];
  }
}

/**
 * A table as CSV: one heading line, then rows, so that programs read it without
 * knowing about us. What it is about stands in the last columns of every row
 * and so is still there when rows are sorted, filtered or put together. UTF-8
 * with a byte order mark, without which Excel takes it for another encoding;
 * lines end as in RFC 4180.
 */
export function writeCsv(table: ExportTable, about: ExportAbout): Readable {
  return pipeline(
    Readable.from(records(table, about)),
    stringify({ bom: true, record_delimiter: 'windows' }),
    // Whoever reads the last stream hears of an error of the first.
    () => {},
  );
}
