import type {
  Definitions,
  RegisterFileError,
} from '@policing/plugin-blueprint-common';

/** Errors of definitions in the form in which the health page shows errors of files. */
export function definitionErrorsOf(
  definitions: Definitions,
): RegisterFileError[] {
  return definitions.errors.map(error => ({
    file: error.file ?? error.entity,
    ...(error.fileLine !== undefined && { line: error.fileLine }),
    entity: error.entity,
    field: error.field,
    severity: 'error',
    rule: 'definition',
    message: error.message,
  }));
}
