import { describeFault } from '@policing/plugin-blueprint-common';
import { alignColumns } from '../../output/alignColumns';
import { count } from '../../output/count';
import { paint, type Terminal } from '../../output/Terminal';
import type { FileProblem } from '../../registries/problemsOf';
import type { Report } from './Report';

/**
 * Writes a report for people: one line for each problem, in columns, and a
 * summary.
 *
 * @param report - what was found
 * @param terminal - where it is written, for its colours
 */
export function humanReport(
  report: Report,
  terminal: Pick<Terminal, 'colours'>,
): string {
  const rows = alignColumns(
    report.problems.map(({ file, problem }) => [
      placeOf(file.shownAs, problem),
      problem.severity,
      describeProblem(problem),
    ]),
  );
  const lines = rows.map(
    ([place, severity, text]) =>
      `${place} ${paint(terminal, severity.trim() as 'error' | 'warning', severity)} ${text}`,
  );
  return `${[...lines, summaryOf(report, terminal)].join('\n')}\n`;
}

function placeOf(
  path: string,
  { line, column }: FileProblem['problem'],
): string {
  return [path, line, column].filter(part => part !== undefined).join(':');
}

function describeProblem(problem: FileProblem['problem']): string {
  const fault = describeFault(problem);
  return problem.field ? `${problem.field}: ${fault}` : fault;
}

function summaryOf(
  report: Report,
  terminal: Pick<Terminal, 'colours'>,
): string {
  const { errors, warnings, documents, files } = report;
  const found = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  const read = `${count(documents, 'sound document')} in ${count(files.length, 'file')}`;
  return `${paint(terminal, errors > 0 ? 'error' : 'good', found)}; ${read}`;
}
