import type { Report } from './Report';

/**
 * Writes a report for programs: `summary` with counts, and `problems` with
 * file, line, column, document, entity, field, severity, rule, message, and
 * where they apply found, allowed and suggestion.
 *
 * @param report - what was found
 */
export function jsonReport(report: Report): string {
  const { files, problems, errors, warnings, documents } = report;
  const content = {
    summary: { files: files.length, documents, errors, warnings },
    problems: problems.map(({ file, problem }) => ({
      registry: file.registry,
      ...problem,
      file: file.shownAs,
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
