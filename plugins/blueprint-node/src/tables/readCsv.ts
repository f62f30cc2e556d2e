import { InputError } from '@backstage/errors';
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decodeText';
import { tableLimits } from './limits';

/** What may stand between the fields of a line. */
const delimiters = [',', ';', '\t'] as const;

/** A first line by which Excel says what stands between the fields. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/;

/** How many letters are looked at to find out what stands between the fields. */
const LOOKED_AT = 20_000;

/** Rows above the headings and among the rows that are read over. */
const FURTHER_ROWS = 1_000;

/**
 * Reads every line of a CSV file.
 *
 * @returns the fields of each line, as text; a line of a field with line breaks
 *   in it counts once, as in a spreadsheet
 * @throws InputError where it is no CSV in UTF-8, in words
 */
export function readCsv(content: Uint8Array): string[][] {
  const text = decodeText(content);
  const named = SEPARATOR_LINE.exec(text)?.[1];
  try {
    return parse(text, {
      delimiter: named ?? delimiterOf(text),
      relaxColumnCount: true,
      skipEmptyLines: false,
      // One more than is allowed, so that too many can be told from enough.
      to: tableLimits.rows + FURTHER_ROWS + 1,
      maxRecordSize: tableLimits.bytes,
    }) as string[][];
  } catch (error) {
    if (error instanceof CsvError) {
      throw new InputError(describe(error));
    }
    throw error;
  }
}

/** The delimiter that stands most often outside quotation marks in the first lines. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(delimiters.map(each => [each, 0]));
  let quoted = false;
  for (const letter of text.slice(0, LOOKED_AT)) {
    if (letter === '"') {
      quoted = !quoted;
    } else if (!quoted && counts.has(letter)) {
      counts.set(letter, counts.get(letter)! + 1);
    }
  }
  return [...counts].reduce((best, each) =>
    each[1] > best[1] ? each : best,
  )[0];
}

function describe(error: CsvError): string {
  const { code, lines } = error as CsvError & { lines?: number };
  const place = lines ? ` near line ${lines}` : '';
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `A quotation mark is opened and never closed${place}.`;
    case 'CSV_INVALID_CLOSING_QUOTE':
      return `There is text after a closing quotation mark${place}. Quotation marks within a field are written twice.`;
    case 'INVALID_OPENING_QUOTE':
      return `There is a quotation mark within a field that is not in quotation marks${place}.`;
    default:
      return `The file cannot be read as CSV${place}: ${error.message}.`;
  }
}
