import {
  documentSchema,
  referenceTable,
  type JsonSchema,
  type KindName,
} from '@policing/plugin-blueprint-common';
import type { Secret } from './CanaryWord';
import type { Mint } from './Mint';

/** What a planted document is made from. */
export interface PlantOptions {
  kind: KindName;
  /** Where it stands, for the names of its fields. */
  label: string;
  mint: Mint;
  /** A sound document: closed choices and structure come from it. */
  base?: unknown;
  /**
   * Values that must be as they are, by path; undefined leaves the field out.
   * A list stands with `[]`, such as `spec.evidence[].claim`.
   */
  given?: Readonly<Record<string, unknown>>;
  /** Whether fields that the base lacks are planted as well. */
  fill: boolean;
}

/** Dates that must lie ahead for a document to make sense. */
const AHEAD = /\.(until|expiresOn|targetResolution|nextReviewOn|dueOn)$/;

/** Forms of texts that a word must be dressed in, by the pattern of the schema. */
const dressings: readonly {
  fits(pattern: string): boolean;
  plant(planting: Planting, path: string): unknown;
}[] = [
  {
    // Calendar dates, also those that may be known to the year only.
    fits: pattern => pattern.startsWith('^\\d{4}'),
    plant: ({ options: { mint }, name, secret }, path) =>
      mint.date(secret(path), name(path), AHEAD.test(path) ? 'future' : 'past'),
  },
  {
    fits: pattern => pattern.startsWith('^https?'),
    plant: ({ options: { mint }, name, secret }, path) =>
      `https://${mint.word(secret(path), name(path))}.example/page`,
  },
  {
    // References to entities: to one that does not exist.
    fits: pattern => pattern.startsWith('^([A-Za-z]+:)?'),
    plant: ({ options: { kind, mint }, name, secret }, path) => {
      const field = referenceTable.find(
        each => each.kind === kind && each.path === path,
      );
      if (!field) {
        throw new Error(
          `The canary does not know what ${kind} ${path} may refer to: the reference table of blueprint-common lacks it.`,
        );
      }
      const word = mint.word(secret(path), name(path));
      return `${field.defaultKind.toLocaleLowerCase('en-GB')}:${word}`;
    },
  },
  {
    // Tags.
    fits: pattern => pattern.startsWith('^[a-z0-9:+#]+'),
    plant: ({ options: { mint }, name, secret }, path) =>
      mint.word(secret(path), name(path)),
  },
];

interface Planting {
  options: PlantOptions;
  name(path: string): string;
  secret(path: string): Secret;
}

/**
 * Writes something unique into every field of a document that can hold it, as
 * the JSON Schema of its kind says.
 *
 * @returns the document
 * @throws Error that names the field when the schema of one has a form that
 *   nothing can be planted in yet
 */
export function plantDocument(options: PlantOptions): Record<string, unknown> {
  const planting: Planting = {
    options,
    name: path => `${options.label} ${path}`,
    secret: path => secretOf(options.kind, path),
  };
  const schema = documentSchema(options.kind);
  return plant(planting, schema, options.base, '') as Record<string, unknown>;
}

/** The row of the access table that a field of a restricted kind belongs to. */
export function secretOf(kind: KindName, path: string): Secret {
  switch (kind) {
    case 'SystemAssessment':
      return path.startsWith('spec.legacy') ? 'legacy' : 'assessment';
    case 'RiskAssessment':
      return 'risk';
    case 'Dispensation':
      return 'dispensations';
    default:
      throw new Error(
        `${kind} is restricted and the canary does not know who may read it: add it to secretOf.`,
      );
  }
}

function plant(
  planting: Planting,
  schema: JsonSchema,
  base: unknown,
  path: string,
): unknown {
  const { given = {}, fill } = planting.options;
  if (Object.hasOwn(given, path)) {
    return given[path];
  }
  if (base === undefined && !fill) {
    return undefined;
  }
  if (schema.const !== undefined) {
    return schema.const;
  }
  if (schema.enum) {
    return base ?? schema.enum[0];
  }
  switch (schema.type) {
    case 'boolean':
      return base ?? false;
    case 'integer':
    case 'number':
      return plantNumber(planting, schema, base, path);
    case 'string':
      return plantText(planting, schema, base, path);
    case 'array':
      return plantList(planting, schema, base, path);
    case 'object':
      return plantObject(planting, schema, base, path);
    default:
      throw unplantable(planting, schema, path);
  }
}

function plantNumber(
  { options: { mint, fill }, name, secret }: Planting,
  { type, minimum = 0, maximum = 1e9 }: JsonSchema,
  base: unknown,
  path: string,
): unknown {
  // Numbers decide about scores: only a document that is all planted has new ones.
  if (!fill) {
    return base;
  }
  return type === 'integer'
    ? (mint.integer(secret(path), name(path), minimum, maximum) ??
        base ??
        maximum)
    : mint.fraction(secret(path), name(path), minimum, maximum);
}

function plantText(
  planting: Planting,
  schema: JsonSchema,
  base: unknown,
  path: string,
): unknown {
  const { mint, fill } = planting.options;
  const { pattern } = schema;
  if (pattern === undefined) {
    return mint.word(planting.secret(path), planting.name(path));
  }
  if (!fill) {
    return base;
  }
  const dressing = dressings.find(({ fits }) => fits(pattern));
  if (!dressing) {
    throw unplantable(planting, schema, path);
  }
  return dressing.plant(planting, path);
}

function plantList(
  planting: Planting,
  { items }: JsonSchema,
  base: unknown,
  path: string,
): unknown {
  if (!items) {
    throw unplantable(planting, { type: 'array' }, path);
  }
  const before: unknown[] = Array.isArray(base) ? base : [];
  const wanted =
    before.length === 0 && planting.options.fill ? [undefined] : before;
  return wanted.map(item => plant(planting, items, item, `${path}[]`));
}

function plantObject(
  planting: Planting,
  schema: JsonSchema,
  base: unknown,
  path: string,
): unknown {
  const before = (base ?? {}) as Record<string, unknown>;
  const planted: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const at = path ? `${path}.${name}` : name;
    const value = plant(planting, field, before[name], at);
    if (value !== undefined) {
      planted[name] = value;
    }
  }
  if (typeof schema.additionalProperties === 'object') {
    Object.assign(planted, plantMap(planting, schema, before, path));
  } else if (schema.additionalProperties !== false && !schema.properties) {
    throw unplantable(planting, schema, path);
  }
  return planted;
}

/** Labels and annotations: a word as key and another as value. */
function plantMap(
  { options: { mint, fill }, name, secret }: Planting,
  { additionalProperties }: JsonSchema,
  before: Record<string, unknown>,
  path: string,
): Record<string, unknown> {
  if (!fill || (additionalProperties as JsonSchema).type !== 'string') {
    return before;
  }
  const key = mint.word(secret(path), name(`${path} (key)`));
  return { ...before, [key]: mint.word(secret(path), name(path)) };
}

function unplantable(
  { options }: Planting,
  schema: JsonSchema,
  path: string,
): Error {
  return new Error(
    `The canary cannot plant anything in ${options.kind} ${path}, whose schema is ${JSON.stringify(
      schema,
    )}: teach plantDocument this form.`,
  );
}
