import { aboutLines, readingNotes } from './aboutLines';
import { cellText } from './cellText';
import type { ExportAbout } from './ExportAbout';
import type {
  ExportColumn,
  ExportRow,
  ExportTable,
  ExportValue,
} from './ExportTable';

/** Most characters that a cell of a spreadsheet can hold. */
const LONGEST_TEXT = 32_767;

/** Rows that are put together before they are handed on. */
const ROWS_AT_ONCE = 200;

/** Places in the list of styles in {@link stylesXml}. */
const styles = {
  plain: 0,
  heading: 1,
  text: 2,
  number: 3,
  share: 4,
  date: 5,
  title: 6,
};

const usualWidths = { text: 28, number: 14, share: 14, date: 14 };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Text as it stands in XML, with what XML cannot hold as ECMA-376 writes it (ST_Xstring). */
function escaped(text: string): string {
  return (
    text
      // Half a character, which no encoding has.
      .replace(/\p{Cs}/gu, '\uFFFD')
      // What reads like such an escape must not become one.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(
        // eslint-disable-next-line no-control-regex
        /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
        character =>
          `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      )
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

/** Name of a column on a sheet: A, B, … Z, AA, … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Text is always typed as such, so that none can ever be a formula. */
function textCell(place: string, text: string, style: number): string {
  const shown = text.slice(0, LONGEST_TEXT);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(shown)}</t></is></c>`;
}

/** Day of a spreadsheet: days since 30 December 1899. */
function dayNumber(date: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
  return Number.isNaN(time) ? undefined : time / 86_400_000 + 25_569;
}

function cell(
  place: string,
  value: ExportValue,
  kind: NonNullable<ExportColumn['kind']>,
): string {
  const number =
    kind === 'date' && typeof value === 'string' ? dayNumber(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) {
    const style = kind === 'text' ? styles.plain : styles[kind];
    return `<c r="${place}" s="${style}"><v>${number}</v></c>`;
  }
  const text = typeof value === 'number' ? 'not known' : cellText(value);
  return text === '' ? '' : textCell(place, text, styles.text);
}

/** How a sheet is printed: its marking above, pages counted below. */
function printing({ classification, registry }: ExportAbout): string {
  const head = `${classification}${registry.demonstration ? ' · demonstration data' : ''}`;
  return `<pageMargins left="0.5" right="0.5" top="0.8" bottom="0.8" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;C&amp;"-,Bold"${escaped(head)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`;
}

function sheetStart(widths: readonly number[], frozenRows: number): string {
  const pane = frozenRows
    ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
    : '';
  const columns = widths
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('');
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
}

/** The sheet of a table, piece by piece, as its rows arrive. */
export async function* tableSheet(
  { columns, rows }: ExportTable,
  about: ExportAbout,
): AsyncGenerator<string> {
  const names = columns.map((_column, index) => columnName(index));
  const kinds = columns.map(({ kind = 'text' }) => kind);
  const rowXml = (row: ExportRow, line: number) =>
    `<row r="${line}">${columns
      .map(({ key }, index) =>
        cell(`${names[index]}${line}`, row[key], kinds[index]),
      )
      .join('')}</row>`;

  yield sheetStart(
    columns.map(({ width, kind = 'text' }) => width ?? usualWidths[kind]),
    1,
  );
  let pending = `<row r="1">${columns
    .map(({ title }, index) =>
      textCell(`${names[index]}1`, title, styles.heading),
    )
    .join('')}</row>`;
  let line = 1;
  for await (const row of rows) {
    line += 1;
    pending += rowXml(row, line);
    if (line % ROWS_AT_ONCE === 0) {
      yield pending;
      pending = '';
    }
  }
  yield `${pending}</sheetData><autoFilter ref="A1:${names.at(-1)}${line}"/>${printing(about)}</worksheet>`;
}

/** The first sheet: what the workbook is about and how to read it. */
export function aboutSheet(
  about: ExportAbout,
  tables: readonly ExportTable[],
): string {
  const lines = [
    ...aboutLines(about).map(({ heading, value, kind }, index) => [
      textCell(`A${index + 2}`, heading, styles.heading),
      cell(`B${index + 2}`, value, kind ?? 'text'),
    ]),
  ];
  const sentences = [
    ...tables.map(({ name, title }) => [`Sheet "${name}"`, title]),
    ...[...about.notes, ...readingNotes].map(note => ['Note', note]),
  ].map(([heading, sentence], index) => {
    const line = lines.length + index + 3;
    return [
      textCell(`A${line}`, heading, styles.heading),
      textCell(`B${line}`, sentence, styles.text),
    ];
  });
  const row = (line: number, cells: string) =>
    `<row r="${line}">${cells}</row>`;
  return [
    sheetStart([22, 100], 0),
    row(1, textCell('A1', about.title, styles.title)),
    ...lines.map((cells, index) => row(index + 2, cells.join(''))),
    ...sentences.map((cells, index) =>
      row(lines.length + index + 3, cells.join('')),
    ),
    `</sheetData>${printing(about)}</worksheet>`,
  ].join('');
}

/** Formats of cells, in the order of {@link styles}. */
export const stylesXml = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0\\ %"/><numFmt numFmtId="165" formatCode="d\\ mmm\\ yyyy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${[
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  ...[0, 164, 165].map(
    format =>
      `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
  ),
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Names of sheets as a workbook allows them: short, plain and each once. */
export function sheetNames(
  tables: readonly Pick<ExportTable, 'name'>[],
): string[] {
  const names: string[] = [];
  for (const { name } of [{ name: 'About' }, ...tables]) {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 28) || 'Table';
    const taken = (candidate: string) =>
      names.some(each => each.toLowerCase() === candidate.toLowerCase());
    let unique = plain;
    for (let number = 2; taken(unique); number += 1) {
      unique = `${plain.slice(0, 25)} ${number}`;
    }
    names.push(unique);
  }
  return names;
}

/** The parts of a workbook that say which other parts there are, by path. */
export function frameParts(
  names: readonly string[],
  { title, date }: ExportAbout,
): Record<string, string> {
  const each = (write: (name: string, number: number) => string) =>
    names.map((name, index) => write(name, index + 1)).join('');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${each(
      (_name, number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`,
    )}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created></cp:coreProperties>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(
      (name, number) =>
        `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`,
    )}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each(
      (_name, number) =>
        `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )}<Relationship Id="rId${names.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml,
  };
}
