import { InputError } from '@backstage/errors';
import type { FieldProblem } from '@policing/plugin-blueprint-common';

/**
 * A form that cannot be taken: the message says everything that is wrong, and
 * `fields` of the answer says it field by field.
 *
 * @param problems - at least one
 */
export function invalidFields(problems: readonly FieldProblem[]): InputError {
  const message = problems
    .map(({ field, message: text }) => `${field}: ${text}`)
    .join(' ');
  return Object.assign(new InputError(message), { fields: problems });
}
