import type { ReferenceField } from '@policing/plugin-blueprint-common';

/**
 * Path by which the catalog's model reads a field of the reference table, or
 * nothing where it cannot: the model reads texts and lists of texts, not
 * fields inside the items of a list.
 */
export function relationSelectorOf(
  field: Pick<ReferenceField, 'path' | 'when'>,
): string | undefined {
  const path = field.path.replace(/\[\]$/, '');
  return path.includes('[]') || field.when ? undefined : path;
}
