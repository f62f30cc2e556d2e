import { Workbook, type CellValue } from 'exceljs';

/** A workbook with some sheets, as the bytes of a file. */
export async function workbook(
  sheets: Record<string, CellValue[][]>,
): Promise<Uint8Array> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    book.addWorksheet(name).addRows(rows);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
