import type { RegisterFileError } from '../api/types';
import { restrictedKinds } from '../schema';
import { isOpaqueName } from './rules/metadataRules';

/**
 * Takes out of an error whatever could give away the content of a restricted
 * document: what was found, what was probably meant, a name that is not opaque.
 * Everything that leaves the shell of the person who wrote the file (pages,
 * logs, events, database) carries errors of this form.
 *
 * @param error - error as {@link parseRegistryFile} reports it
 * @returns the same error for an open document
 */
export function withoutRestrictedValues(
  error: RegisterFileError,
): RegisterFileError {
  if (!error.restricted) {
    return error;
  }
  const {
    found: _found,
    suggestion: _suggestion,
    entity: _entity,
    ...kept
  } = error;
  const entity = safeEntity(error.entity);
  return { ...kept, ...(entity && { entity }) };
}

function safeEntity(entity: string | undefined): string | undefined {
  const [kind, name = ''] = entity?.split(' ') ?? [];
  if (isOpaqueName(kind, name)) {
    return entity;
  }
  return restrictedKinds.find(restricted => restricted === kind);
}
