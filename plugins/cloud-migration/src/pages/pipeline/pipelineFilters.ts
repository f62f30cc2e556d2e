import type { PipelineFilters } from '@policing/plugin-blueprint-common';
import {
  type Address,
  type AddressChange,
  closedValue,
} from '@policing/plugin-blueprint-react';

/** Filters that take several values. */
export const listFilters = [
  'status',
  'disposition',
  'wave',
  'category',
  'capability',
] as const satisfies readonly (keyof PipelineFilters)[];

/** Filters that take one value. */
export const singleFilters = ['force', 'region'] as const;

/** Name of a filter of the pipeline. */
export type PipelineFilterName =
  (typeof listFilters)[number] | (typeof singleFilters)[number];

/** Where pages of the lists on the page begin; another filter, another list. */
export const placesInLists: AddressChange = {
  cursor: undefined,
  from: undefined,
  open: undefined,
};

/** A change that takes every filter away. */
export const noFilters: AddressChange = {
  ...Object.fromEntries(
    [...listFilters, ...singleFilters].map(name => [name, undefined]),
  ),
  ...placesInLists,
};

/** The filters that stand in the address. */
export function filtersOf(address: Address): PipelineFilters {
  return {
    ...Object.fromEntries([
      ...listFilters.map(name => [name, address.getAll(name)]),
      ...singleFilters.map(name => [name, address.get(name)]),
    ]),
  };
}

/** One value of one filter. */
export interface PipelineFilterPart {
  name: PipelineFilterName;
  value: string;
}

/** The filters one by one, in the order in which they read as a sentence. */
export function partsOf(filters: PipelineFilters): PipelineFilterPart[] {
  return [...singleFilters, ...listFilters].flatMap(name =>
    [filters[name] ?? []].flat().map(value => ({ name, value })),
  );
}

/** Takes one value of one filter away. */
export function without(
  filters: PipelineFilters,
  { name, value }: PipelineFilterPart,
): AddressChange {
  return {
    [name]: [filters[name] ?? []].flat().filter(each => each !== value),
    ...placesInLists,
  };
}

/** Whether a filter's value is a reference, whose title the catalogue knows. */
export function isEntityFilter(name: PipelineFilterName): boolean {
  return name === 'force' || name === 'region' || name === 'capability';
}

/**
 * One filter as a part of the sentence “4 systems of Eastvale Police in wave 2”.
 *
 * @param title - of the entity that the filter names, else its value
 */
export function partInWords(
  { name, value }: PipelineFilterPart,
  title: string,
): string {
  const isKnown = value !== 'not-known';
  switch (name) {
    case 'force':
      return `of ${title}`;
    case 'region':
      return `in ${title}`;
    case 'capability':
      return `that serve ${title}`;
    case 'wave':
      return isKnown ? `in wave ${value}` : 'in no wave';
    case 'status':
      return `whose migration is ${closedValue(value)}`;
    case 'disposition':
      return isKnown
        ? `to ${closedValue(value)}`
        : 'whose disposition is not known';
    default:
      return isKnown
        ? `of the category ${closedValue(value)}`
        : 'whose category is not known';
  }
}
