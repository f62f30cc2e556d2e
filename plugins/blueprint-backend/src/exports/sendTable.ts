import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportAbout } from './ExportAbout';
import type { ExportRow, ExportTable, TableFormat } from './ExportTable';
import { fileName } from './fileName';
import { writeCsv } from './writeCsv';
import { writeXlsx } from './writeXlsx';

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** Where files are sent to. */
export type FileResponse = Pick<ServerResponse, 'setHeader'> &
  NodeJS.WritableStream &
  Pick<ServerResponse, 'writableFinished' | 'destroyed'>;

/**
 * Sends a file piece by piece, no faster than the reader takes it. A reader who
 * goes away ends it; an error on the way breaks the connection, so that half a
 * file is never taken for a whole one.
 *
 * @param content - what is in it; destroyed where the reader goes away
 */
export async function sendFile(
  response: FileResponse,
  content: Readable,
  about: ExportAbout,
  format: keyof typeof contentTypes,
): Promise<void> {
  response.setHeader('Content-Type', contentTypes[format]);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="${fileName(about, format)}"`,
  );
  try {
    await pipeline(content, response);
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE'
    ) {
      throw error;
    }
  }
}

/** The same rows, of which the first has been read already. */
async function started({ rows, ...table }: ExportTable): Promise<ExportTable> {
  if (!(Symbol.asyncIterator in rows)) {
    return { ...table, rows };
  }
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all(): AsyncGenerator<ExportRow> {
    try {
      for (let next = first; !next.done; next = await iterator.next()) {
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { ...table, rows: all() };
}

/**
 * Sends tables as a file to take away.
 *
 * @param tables - each a sheet of a workbook; CSV has room for the first alone
 * @throws whatever the first rows throw, while an error can still be answered
 */
export async function sendTable(
  response: FileResponse,
  tables: readonly [ExportTable, ...ExportTable[]],
  about: ExportAbout,
  format: TableFormat,
): Promise<void> {
  const [first, ...others] = tables;
  const main = await started(first);
  await sendFile(
    response,
    format === 'csv'
      ? writeCsv(main, about)
      : writeXlsx([main, ...others], about),
    about,
    format,
  );
}
