import { InputError } from '@backstage/errors';
import readWorkbook from 'read-excel-file/node';
import { checkArchive } from './checkArchive';

/** A sheet of a workbook: its name and its rows, from the first. */
export interface Sheet {
  name: string;
  rows: string[][];
}

/**
 * Reads every sheet of a workbook. Of formulas the last values count, and
 * nothing in it is run.
 *
 * @throws InputError where it is no workbook or unpacks to too much
 */
export async function readXlsx(content: Uint8Array): Promise<Sheet[]> {
  await checkArchive(content);
  try {
    const sheets = await readWorkbook(Buffer.from(content));
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map(row => row.map(cellText)),
    }));
  } catch (error) {
    if (error instanceof InputError) {
      throw error;
    }
    throw new InputError(
      'The file is packed like an Excel workbook and holds none that can be read. Save it again as an Excel workbook (.xlsx).',
    );
  }
}

/** A cell as text: a day as ISO 8601, without the time that Excel puts to it. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (value instanceof Date) {
    return Number.isNaN(value.valueOf())
      ? ''
      : value.toISOString().replace(/T00:00:00\.000Z$/, '');
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  return String(value);
}
