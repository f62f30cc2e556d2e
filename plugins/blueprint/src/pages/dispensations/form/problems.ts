import { ResponseError } from '@backstage/errors';
import type { FieldProblem } from '@policing/plugin-blueprint-common';

/** What is wrong with each field, in the words of the server. */
export function fieldProblemsOf(error: Error): FieldProblem[] {
  const body: unknown =
    error instanceof ResponseError ? error.body.error : undefined;
  const { fields } = (body ?? {}) as { fields?: FieldProblem[] };
  return Array.isArray(fields) ? fields : [];
}

/** What the server says of a request that it did not take. */
export function messageOf(error: Error): string {
  return error instanceof ResponseError
    ? error.body.error.message
    : error.message;
}

/** What is wrong with one field, as a sentence; nothing where nothing is. */
export function problemOf(
  problems: readonly FieldProblem[],
  field: string,
): string | undefined {
  const messages = problems
    .filter(problem => problem.field === field)
    .map(({ message }) => message);
  return messages.length > 0 ? messages.join(' ') : undefined;
}

/** The lines of a text, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}
