import {
  importField,
  type ImportChange,
  type ImportMapping,
  type ImportProblem,
  type ImportRow,
  type ImportRowState,
  importRowStates,
} from '@policing/plugin-blueprint-common';
import { alignColumns } from '../../output/alignColumns';
import { count } from '../../output/count';
import { paint, type Style, type Terminal } from '../../output/Terminal';

/** What an import found, and what it wrote. */
export interface ImportReport {
  mapping: ImportMapping;
  rows: readonly ImportRow[];
  counts: Record<ImportRowState, number>;
  /** Files that were written; absent where none was to be. */
  written?: readonly string[];
}

/** Puts a report together. */
export function importReportOn(
  mapping: ImportMapping,
  rows: readonly ImportRow[],
): ImportReport {
  const counts = Object.fromEntries(
    importRowStates.map(state => [
      state,
      rows.filter(row => row.state === state).length,
    ]),
  ) as Record<ImportRowState, number>;
  return { mapping, rows, counts };
}

const styles: Record<ImportRowState, Style> = {
  added: 'good',
  changed: 'strong',
  removed: 'quiet',
  unchanged: 'quiet',
  bad: 'error',
};

/** The report for people: what each column is, each row that matters, and how many there are. */
export function humanImportReport(
  { mapping, rows, counts, written }: ImportReport,
  terminal: Terminal,
): string {
  const columns = alignColumns(
    mapping.columns.map(({ heading, field }) => [
      heading,
      field === undefined ? 'left out' : (importField(field)?.title ?? field),
    ]),
  ).map(cells => `  ${cells.join('  ')}`);
  const told = rows.filter(({ state }) => state !== 'unchanged');
  const lines = alignColumns(
    told.map(({ row, state, title, ref }) => [
      row === undefined ? '-' : `row ${row}`,
      state,
      title || ref || 'no name',
    ]),
  ).flatMap((cells, place) => [
    paint(terminal, styles[told[place].state], cells.join('  ')),
    ...detailsOf(told[place]).map(line => `  ${line}`),
  ]);
  const sums = [
    `${counts.added} added`,
    `${counts.changed} changed`,
    `${counts.unchanged} unchanged`,
    `${counts.bad} bad`,
    `${counts.removed} in the register and not in the file`,
  ].join(', ');
  const end =
    written === undefined
      ? 'Nothing was written. Add --write to write what is added and changed.'
      : [`${count(written.length, 'file')} written`, ...written].join('\n  ');
  return `${['Columns', ...columns, '', ...lines, '', sums, end].join('\n')}\n`;
}

function detailsOf({ state, changes, problems }: ImportRow): string[] {
  return [
    ...(state === 'removed' ? [] : changes.map(changeInWords)),
    ...problems.map(problemInWords),
  ];
}

function changeInWords({ field, was, now }: ImportChange): string {
  const title = importField(field)?.title ?? field;
  return `${title}: ${was === undefined ? '' : `${shown(was)} -> `}${shown(now)}`;
}

function problemInWords(problem: ImportProblem): string {
  const { severity, column, message, allowed, suggestion } = problem;
  return [
    `${severity}:`,
    column ? `${column}: ${message}` : message,
    allowed && `Allowed: ${allowed}.`,
    suggestion && `Did you mean ${suggestion}?`,
  ]
    .filter(Boolean)
    .join(' ');
}

function shown(value: unknown): string {
  if (value === undefined) {
    return 'not known';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
