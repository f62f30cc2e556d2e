import { stream, type Workbook, type Worksheet } from 'exceljs';
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { aboutLines, readingNotes } from './aboutLines';
import type { ExportAbout } from './ExportAbout';
import type { ExportRow, ExportTable } from './ExportTable';
import { sheetCell, sheetText } from './sheetCell';
import { sheetNames } from './sheetNames';

/** Rows after which the reader is waited for. */
const ROWS_AT_ONCE = 200;

const PAPER_A4 = 9;

const usualWidths = { text: 28, number: 14, share: 14, date: 14 };

const formats = {
  text: '@',
  number: 'General',
  share: '0\\ %',
  date: 'd\\ mmm\\ yyyy',
};

/** A new sheet that prints with its marking above and its pages counted below. */
function addSheet(
  workbook: Workbook,
  name: string,
  { classification, registry }: ExportAbout,
  frozenRows: number,
): Worksheet {
  const mark = registry.demonstration ? ' · demonstration data' : '';
  return workbook.addWorksheet(name, {
    views: frozenRows ? [{ state: 'frozen', ySplit: frozenRows }] : [],
    pageSetup: {
      paperSize: PAPER_A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
    },
    headerFooter: {
      oddHeader: `&C&"-,Bold"${classification}${mark}`,
      oddFooter: '&C&P / &N',
    },
  });
}

/** The first sheet: what the workbook is about and how to read it. */
function addAbout(
  workbook: Workbook,
  about: ExportAbout,
  sheets: readonly { name: string; title: string }[],
): void {
  const sheet = addSheet(workbook, 'About', about, 0);
  sheet.columns = [{ width: 22 }, { width: 100 }];
  sheet.addRow([sheetText(about.title)]).font = { bold: true, size: 16 };
  const lines = [
    ...aboutLines(about),
    ...sheets.map(({ name, title }) => ({
      heading: `Sheet "${name}"`,
      value: title,
    })),
    ...[...about.notes, ...readingNotes].map(value => ({
      heading: 'Note',
      value,
    })),
  ];
  for (const { heading, value, ...rest } of lines) {
    const kind = ('kind' in rest && rest.kind) || 'text';
    const row = sheet.addRow([heading, sheetCell(value, kind)]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).numFmt = formats[kind];
    row.alignment = { vertical: 'top', horizontal: 'left', wrapText: true };
  }
  sheet.commit();
}

/** The sheet of a table; its rows are taken no faster than the reader reads. */
async function addTable(
  workbook: Workbook,
  { name, columns, rows }: ExportTable,
  about: ExportAbout,
  output: PassThrough,
): Promise<void> {
  const sheet = addSheet(workbook, name, about, 1);
  const kinds = columns.map(({ kind = 'text' }) => kind);
  sheet.columns = columns.map(({ width }, place) => ({
    width: width ?? usualWidths[kinds[place]],
    style: {
      numFmt: formats[kinds[place]],
      alignment: { vertical: 'top', wrapText: kinds[place] === 'text' },
    },
  }));
  const heading = sheet.addRow(columns.map(({ title }) => sheetText(title)));
  heading.eachCell(cell => {
    cell.style = {
      font: { bold: true },
      fill: {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { argb: 'FFE8EDF2' },
      },
      alignment: { vertical: 'top', wrapText: true },
    };
  });
  heading.commit();
  let count = 0;
  for await (const row of rows as AsyncIterable<ExportRow>) {
    sheet
      .addRow(
        columns.map(({ key }, place) => sheetCell(row[key], kinds[place])),
      )
      .commit();
    count += 1;
    if (count % ROWS_AT_ONCE === 0) {
      await readerOf(output);
    }
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: count + 1, column: columns.length },
  };
  sheet.commit();
}

/**
 * Waits until what was written is on its way. The library takes in whatever it
 * is given, so the rows of a large register would pile up in memory.
 *
 * @throws Error where the reader has gone away
 */
async function readerOf(output: PassThrough): Promise<void> {
  await nextTurn();
  if (output.writableNeedDrain) {
    await Promise.race([once(output, 'drain'), once(output, 'close')]);
  }
  if (output.destroyed) {
    throw new Error('The reader went away');
  }
}

/**
 * Tables as an Excel workbook: first a sheet that says what it is about, then a
 * sheet for each table. Rows are taken as the reader receives them, so that a
 * large register needs no more memory than a small one.
 */
export function writeXlsx(
  tables: readonly ExportTable[],
  about: ExportAbout,
): Readable {
  const output = new PassThrough();
  const workbook = new stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  });
  workbook.title = about.title;
  workbook.created = new Date(about.date);
  const names = sheetNames(tables);
  const named = tables.map((table, place) => ({
    ...table,
    name: names[place],
  }));
  const write = async () => {
    addAbout(workbook, about, named);
    for (const table of named) {
      await addTable(workbook, table, about, output);
    }
    await workbook.commit();
  };
  write().catch(error => output.destroy(error));
  return output;
}
