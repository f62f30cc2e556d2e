import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';

/** Something that is wrong with a definition; the rest of it is used all the same. */
export interface DefinitionError {
  /** Reference of the definition. */
  entity: string;
  /** Field, such as `spec.checks[3].expression`. */
  field: string;
  /** What is wrong and what to do. */
  message: string;
  /** Line and column within the expression, from 1. */
  line?: number;
  column?: number;
  /** File and line of the document, where the registry provider noted them. */
  file?: string;
  fileLine?: number;
}

/**
 * Describes an error in a definition.
 *
 * @param entity - the definition
 * @param field - path of the field
 * @param message - what is wrong and what to do
 * @param place - expression and offset in it, where the error lies in one
 */
export function definitionError(
  entity: Entity,
  field: string,
  message: string,
  place?: { text: string; offset: number },
): DefinitionError {
  const { annotations = {} } = entity.metadata;
  const fileLine = Number(annotations['blueprint.policing/line']);
  const before = place?.text.slice(0, place.offset).split('\n');
  return {
    entity: stringifyEntityRef(entity),
    field,
    message,
    line: before?.length,
    column: before && before[before.length - 1].length + 1,
    file: annotations['blueprint.policing/file'],
    fileLine: Number.isInteger(fileLine) && fileLine > 0 ? fileLine : undefined,
  };
}
