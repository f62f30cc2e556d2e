import {
  kinds,
  type KindName,
  referencePattern,
  webAddressPattern,
} from '@policing/plugin-blueprint-common';

/** The part of a JSON Schema by which a field is shown. */
export interface FieldSchema {
  type?: string;
  description?: string;
  pattern?: string;
  enum?: readonly string[];
  properties?: Record<string, FieldSchema>;
  items?: FieldSchema;
}

/** How the value of a field is shown. */
export type FieldForm =
  'reference' | 'address' | 'closed' | 'text' | 'section' | 'list' | 'records';

// Shown by the platform's own cards, or by the head of the page.
const shownElsewhere: Partial<Record<KindName, readonly string[]>> = {
  Group: ['type', 'profile', 'parent', 'children', 'members'],
  User: ['profile', 'memberOf', 'jobTitle'],
  API: ['definition'],
};

// Which of these a document has depends on its type, so none is a gap.
const choices: Partial<Record<KindName, readonly string[]>> = {
  Group: ['force', 'role', 'collaboration'],
  RiskFramework: ['legacy', 'technologyRisk'],
};

/** The kind of the register with a name, which the catalogue may write in any case. */
export function kindOf(name: string): KindName | undefined {
  return (Object.keys(kinds) as KindName[]).find(
    kind => kind.toLowerCase() === name.toLowerCase(),
  );
}

/**
 * The fields of a kind that its card shows, in the order of the schema.
 *
 * @param values - what the document says; fields that its type does not have
 * are left out
 */
export function fieldsOf(
  kind: KindName,
  values: Record<string, unknown>,
): [string, FieldSchema][] {
  const spec: FieldSchema = kinds[kind].spec;
  const hidden = shownElsewhere[kind] ?? [];
  const chosen = choices[kind] ?? [];
  return Object.entries(spec.properties ?? {}).filter(
    ([name]) =>
      name !== 'evidence' &&
      !hidden.includes(name) &&
      !(chosen.includes(name) && values[name] === undefined),
  );
}

/** How a field is shown, by its schema. */
export function formOf(schema: FieldSchema): FieldForm {
  if (schema.type === 'object') {
    return 'section';
  }
  if (schema.type === 'array') {
    return schema.items?.type === 'object' ? 'records' : 'list';
  }
  if (schema.enum) {
    return 'closed';
  }
  switch (schema.pattern) {
    case referencePattern:
      return 'reference';
    case webAddressPattern:
      return 'address';
    default:
      return 'text';
  }
}
