import {
  datePattern,
  looseDatePattern,
  referencePattern,
  webAddressPattern,
} from './build';
import type { JsonSchema } from './documentSchema';

/** What a text must look like, by the pattern that its schema gives. */
const patternDescriptions: Readonly<Record<string, string>> = {
  [datePattern]: 'a date such as 2026-11-21',
  [looseDatePattern]: 'a date such as 2026-11-21, 2026-11 or 2026',
  [referencePattern]: 'a reference: name, kind:name or kind:namespace/name',
  [webAddressPattern]: 'an address that starts with http:// or https://',
  '^\\d+\\.\\d+\\.\\d+$': 'a version such as 1.0.0',
  '^[A-Z]{2}$': 'a country code of two capital letters, such as GB',
  '^[a-z][a-z0-9-]*$':
    'small letters, digits and dashes, starting with a letter',
  '^[a-zA-Z0-9]([a-zA-Z0-9_.-]{0,61}[a-zA-Z0-9])?$':
    'at most 63 letters, digits, dashes, dots and underscores, with a letter or digit at both ends',
  '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$':
    'at most 63 small letters, digits and dashes, with a letter or digit at both ends',
  '^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$':
    'small letters and digits, with single dashes',
};

/**
 * Says in words which values a schema allows, for messages and for the
 * description of the data model.
 *
 * @param schema - schema of one field
 * @returns words such as `true or false` or `whole number from 1 to 10`
 */
export function describeAllowed(schema: JsonSchema): string {
  if (schema.const !== undefined) {
    return String(schema.const);
  }
  if (schema.enum) {
    return schema.enum.join(', ');
  }
  if (schema.anyOf) {
    return schema.anyOf.map(describeAllowed).join(' or ');
  }
  switch (schema.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `a whole number${describeRange(schema)}`;
    case 'number':
      return `a number${describeRange(schema)}`;
    case 'array':
      return schema.items
        ? `a list: ${describeAllowed(schema.items)}`
        : 'a list';
    case 'object':
      return schema.properties
        ? `fields ${Object.keys(schema.properties).join(', ')}`
        : 'names with values';
    default:
      return schema.pattern
        ? (patternDescriptions[schema.pattern] ??
            `text that matches ${schema.pattern}`)
        : 'text';
  }
}

function describeRange({ minimum, maximum }: JsonSchema): string {
  return minimum === undefined || maximum === undefined
    ? ''
    : ` from ${minimum} to ${maximum}`;
}

/** Says whether a schema is for a whole calendar date, or one that may stop at the month or year. */
export function isDateSchema(schema: JsonSchema): boolean {
  return schema.pattern === datePattern || schema.pattern === looseDatePattern;
}
