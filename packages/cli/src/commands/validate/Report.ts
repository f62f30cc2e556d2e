import type { FileProblem } from '../../registries/problemsOf';
import type { LoadedFile } from '../../registries/loadRegister';

/** What `validate` found, ready to be written in one of its formats. */
export interface Report {
  /** Files that were asked for, in order. */
  files: readonly LoadedFile[];
  problems: readonly FileProblem[];
  errors: number;
  warnings: number;
  /** Sound documents in the files. */
  documents: number;
}

/**
 * Counts what was found.
 *
 * @param files - files that were asked for
 * @param problems - what is wrong with them
 */
export function reportOn(
  files: readonly LoadedFile[],
  problems: readonly FileProblem[],
): Report {
  const errors = problems.filter(
    ({ problem }) => problem.severity === 'error',
  ).length;
  return {
    files,
    problems,
    errors,
    warnings: problems.length - errors,
    documents: files.reduce((sum, file) => sum + file.documents.length, 0),
  };
}
