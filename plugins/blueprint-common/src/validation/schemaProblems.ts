import Ajv from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import {
  describeAllowed,
  documentSchema,
  kinds,
  type JsonSchema,
  type KindName,
} from '../schema';
import { closestName } from './closestName';
import type { FieldSteps } from './fieldPath';
import { formatFieldPath } from './fieldPath';
import { showValue, type Problem } from './problem';
import { fieldPathsOf } from './schemaPaths';

const validators = new Map<KindName, ValidateFunction>();

function validatorOf(kind: KindName): ValidateFunction {
  let validator = validators.get(kind);
  if (!validator) {
    const ajv = new Ajv({ allErrors: true, strict: true, verbose: true });
    validator = ajv.compile(documentSchema(kind));
    validators.set(kind, validator);
  }
  return validator;
}

/**
 * Checks a document against the JSON Schema of its kind and reports everything
 * that is wrong with it.
 *
 * @param kind - kind of the document
 * @param document - the document as plain JSON data
 */
export function schemaProblems(kind: KindName, document: unknown): Problem[] {
  const validate = validatorOf(kind);
  if (validate(document)) {
    return [];
  }
  const errors = (validate.errors ?? []).filter(
    ({ schemaPath }) => !schemaPath.includes('/anyOf/'),
  );
  return errors
    .filter(error => isFirstOfValue(error, errors))
    .map(error => problemOf(kind, document, error));
}

/** Keywords about fields that an object has, and about one value, most telling first. */
const fieldKeywords = ['additionalProperties', 'required'];
const valueKeywords = ['const', 'enum', 'minLength', 'type'];

/** One message for each wrong value: an empty one says so, others get the most telling. */
function isFirstOfValue(error: ErrorObject, errors: ErrorObject[]): boolean {
  if (fieldKeywords.includes(error.keyword)) {
    return true;
  }
  const order = error.data === null ? ['type'] : valueKeywords;
  const rank = ({ keyword }: ErrorObject) =>
    order.includes(keyword) ? order.indexOf(keyword) : order.length;
  const [first] = errors
    .filter(
      ({ instancePath, keyword }) =>
        instancePath === error.instancePath && !fieldKeywords.includes(keyword),
    )
    .sort((a, b) => rank(a) - rank(b));
  return first === error;
}

function problemOf(
  kind: KindName,
  document: unknown,
  error: ErrorObject,
): Problem {
  const steps = stepsOf(document, error.instancePath);
  const schema = error.parentSchema as JsonSchema;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownField(kind, steps, error.params.additionalProperty, schema);
    case 'required':
      return missingField(steps, error.params.missingProperty, schema);
    case 'const':
    case 'enum':
      return notAllowed(steps, error.data, schema);
    case 'type':
    case 'anyOf':
      return wrongType(steps, error.data, schema);
    case 'minLength':
      return {
        rule: 'empty-text',
        severity: 'error',
        steps,
        message:
          'The text is empty. Leave the field out where it is not known.',
      };
    default:
      return {
        rule: 'wrong-format',
        severity: 'error',
        steps,
        message: 'The value does not have the form that the field asks for.',
        found: showValue(error.data),
        allowed: describeAllowed(schema),
      };
  }
}

function unknownField(
  kind: KindName,
  holder: FieldSteps,
  name: string,
  schema: JsonSchema,
): Problem {
  const names = Object.keys(schema.properties ?? {});
  const suggestion = suggestField(kind, holder, name, names);
  return {
    rule: 'unknown-field',
    severity: 'error',
    steps: [...holder, name],
    atName: true,
    message: 'There is no such field here.',
    found: name,
    allowed: names.join(', '),
    ...(suggestion && { suggestion }),
  };
}

/** Looks for the name among its neighbours, then elsewhere in the kind, then in the other half of a system's facts. */
function suggestField(
  kind: KindName,
  holder: FieldSteps,
  name: string,
  names: string[],
): string | undefined {
  const neighbour = closestName(name, names);
  if (neighbour) {
    return formatFieldPath([...holder, neighbour]);
  }
  const elsewhere = fieldPathsOf(kind).find(path => path.endsWith(`.${name}`));
  if (elsewhere) {
    return elsewhere;
  }
  const otherHalf = otherHalfOf(kind);
  const inOtherHalf =
    otherHalf &&
    fieldPathsOf(otherHalf).find(path => path.endsWith(`.${name}`));
  return inOtherHalf && `${inOtherHalf} of a ${otherHalf}`;
}

function otherHalfOf(kind: KindName): KindName | undefined {
  if (kind === 'System') {
    return 'SystemAssessment';
  }
  return kind === 'SystemAssessment' ? 'System' : undefined;
}

function missingField(
  holder: FieldSteps,
  name: string,
  schema: JsonSchema,
): Problem {
  const field = schema.properties?.[name];
  return {
    rule: 'missing-field',
    severity: 'error',
    steps: [...holder, name],
    message: 'The field is missing and must be given.',
    ...(field && { allowed: describeAllowed(field) }),
  };
}

function notAllowed(
  steps: FieldSteps,
  value: unknown,
  schema: JsonSchema,
): Problem {
  const allowed = (schema.enum ?? [schema.const]).map(String);
  const suggestion =
    typeof value === 'string' ? closestName(value, allowed) : undefined;
  return {
    rule: 'allowed-value',
    severity: 'error',
    steps,
    message: 'The value is not on the list of the field.',
    found: showValue(value),
    allowed: allowed.join(', '),
    ...(suggestion && { suggestion }),
  };
}

function wrongType(
  steps: FieldSteps,
  value: unknown,
  schema: JsonSchema,
): Problem {
  const problem = { rule: 'wrong-type', severity: 'error', steps } as const;
  if (value === null) {
    return {
      ...problem,
      message:
        'The field has no value. Leave the field out where it is not known.',
      allowed: describeAllowed(schema),
    };
  }
  const needsQuotes =
    schema.type === 'string' && ['number', 'boolean'].includes(typeof value);
  return {
    ...problem,
    message: 'The value is of another sort than the field asks for.',
    found: showValue(value),
    allowed: describeAllowed(schema),
    ...(needsQuotes && { suggestion: `'${value}' in quotes` }),
  };
}

/** Reads a JSON pointer; a step is a number only where the document has a list. */
function stepsOf(document: unknown, pointer: string): (string | number)[] {
  const steps: (string | number)[] = [];
  let value = document;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replace(/~1/g, '/').replace(/~0/g, '~');
    const step = Array.isArray(value) ? Number(name) : name;
    steps.push(step);
    value = (value as any)?.[step];
  }
  return steps;
}

/** Names of all kinds. */
export const kindNames = Object.keys(kinds) as KindName[];
