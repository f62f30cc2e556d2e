import {
  describeAllowed,
  isDateSchema,
  referenceTable,
  type JsonSchema,
  type KindName,
} from '@policing/plugin-blueprint-common';

/** A field as the data model describes it. */
export interface FieldRow {
  /** Path within the part that is described, such as `interfaces[].api`. */
  path: string;
  type: string;
  /** Whether the object that holds it must have it. */
  isNeeded: boolean;
  /** Allowed values in words; empty where the type says it all. */
  allowed: string;
  meaning: string;
}

/**
 * Lists the fields of an object and of everything in it.
 *
 * @param schema - schema of the object
 * @param kind - kind of the document, for what its references point at
 * @param place - path of the object in the document, such as `spec`
 */
export function fieldRows(
  schema: JsonSchema,
  kind: KindName | undefined,
  place: string,
): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
    rowsOf(name, child, schema.required?.includes(name) ?? false, {
      kind,
      place,
    }),
  );
}

interface Context {
  kind: KindName | undefined;
  place: string;
}

function rowsOf(
  path: string,
  schema: JsonSchema,
  isNeeded: boolean,
  context: Context,
): FieldRow[] {
  const { items } = schema;
  const row: FieldRow = {
    path,
    type: typeOf(schema, path, context),
    isNeeded,
    allowed: items ? allowedOf(items) : allowedOf(schema),
    meaning: schema.description ?? '',
  };
  const inner = items ?? schema;
  const prefix = items ? `${path}[].` : `${path}.`;
  return [
    row,
    ...Object.entries(inner.properties ?? {}).flatMap(([name, child]) =>
      rowsOf(
        `${prefix}${name}`,
        child,
        inner.required?.includes(name) ?? false,
        context,
      ),
    ),
  ];
}

function typeOf(schema: JsonSchema, path: string, context: Context): string {
  if (schema.items) {
    return `list of ${typeOf(schema.items, `${path}[]`, context)}`;
  }
  if (schema.enum) {
    return 'choice';
  }
  if (schema.anyOf) {
    return schema.anyOf.map(each => typeOf(each, path, context)).join(' or ');
  }
  switch (schema.type) {
    case 'object':
      return schema.properties ? 'fields' : 'names with values';
    case 'boolean':
      return 'yes or no';
    case 'integer':
      return 'whole number';
    case 'number':
      return 'number';
    default:
      return isDateSchema(schema) ? 'date' : targetsOf(path, context);
  }
}

/** What a reference points at, or `text` for a field that is none. */
function targetsOf(path: string, { kind, place }: Context): string {
  const targets = referenceTable.find(
    field => field.kind === kind && field.path === `${place}.${path}`,
  )?.allowedKinds;
  return targets ? `reference to ${targets.join(' or ')}` : 'text';
}

function allowedOf(schema: JsonSchema): string {
  if (schema.const !== undefined) {
    return `\`${schema.const}\``;
  }
  if (schema.enum) {
    return schema.enum.map(value => `\`${value}\``).join(', ');
  }
  const saysMore =
    schema.minimum !== undefined ||
    (schema.pattern !== undefined &&
      !describeAllowed(schema).startsWith('a reference'));
  return saysMore ? describeAllowed(schema) : '';
}
