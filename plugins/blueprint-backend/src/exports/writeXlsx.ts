import archiver from 'archiver';
import { Readable } from 'node:stream';
import type { ExportAbout } from './ExportAbout';
import type { ExportTable } from './ExportTable';
import { aboutSheet, frameParts, sheetNames, tableSheet } from './xlsxParts';

/**
 * Tables as an Excel workbook (ECMA-376): first a sheet that says what it is
 * about, then a sheet for each table. Rows are taken as the reader receives
 * them, so that a large register needs no more memory than a small one.
 */
export function writeXlsx(
  tables: readonly ExportTable[],
  about: ExportAbout,
): Readable {
  const names = sheetNames(tables);
  const named = tables.map((table, index) => ({
    ...table,
    name: names[index + 1],
  }));
  const archive = archiver('zip', { zlib: { level: 6 } });
  const add = (name: string, content: string | Readable) =>
    archive.append(content, { name });
  for (const [name, content] of Object.entries(frameParts(names, about))) {
    add(name, content);
  }
  add('xl/worksheets/sheet1.xml', aboutSheet(about, named));
  named.forEach((table, index) => {
    const sheet = Readable.from(tableSheet(table, about), {
      objectMode: false,
    });
    sheet.on('error', error => archive.destroy(error));
    archive.on('close', () => sheet.destroy());
    add(`xl/worksheets/sheet${index + 2}.xml`, sheet);
  });
  archive.finalize().catch(error => archive.destroy(error));
  return archive;
}
