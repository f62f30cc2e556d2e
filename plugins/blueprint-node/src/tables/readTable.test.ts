import { strToU8, zipSync } from 'fflate';
import { readTable } from './readTable';
import { workbook } from './__testUtils__/workbook';

const csv = (text: string) => readTable(Buffer.from(text));

describe('readTable', () => {
  it.each([',', ';', '\t'])('reads CSV with %j between the fields', async d => {
    const table = await csv(
      `Name${d}Status\r\n"Desk${d} one"${d}live\r\n\r\n"Two ""2"""${d}\r\n`,
    );
    expect(table).toEqual({
      format: 'csv',
      sheets: [],
      headings: ['Name', 'Status'],
      rows: [
        { number: 2, cells: [`Desk${d} one`, 'live'] },
        { number: 4, cells: ['Two "2"', ''] },
      ],
    });
  });

  it('reads past a byte order mark, a title, and Excel’s own first line', async () => {
    const table = await csv(
      '\ufeffsep=;\r\nSystems of the force\r\n;\r\nName;Status;Name;\r\nDesk;live;a;b',
    );
    expect(table.headings).toEqual(['Name', 'Status', 'Name (2)', 'Column D']);
    expect(table.rows).toEqual([
      { number: 5, cells: ['Desk', 'live', 'a', 'b'] },
    ]);
  });

  it('counts a field with line breaks as one row', async () => {
    const table = await csv('Name,Note\n"Desk","one\ntwo"\nBench,x\n');
    expect(table.rows.map(({ number }) => number)).toEqual([2, 3]);
  });

  it.each([
    ['', 'The file is empty.'],
    ['\n\n', 'The file has no headings'],
    ['Name,Note\n"Desk,x', 'A quotation mark is opened and never closed'],
    ['a\0b', 'The file is not a table in text'],
  ])('says what is wrong with %j', async (text, message) => {
    await expect(csv(text)).rejects.toThrow(message);
  });

  it.each([
    [[0xff, 0xfe, 0x41, 0], 'UTF-16'],
    [[0x4e, 0xe9, 0x2c], 'not text in UTF-8'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0], 'old Excel workbook'],
    [[0x50, 0x4b, 3, 4, 1, 2], 'workbook'],
  ])('says that it does not read bytes %j', async (bytes, message) => {
    await expect(readTable(Uint8Array.from(bytes))).rejects.toThrow(message);
  });

  it('refuses too many rows and columns', async () => {
    await expect(csv(`a,b\n${'1,2\n'.repeat(20_001)}`)).rejects.toThrow(
      'more than 20,000 rows',
    );
    await expect(csv(`${'a,'.repeat(200)}a\n1`)).rejects.toThrow('201 columns');
  });

  it('reads a workbook: days, numbers, yes and no, values of formulas', async () => {
    const content = await workbook({
      Empty: [],
      Systems: [
        ['Name', 'Ends', 'Cost', 'Shared', 'Total'],
        [
          'Desk',
          new Date(Date.UTC(2027, 3, 3)),
          1250.5,
          true,
          { formula: '1+1', result: 2 },
        ],
        [],
        ['=HYPERLINK("x")', null, null, false, null],
      ],
    });
    const table = await readTable(content);
    expect(table).toEqual({
      format: 'xlsx',
      sheets: ['Empty', 'Systems'],
      sheet: 'Systems',
      headings: ['Name', 'Ends', 'Cost', 'Shared', 'Total'],
      rows: [
        { number: 2, cells: ['Desk', '2027-04-03', '1250.5', 'yes', '2'] },
        { number: 4, cells: ['=HYPERLINK("x")', '', '', 'no', ''] },
      ],
    });
    await expect(readTable(content, { sheet: 'Nope' })).rejects.toThrow(
      'it has: Empty, Systems',
    );
  });

  it('refuses a workbook that unpacks to more than there is room for', async () => {
    const bomb = zipSync(
      { 'xl/worksheets/sheet1.xml': new Uint8Array(130 * 1024 * 1024) },
      { level: 9 },
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(readTable(bomb)).rejects.toThrow(
      'unpacks to more than 120 MB',
    );
  });

  it('refuses an archive that is no workbook', async () => {
    await expect(
      readTable(zipSync({ 'note.txt': strToU8('hello') })),
    ).rejects.toThrow('holds none that can be read');
  });
});
