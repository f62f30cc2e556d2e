import type { FactShape } from '../facts/Fact';
import type { FactReading } from '../results';
import { formatDay } from '../dates';

/** Longest text of a register that is quoted in a sentence, in characters. */
const LONGEST_QUOTE = 60;
/** Most items of a list that are named in a sentence. */
const MOST_ITEMS = 5;

/** How a missing fact is written. */
export const NOT_KNOWN = 'not known';

/**
 * Writes a ratio as per cent without ever rounding to nothing or to all.
 *
 * @param ratio - 0 to 1
 * @param decimals - digits after the point
 */
export function percent(ratio: number, decimals = 0): string {
  const step = 10 ** -decimals;
  const rounded = Number((ratio * 100).toFixed(decimals));
  if (rounded === 0 && ratio > 0) {
    return `under ${step.toFixed(decimals)} %`;
  }
  if (rounded === 100 && ratio < 1) {
    return `${(100 - step).toFixed(decimals)} %`;
  }
  return `${rounded.toFixed(decimals)} %`;
}

/** Joins words as in a sentence: `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** A number of things: `1 check`, `2 checks`. */
export function counted(
  count: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Name within a full reference: `jo-smith` of `user:demo/jo-smith`. */
export function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** A sentence begins with a capital letter. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}

/** Writes the value of a fact for people. */
export function formatValue(value: unknown, shape: FactShape): string {
  if (value === undefined) {
    return NOT_KNOWN;
  }
  switch (shape.type) {
    case 'yes-no':
      return value ? 'yes' : 'no';
    case 'date':
      return formatDay(value as string);
    case 'reference':
      return nameOf(value as string);
    case 'text': {
      const text = value as string;
      return text.length > LONGEST_QUOTE
        ? `“${text.slice(0, LONGEST_QUOTE - 1)}…”`
        : `“${text}”`;
    }
    case 'list': {
      const items = value as unknown[];
      if (shape.items!.type === 'record') {
        return counted(items.length, 'entry', 'entries');
      }
      const shown = items
        .slice(0, MOST_ITEMS)
        .map(item => formatValue(item, shape.items!));
      return items.length === 0
        ? 'none'
        : `${shown.join(', ')}${items.length > MOST_ITEMS ? ' …' : ''}`;
    }
    default:
      return String(value);
  }
}

/** Writes what was read of a fact: its value, or why that does not count. */
export function describeReading(
  reading: FactReading,
  shape: FactShape,
  maxAgeDays?: number,
): string {
  const value = formatValue(reading.value, shape);
  switch (reading.state) {
    case 'missing': {
      const { bounds } = reading;
      if (!bounds) {
        return NOT_KNOWN;
      }
      return bounds.highest === undefined
        ? `at least ${bounds.lowest}`
        : `between ${bounds.lowest} and ${bounds.highest}`;
    }
    case 'stale':
      return `${value}, but as of ${formatDay(
        reading.asOf!,
      )}, more than ${maxAgeDays} days ago`;
    case 'undated':
      return `${value}, but without a date`;
    default:
      return reading.systems?.length
        ? `${value} (${reading.systems.map(nameOf).join(', ')})`
        : value;
  }
}
