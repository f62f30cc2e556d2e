import { kinds, type KindName } from './kinds';
import { metadataSchema } from './metadata';

/** A JSON Schema, as far as this package reads one. */
export interface JsonSchema {
  type?: string;
  description?: string;
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, JsonSchema>>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
}

/**
 * JSON Schema of a whole document of one kind: the envelope that all kinds
 * share, with the `spec` of the kind.
 *
 * @param kind - kind of the register
 */
export function documentSchema(kind: KindName): JsonSchema {
  const { apiVersion, spec } = kinds[kind];
  return {
    type: 'object',
    description: spec.description,
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    additionalProperties: false,
    properties: {
      apiVersion: {
        type: 'string',
        const: apiVersion,
        description: 'API group and version of the kind.',
      },
      kind: {
        type: 'string',
        const: kind,
        description: 'Kind of the document.',
      },
      metadata: metadataSchema,
      spec,
    },
  };
}

/**
 * Follows the steps of a field into a schema.
 *
 * @param schema - schema of the root
 * @param steps - names of fields and places in lists
 * @returns the schema of the field; undefined where the schema has no such field
 */
export function schemaAt(
  schema: JsonSchema,
  steps: readonly (string | number)[],
): JsonSchema | undefined {
  return steps.reduce<JsonSchema | undefined>((current, step) => {
    if (typeof step === 'number') {
      return current?.items;
    }
    if (current?.properties && Object.hasOwn(current.properties, step)) {
      return current.properties[step];
    }
    return typeof current?.additionalProperties === 'object'
      ? current.additionalProperties
      : undefined;
  }, schema);
}
