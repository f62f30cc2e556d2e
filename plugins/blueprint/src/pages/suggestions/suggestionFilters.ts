import type {
  SuggestionKind,
  SuggestionState,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  type AddressChange,
  suggestionKindTitles,
  type SuggestionsQuery,
  uncapitalise,
} from '@policing/plugin-blueprint-react';

/** Filters that take several values. */
export const listFilters = [
  'kind',
  'force',
  'region',
  'capability',
  'product',
] as const;

/** Name of a filter of the list of suggestions. */
export type SuggestionFilterName = (typeof listFilters)[number] | 'q';

/** Filters of the list of suggestions. */
export type SuggestionFilters = Pick<SuggestionsQuery, SuggestionFilterName>;

/** A change that takes every filter away. */
export const noFilters: AddressChange = Object.fromEntries(
  [...listFilters, 'q', 'cursor'].map(name => [name, undefined]),
);

/** The filters that stand in the address. */
export function filtersOf(address: Address): SuggestionFilters {
  return {
    ...Object.fromEntries(
      listFilters.map(name => [name, address.getAll(name)]),
    ),
    q: address.get('q'),
  };
}

/** Whether the address asks for what was put aside. */
export function stateOf(address: Address): SuggestionState {
  return address.get('state') === 'put-aside' ? 'put-aside' : 'open';
}

/** One value of one filter. */
export interface SuggestionFilterPart {
  name: SuggestionFilterName;
  value: string;
}

/** The filters one by one, in the order in which they read as a sentence. */
export function partsOf(filters: SuggestionFilters): SuggestionFilterPart[] {
  return [...listFilters, 'q' as const].flatMap(name =>
    [filters[name] ?? []].flat().map(value => ({ name, value })),
  );
}

/** Takes one value of one filter away. */
export function without(
  filters: SuggestionFilters,
  { name, value }: SuggestionFilterPart,
): AddressChange {
  return {
    [name]: [filters[name] ?? []].flat().filter(each => each !== value),
    cursor: undefined,
  };
}

/** Whether a filter's value is a reference, whose title the catalogue knows. */
export function isEntityFilter(name: SuggestionFilterName): boolean {
  return name !== 'kind' && name !== 'q';
}

const beforeTitles: Partial<Record<SuggestionFilterName, string>> = {
  force: 'that concern',
  region: 'in',
  capability: 'about',
  product: 'about',
};

/**
 * One filter as a part of the sentence “12 suggestions that concern Eastvale
 * Police about Custody management”.
 *
 * @param title - of the entity that the filter names, else its value
 */
export function partInWords(
  { name, value }: SuggestionFilterPart,
  title: string,
): string {
  switch (name) {
    case 'kind':
      return `of the kind “${uncapitalise(
        suggestionKindTitles[value as SuggestionKind] ?? value,
      )}”`;
    case 'q':
      return `with the words “${value}”`;
    default:
      return `${beforeTitles[name]} ${title}`;
  }
}
