/**
 * Builders that keep the JSON Schemas short. Each returns a plain JSON Schema
 * whose literal type survives, so that `FromSchema` derives the TypeScript type
 * and the two cannot drift apart.
 */

/** Pattern of a calendar date, ISO 8601. */
export const datePattern = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';

/** Pattern of a date that may be known only to the month or the year. */
export const looseDatePattern =
  '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$';

/** Pattern of a web address. */
export const webAddressPattern = '^https?://\\S+$';

/** Pattern of a reference to one entity. */
export const referencePattern =
  '^([A-Za-z]+:)?([a-z0-9][a-z0-9-]*/)?[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$';

/** A text field. */
export function text<const D extends string>(description: D) {
  return { type: 'string', minLength: 1, description } as const;
}

/** A calendar date, ISO 8601 (`2026-11-21`). */
export function date<const D extends string>(description: D) {
  return {
    type: 'string',
    pattern: datePattern,
    description,
  } as const;
}

/** A date that may be known only to the month or the year, as in a source. */
export function looseDate<const D extends string>(description: D) {
  return {
    type: 'string',
    pattern: looseDatePattern,
    description,
  } as const;
}

/** A web address. */
export function webAddress<const D extends string>(description: D) {
  return { type: 'string', pattern: webAddressPattern, description } as const;
}

/** A yes or no. Leave the field out where the answer is not known. */
export function flag<const D extends string>(description: D) {
  return { type: 'boolean', description } as const;
}

/** A whole number between two bounds. */
export function integer<
  const D extends string,
  const L extends number,
  const H extends number,
>(description: D, minimum: L, maximum: H) {
  return { type: 'integer', minimum, maximum, description } as const;
}

/** A number between two bounds. */
export function number<
  const D extends string,
  const L extends number,
  const H extends number,
>(description: D, minimum: L, maximum: H) {
  return { type: 'number', minimum, maximum, description } as const;
}

/** One value of a closed list. */
export function oneOf<
  const D extends string,
  const V extends readonly [string, ...string[]],
>(description: D, values: V) {
  return { type: 'string', enum: values, description } as const;
}

/** A reference to one entity: `name`, `kind:name` or `kind:namespace/name`. */
export function reference<const D extends string>(description: D) {
  return {
    type: 'string',
    pattern: referencePattern,
    description,
  } as const;
}

/** A list of items. */
export function list<const D extends string, const I extends object>(
  description: D,
  items: I,
) {
  return { type: 'array', items, description } as const;
}

/** An object that has exactly the named fields; a misspelt one is an error. */
export function object<
  const D extends string,
  const R extends readonly string[],
  const P extends object,
>(description: D, required: R, properties: P) {
  return {
    type: 'object',
    description,
    required,
    additionalProperties: false,
    properties,
  } as const;
}
