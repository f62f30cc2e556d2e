import { factLabels, isPlainObject } from '@policing/plugin-blueprint-common';
import {
  capitalise,
  formatDate,
  listInWords,
  NOT_KNOWN,
  valueInWords,
} from '@policing/plugin-blueprint-react';

/** Name of a fact, for the start of a line. */
export function factTitle(fact: string): string {
  return capitalise(factLabels[fact] ?? fact);
}

/** A value of a fact in words; lists in full, so that two of them can be told apart. */
export function factInWords(value: unknown): string {
  if (!Array.isArray(value)) {
    return value === undefined ? NOT_KNOWN : valueInWords(value);
  }
  return value.length === 0 ? 'none' : listInWords(value.map(itemInWords));
}

function itemInWords(item: unknown): string {
  if (!isPlainObject(item)) {
    return valueInWords(item);
  }
  const { kind, description, since, owner } = item;
  return [
    `${valueInWords(kind)}: ${String(description ?? NOT_KNOWN)}`,
    ...(since ? [`since ${formatDate(String(since))}`] : []),
    ...(owner ? [`to be cleared by ${String(owner)}`] : []),
  ].join(', ');
}
