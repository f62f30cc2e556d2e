import { InputError } from '@backstage/errors';
import type { FileTable, FileTableRow } from './FileTable';
import { tableLimits } from './limits';
import { readCsv } from './readCsv';
import { readXlsx, type Sheet } from './readXlsx';

/** How many rows are looked at to find the headings. */
const ROWS_ABOVE = 20;

/** What to read of a file. */
export interface ReadTableOptions {
  /** Name of the sheet; without it, the first that holds something. */
  sheet?: string;
}

/**
 * Reads a table from a file, CSV or an Excel workbook: which, the content says.
 * The headings are the first row with at least two cells; titles above it are
 * passed over.
 *
 * @param content - bytes of the file
 * @throws InputError that says what is wrong with the file and what to do
 */
export async function readTable(
  content: Uint8Array,
  { sheet }: ReadTableOptions = {},
): Promise<FileTable> {
  if (content.length === 0) {
    throw new InputError('The file is empty.');
  }
  if (content.length > tableLimits.bytes) {
    throw new InputError(
      `The file has ${megabytes(content.length)} MB; at most ${megabytes(
        tableLimits.bytes,
      )} MB are read.`,
    );
  }
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new InputError(
      'The file is an old Excel workbook (.xls) or one with a password, which is not read. Save it again as an Excel workbook (.xlsx) without a password.',
    );
  }
  if (!startsWith(content, [0x50, 0x4b])) {
    return { format: 'csv', sheets: [], ...tableOf(readCsv(content)) };
  }
  const sheets = await readXlsx(content);
  const chosen = chooseSheet(sheets, sheet);
  return {
    format: 'xlsx',
    sheets: sheets.map(({ name }) => name),
    sheet: chosen.name,
    ...tableOf(chosen.rows),
  };
}

function chooseSheet(sheets: readonly Sheet[], name?: string): Sheet {
  const chosen =
    name === undefined
      ? (sheets.find(({ rows }) => rows.some(hasCells)) ?? sheets[0])
      : sheets.find(each => each.name === name);
  if (!chosen) {
    throw new InputError(
      name === undefined
        ? 'The workbook has no sheet.'
        : `The workbook has no sheet “${name}”; it has: ${sheets
            .map(each => each.name)
            .join(', ')}.`,
    );
  }
  return chosen;
}

function tableOf(lines: readonly string[][]): {
  headings: string[];
  rows: FileTableRow[];
} {
  const top = lines.slice(0, ROWS_ABOVE);
  const wide = top.findIndex(cells => cells.filter(isFilled).length > 1);
  const start = wide === -1 ? top.findIndex(hasCells) : wide;
  if (start === -1) {
    throw new InputError(
      'The file has no headings: the first row must name the columns.',
    );
  }
  const filled = lines
    .map((cells, index) => ({ number: index + 1, cells }))
    .slice(start + 1)
    .filter(({ cells }) => hasCells(cells));
  if (filled.length > tableLimits.rows) {
    throw new InputError(
      `The file has more than ${tableLimits.rows.toLocaleString(
        'en-GB',
      )} rows. Split it into several files.`,
    );
  }
  const width = Math.max(
    lastFilled(lines[start]),
    ...inPieces(filled).map(rows =>
      Math.max(...rows.map(({ cells }) => lastFilled(cells))),
    ),
  );
  if (width > tableLimits.columns) {
    throw new InputError(
      `The file has ${width} columns; at most ${tableLimits.columns} are read. Delete those that are not needed.`,
    );
  }
  return {
    headings: headingsOf(lines[start], width),
    rows: filled.map(({ number, cells }) => ({
      number,
      cells: Array.from({ length: width }, (_, column) =>
        (cells[column] ?? '').trim().slice(0, tableLimits.cell + 1),
      ),
    })),
  };
}

/** Each heading once: an empty one after its column, a second one with its number. */
function headingsOf(cells: readonly string[], width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const own =
      (cells[column] ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, tableLimits.heading) || `Column ${columnName(column)}`;
    let heading = own;
    for (let number = 2; taken.has(heading); number += 1) {
      heading = `${own} (${number})`;
    }
    taken.add(heading);
    return heading;
  });
}

/** Name of a column as a spreadsheet shows it, such as AB. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26
    ? letter
    : columnName(Math.floor(column / 26) - 1) + letter;
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

function hasCells(cells: readonly string[]): boolean {
  return cells.some(isFilled);
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex(isFilled) + 1;
}

/** Pieces that are short enough to be the arguments of one call. */
function inPieces<Item>(items: readonly Item[]): Item[][] {
  const pieces: Item[][] = [];
  for (let from = 0; from < items.length; from += 10_000) {
    pieces.push(items.slice(from, from + 10_000));
  }
  return pieces;
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
