import { DateTime } from 'luxon';
import { describeAllowed } from '../schema';
import { closestName } from '../validation/closestName';
import { describeCell, type ImportField } from './ImportField';
import { plainWord } from './ImportMapping';

/** What a text of a cell comes to: a value of a field, or what is wrong with it. */
export type Converted =
  | { value: unknown }
  | {
      /** One sentence. */
      message: string;
      /** What is allowed, in words. */
      allowed: string;
      /** What was probably meant. */
      suggestion?: string;
    };

/** Letters of a cell. */
const LONGEST_TEXT = 10_000;

const yes = ['yes', 'y', 'true', '1'];
const no = ['no', 'n', 'false', '0'];

/** Forms of a day with the day first, as in the United Kingdom. */
const dayForms = [
  'd/M/yyyy',
  'd.M.yyyy',
  'd-M-yyyy',
  'd MMM yyyy',
  'd MMMM yyyy',
  'd-MMM-yyyy',
  'd MMM, yyyy',
  'cccc d MMMM yyyy',
];

/** What no text of a document may hold: control characters and halves of letters. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * Reads one text of a cell as a value of a field that points at nothing.
 *
 * @param field - field that it is to be a value of
 * @param text - text without space around it, not empty
 */
export function convertText(field: ImportField, text: string): Converted {
  switch (field.sort) {
    case 'choice':
      return choice(field, text);
    case 'date':
      return day(field, text);
    case 'flag':
      return flag(field, text);
    case 'integer':
    case 'number':
      return amount(field, text);
    default:
      return words(field, text);
  }
}

function choice(field: ImportField, text: string): Converted {
  const allowed = field.schema.enum!.map(String);
  const plain = plainWord(text);
  const value = allowed.find(each => plainWord(each) === plain);
  if (value !== undefined) {
    return { value };
  }
  const suggestion = closestName(text, allowed);
  return {
    message: `“${shorten(text)}” is not on the list of ${field.title}.`,
    allowed: describeCell(field),
    ...(suggestion && { suggestion }),
  };
}

function flag(field: ImportField, text: string): Converted {
  const plain = plainWord(text);
  if (yes.includes(plain) || no.includes(plain)) {
    return { value: yes.includes(plain) };
  }
  return {
    message: `“${shorten(text)}” is neither yes nor no.`,
    allowed: describeCell(field),
  };
}

function day(field: ImportField, text: string): Converted {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(
    text,
  )?.[1];
  const found = iso
    ? DateTime.fromISO(iso)
    : dayForms
        .map(form =>
          DateTime.fromFormat(text.replace(/\s+/g, ' '), form, {
            locale: 'en-GB',
          }),
        )
        .find(({ isValid }) => isValid);
  if (found?.isValid && found.year >= 1900 && found.year <= 2200) {
    return { value: found.toISODate() };
  }
  const isShort = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text);
  return {
    message: isShort
      ? `“${text}” gives the year with two digits.`
      : `“${shorten(text)}” is no day of the calendar.`,
    allowed: describeCell(field),
  };
}

function amount(field: ImportField, text: string): Converted {
  const plain = text.replace(/^£\s*|\s*%$/g, '');
  const isNumber = /^-?(\d+|\d{1,3}([, ]\d{3})+)(\.\d+)?$/.test(plain);
  const value = isNumber ? Number(plain.replace(/[, ]/g, '')) : Number.NaN;
  const { minimum = -Infinity, maximum = Infinity } = field.schema;
  const isWhole = field.sort === 'number' || Number.isInteger(value);
  return isWhole && value >= minimum && value <= maximum
    ? { value }
    : {
        message: `“${shorten(text)}” is not ${describeAllowed(field.schema)}.`,
        allowed: describeCell(field),
      };
}

function words(field: ImportField, text: string): Converted {
  const value = text.replace(/\r\n?/g, '\n');
  const wrong = { allowed: describeCell(field) };
  if (value.length > LONGEST_TEXT) {
    return {
      ...wrong,
      message: `The text has more than ${LONGEST_TEXT.toLocaleString(
        'en-GB',
      )} letters.`,
    };
  }
  if (UNPRINTABLE.test(value)) {
    return {
      ...wrong,
      message: 'The text holds letters that cannot be shown.',
    };
  }
  return matchesPattern(field, value)
    ? { value }
    : {
        ...wrong,
        message: `“${shorten(value)}” does not have the right form.`,
      };
}

function matchesPattern({ schema }: ImportField, value: string): boolean {
  return schema.pattern === undefined || new RegExp(schema.pattern).test(value);
}

/** A text that is short enough for a message. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
