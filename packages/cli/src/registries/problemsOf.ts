import {
  checkRegister,
  compileDefinitions,
  parseFieldPath,
  formatFieldPath,
  type ParsedDocument,
  type RegisterFileError,
} from '@policing/plugin-blueprint-common';
import type { LoadedFile, LoadedRegister } from './loadRegister';

/** A problem with the file that it is in. */
export interface FileProblem {
  file: LoadedFile;
  problem: RegisterFileError;
}

/** How a reference that points at nothing counts; `off` for part of a register. */
export type ReferenceMode = 'error' | 'warning' | 'off';

/**
 * Finds everything wrong with the files that are asked for: each by itself,
 * all of them together, and the checks of the scorecards.
 *
 * @param register - the files
 * @param references - how a reference that points at nothing counts
 * @returns problems in the order of the files and their lines
 */
export function problemsOf(
  register: LoadedRegister,
  references: ReferenceMode = 'error',
): FileProblem[] {
  const own = register.asked.flatMap(file =>
    file.errors.map(problem => ({ file, problem })),
  );
  const together = checkRegister(register.documents, { references }).flatMap(
    ({ registry, ...problem }) => inFile(register, registry, problem),
  );
  const places = new Map(register.files.map((file, place) => [file, place]));
  return [...own, ...together, ...definitionProblems(register)].sort(
    (a, b) =>
      places.get(a.file)! - places.get(b.file)! ||
      (a.problem.line ?? 0) - (b.problem.line ?? 0) ||
      (a.problem.column ?? 0) - (b.problem.column ?? 0),
  );
}

function inFile(
  register: LoadedRegister,
  registry: string,
  problem: RegisterFileError,
): FileProblem[] {
  const file = register.find(registry, problem.file);
  return file?.isAsked ? [{ file, problem }] : [];
}

function definitionProblems(register: LoadedRegister): FileProblem[] {
  const { errors } = compileDefinitions(register.entities);
  return errors.flatMap(({ entity: ref, field, message, line, column }) => {
    const document = register.findDocument(ref);
    return document
      ? inFile(register, document.registry, {
          file: document.file,
          ...placeOfField(document, field),
          document: document.document,
          entity: `${document.entity.kind} ${document.entity.metadata.name}`,
          field,
          severity: 'error',
          rule: 'definition',
          message:
            line === undefined
              ? message
              : `${message.replace(/\.$/, '')} (line ${line}, column ${column} of the expression).`,
        })
      : [];
  });
}

/** Where a field stands, or the nearest thing around it whose place is known. */
function placeOfField(
  document: ParsedDocument,
  field: string,
): { line: number; column?: number } {
  const steps = parseFieldPath(field);
  while (steps.length > 0) {
    const position = document.positions[formatFieldPath(steps)];
    if (position) {
      return position;
    }
    steps.pop();
  }
  return { line: document.line };
}
