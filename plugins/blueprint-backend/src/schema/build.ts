/**
 * Builders that keep the OpenAPI document short. Each returns plain OpenAPI
 * 3.0.3 whose literal type survives, so that the router knows the types.
 */

/** An object that has exactly the named fields. */
export function object<
  const R extends readonly string[],
  const P extends Record<string, object>,
>(required: R, properties: P) {
  return {
    type: 'object',
    required,
    additionalProperties: false,
    properties,
  } as const;
}

/** An object of which any of the named fields may be absent, and no other be there. */
export function optional<const P extends Record<string, object>>(
  properties: P,
) {
  return { type: 'object', additionalProperties: false, properties } as const;
}

/** A list. */
export function list<const I extends object>(items: I) {
  return { type: 'array', items } as const;
}

/** A schema of the components. */
export function ref<const N extends string>(name: N) {
  return { $ref: `#/components/schemas/${name}` } as {
    readonly $ref: `#/components/schemas/${N}`;
  };
}

/** One value of a closed list. */
export function oneOf<const V extends readonly string[]>(values: V) {
  return { type: 'string', enum: values } as const;
}

/** An object with a value of one schema under each of any names. */
export function record<const V extends object>(values: V) {
  return { type: 'object', additionalProperties: values } as const;
}

export const text = { type: 'string' } as const;
export const flag = { type: 'boolean' } as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const number = { type: 'number' } as const;
export const ratio = { type: 'number', minimum: 0, maximum: 1 } as const;
export const anything = {} as const;
