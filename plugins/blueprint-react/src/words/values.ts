import { formatCount, formatDate, NOT_KNOWN, plural } from './dates';
import { closedValue, fieldName } from './names';

const DATE = /^\d{4}-\d{2}(-\d{2})?$/;
const CLOSED_VALUE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The value of a fact in words: yes and no, dates as people read them, values
 * of closed lists without their hyphens, and “not known” for what is missing.
 */
export function valueInWords(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'yes' : 'no';
    case 'number':
      return Number.isInteger(value) ? formatCount(value) : String(value);
    case 'string':
      return textInWords(value);
    case 'object':
      return objectInWords(value);
    default:
      return NOT_KNOWN;
  }
}

function textInWords(value: string): string {
  if (value === '' || value === 'unknown') {
    return NOT_KNOWN;
  }
  if (DATE.test(value)) {
    return formatDate(value);
  }
  return CLOSED_VALUE.test(value) ? closedValue(value) : value;
}

function listInWords(values: unknown[]): string {
  if (values.length === 0) {
    return 'none';
  }
  return values.some(value => typeof value === 'object')
    ? plural(values.length, 'entry', 'entries')
    : values.map(valueInWords).join(', ');
}

function objectInWords(value: object | null): string {
  if (value === null) {
    return NOT_KNOWN;
  }
  if (Array.isArray(value)) {
    return listInWords(value);
  }
  return Object.entries(value)
    .map(([key, part]) => `${fieldName(key)} ${valueInWords(part)}`)
    .join(', ');
}
