import { factLabels } from '../engine/facts/factLabels';
import {
  describeAllowed,
  isDateSchema,
  type JsonSchema,
  kinds,
  referencePattern,
} from '../schema';
import {
  type ReferenceField,
  referenceTable,
} from '../validation/referenceTable';

/** What sort of value a field takes. */
export type ImportFieldSort =
  | 'blockers'
  | 'choice'
  | 'date'
  | 'flag'
  | 'integer'
  | 'number'
  | 'reference'
  | 'text';

/** The two documents whose facts can be brought in. */
export type ImportDocument = 'System' | 'SystemAssessment';

/** A field that a column of a file can be brought in as. */
export interface ImportField {
  /** Such as `cloud.status`; `name`, `title` and `force` say which system a row is about. */
  id: string;
  /** Name for people, fit for the middle of a sentence. */
  title: string;
  document: ImportDocument;
  /** Steps from the root of the document. */
  steps: readonly string[];
  sort: ImportFieldSort;
  /** Whether it takes several values in one cell. */
  many: boolean;
  /** Schema of one value. */
  schema: JsonSchema;
  /** What one value points at. */
  reference?: ReferenceField;
  /** Whether a blank cell can never clear it. */
  required: boolean;
}

/** Parts of a system that no single column can say. */
const structured = ['domain', 'evidence', 'interfaces', 'sharedBy', 'type'];

/**
 * Parts of an assessment that are not brought in: those that say whose it is,
 * and legacy scores, which not everybody who may import may see.
 */
const notImported = ['classification', 'evidence', 'legacy', 'owner', 'system'];

function leavesOf(
  document: ImportDocument,
  schema: JsonSchema,
  path: readonly string[],
): ImportField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
    const steps = [...path, name];
    if (child.type === 'object') {
      return leavesOf(document, child, steps);
    }
    return fieldOf(
      document,
      steps,
      child,
      (schema.required ?? []).includes(name),
    );
  });
}

function fieldOf(
  document: ImportDocument,
  path: readonly string[],
  schema: JsonSchema,
  required: boolean,
): ImportField[] {
  const id = path.join('.');
  const many = schema.type === 'array';
  const one = many ? schema.items! : schema;
  const reference = referenceTable.find(
    field =>
      field.kind === document &&
      field.path === `spec.${id}${many ? '[]' : ''}` &&
      !field.when,
  );
  const sort = id === 'blockers' ? 'blockers' : sortOf(one, reference);
  return sort
    ? [
        {
          id,
          title: factLabels[id] ?? factLabels[`assessment.${id}`] ?? id,
          document,
          steps: ['spec', ...path],
          sort,
          many,
          schema: one,
          ...(reference && { reference }),
          required,
        },
      ]
    : [];
}

/** Sort of a value; undefined for one that no cell can say. */
function sortOf(
  schema: JsonSchema,
  reference: ReferenceField | undefined,
): ImportFieldSort | undefined {
  if (reference) {
    return 'reference';
  }
  if (schema.enum) {
    return 'choice';
  }
  switch (schema.type) {
    case 'boolean':
      return 'flag';
    case 'integer':
    case 'number':
      return schema.type;
    case 'string':
      if (schema.pattern === referencePattern) {
        return undefined;
      }
      return isDateSchema(schema) ? 'date' : 'text';
    default:
      return undefined;
  }
}

function ofMetadata(
  id: string,
  title: string,
  description: string,
  required: boolean,
): ImportField {
  return {
    id,
    title,
    document: 'System',
    steps: ['metadata', id],
    sort: 'text',
    many: false,
    schema: { type: 'string', description },
    required,
  };
}

const owner = referenceTable.find(
  ({ kind, path }) => kind === 'System' && path === 'spec.owner',
)!;

/** Fields that say which system a row is about, and whose. */
const keys: readonly ImportField[] = [
  ofMetadata('title', 'name', 'Name of the system for people.', true),
  ofMetadata('name', 'reference', 'Name of the system in the register.', true),
  {
    ...ofMetadata('force', 'force', 'Force whose system it is.', true),
    sort: 'reference',
    reference: owner,
  },
  ofMetadata('description', 'description', 'One paragraph for people.', false),
];

const without = (schema: JsonSchema, names: readonly string[]): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(
      ([name]) => !names.includes(name),
    ),
  ),
});

/** Every field that a column can be brought in as, in the order of the schemas. */
export const importFields: readonly ImportField[] = [
  ...keys,
  ...leavesOf('System', without(kinds.System.spec, structured), []),
  ...leavesOf(
    'SystemAssessment',
    without(kinds.SystemAssessment.spec, notImported),
    [],
  ),
];

const byId = new Map(importFields.map(field => [field.id, field]));

/** A field by its id; undefined where there is none. */
export function importField(id: string): ImportField | undefined {
  return byId.get(id);
}

/** Whether a field holds what only people with a role in the force may read. */
export function isRestrictedField({ document }: ImportField): boolean {
  return document === 'SystemAssessment';
}

/** What a cell of a field may say, in words. */
export function describeCell(field: ImportField): string {
  const several = field.many ? '; several with semicolons between' : '';
  switch (field.sort) {
    case 'blockers':
      return `kind and description, such as “contract: ends in 2028”; several with semicolons between; kinds: ${(
        field.schema.properties?.kind.enum ?? []
      ).join(', ')}`;
    case 'date':
      return `a day such as 21/11/2026, 21 Nov 2026 or 2026-11-21${several}`;
    case 'flag':
      return 'yes or no';
    case 'reference':
      return `name or reference of a ${field
        .reference!.allowedKinds.join(' or ')
        .toLocaleLowerCase('en-GB')} of the register${several}`;
    default:
      return `${describeAllowed(field.schema)}${several}`;
  }
}
