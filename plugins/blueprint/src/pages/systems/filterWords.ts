import type { LevelId } from '@policing/plugin-blueprint-common';
import {
  closedValue,
  type FilterName,
  type FilterPart,
  levels,
} from '@policing/plugin-blueprint-react';

/** What a filter is called beside its values. */
export const filterTitles: Record<FilterName, string> = {
  force: 'Force',
  region: 'Region',
  capability: 'Capability',
  product: 'Product',
  level: 'Level',
  category: 'Category',
  lifecycle: 'Lifecycle',
  criticality: 'Criticality',
  cloud: 'Cloud',
  cloudStatus: 'Migration',
  disposition: 'Disposition',
  wave: 'Wave',
  hosting: 'Hosting',
  legacy: 'Legacy',
  principle: 'Principle',
  goal: 'Goal',
  check: 'Check',
  outcome: 'Outcome',
  q: 'Words',
};

const entityFilters: FilterName[] = [
  'force',
  'region',
  'capability',
  'product',
  'principle',
  'goal',
];

/** Whether a filter's value is a reference, whose title the catalogue knows. */
export function isEntityFilter(name: FilterName): boolean {
  return entityFilters.includes(name);
}

const cloudWords: Record<string, string> = {
  yes: 'in cloud',
  no: 'not in cloud',
  'not-known': 'of which it is not known whether they are in cloud',
};

const legacyWords: Record<string, string> = {
  red: 'rated red',
  'may-be-red': 'that may be rated red',
  legacy: 'that count as legacy',
  'may-be-legacy': 'that may count as legacy',
  'not-legacy': 'that do not count as legacy',
  'not-assessed': 'not assessed for legacy',
};

const beforeTitles: Partial<Record<FilterName, string>> = {
  force: 'of',
  region: 'in',
  capability: 'that serve',
  product: 'that run',
};

const beforeOutcomes: Record<string, string> = {
  pass: 'that pass',
  fail: 'that fail',
  unknown: 'not known to pass',
  dispensed: 'dispensed from',
  'not-applicable': 'outside the scope of',
};

/**
 * One filter as a part of the sentence “12 systems of Eastvale Police that fail
 * Cloud first”.
 *
 * @param title - name of what the value refers to, where it refers to something
 * @param outcome - the outcome asked for, where one is
 */
export function partInWords(
  { name, value }: FilterPart,
  title: string,
  outcome: string | undefined,
): string {
  switch (name) {
    case 'principle':
    case 'goal':
    case 'check':
      return `${
        outcome ? (beforeOutcomes[outcome] ?? outcome) : 'in the scope of'
      } ${title}`;
    case 'level':
      return (levels[value as LevelId]?.title ?? value).toLowerCase();
    case 'cloud':
      return cloudWords[value] ?? value;
    case 'legacy':
      return legacyWords[value] ?? value;
    case 'hosting':
      return `hosted in ${closedValue(value)}`;
    case 'cloudStatus':
      return `whose migration is ${closedValue(value)}`;
    case 'disposition':
      return value === 'not-known'
        ? 'whose disposition is not known'
        : `to ${closedValue(value)}`;
    case 'wave':
      return value === 'not-known' ? 'in no wave' : `in wave ${value}`;
    case 'q':
      return `that match “${value}”`;
    case 'force':
    case 'region':
    case 'capability':
    case 'product':
      return `${beforeTitles[name]} ${title}`;
    default:
      return closedValue(value);
  }
}

const orders: Record<string, [ascending: string, descending: string]> = {
  title: ['by name', 'by name, backwards'],
  force: ['by force', 'by force, backwards'],
  product: ['by product', 'by product, backwards'],
  category: ['by category', 'by category, backwards'],
  lifecycle: ['by lifecycle', 'by lifecycle, backwards'],
  criticality: ['least critical first', 'most critical first'],
  level: ['by level', 'by level, backwards'],
  conformance: ['least conforming first', 'most conforming first'],
  'assured-conformance': ['least assured first', 'most assured first'],
  coverage: ['least known first', 'most known first'],
  failing: ['fewest failing checks first', 'most failing checks first'],
  legacy: ['lowest legacy score first', 'highest legacy score first'],
  risk: ['lowest risk first', 'highest risk first'],
  cloud: ['by cloud position', 'by cloud position, backwards'],
};

/** The order of the list in words: “least assured first”. */
export function orderInWords(sort: string): string {
  const [ascending, descending] = orders[sort.replace(/^-/, '')] ?? [
    sort,
    sort,
  ];
  return sort.startsWith('-') ? descending : ascending;
}
