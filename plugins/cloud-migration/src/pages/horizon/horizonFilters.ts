import {
  type CoverState,
  coverTitles,
  type FundingAnswer,
  fundingTitles,
  type HorizonFacet,
  type HorizonFilters,
  type HorizonKind,
  horizonKindTitles,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  type AddressChange,
  formatDate,
  uncapitalise,
} from '@policing/plugin-blueprint-react';

/** Filters that take several values. */
export const listFilters = [
  'kind',
  'cover',
  'funding',
  'supplier',
  'product',
] as const satisfies readonly HorizonFacet[];

/** Filters that take one value. */
export const singleFilters = [
  'force',
  'region',
  'whose',
  'only',
  'from',
  'to',
  'q',
] as const;

/** Name of a filter of the horizon. */
export type HorizonFilterName =
  (typeof listFilters)[number] | (typeof singleFilters)[number];

/** A change that takes every filter away. */
export const noFilters: AddressChange = Object.fromEntries(
  [...listFilters, ...singleFilters, 'cursor'].map(name => [name, undefined]),
);

/** The filters that stand in the address. */
export function filtersOf(address: Address): HorizonFilters {
  return Object.fromEntries([
    ...listFilters.map(name => [name, address.getAll(name)]),
    ...singleFilters.map(name => [name, address.get(name)]),
  ]);
}

/** One value of one filter. */
export interface HorizonFilterPart {
  name: HorizonFilterName;
  value: string;
}

/** The filters one by one, in the order in which they read as a sentence. */
export function partsOf(filters: HorizonFilters): HorizonFilterPart[] {
  return [...singleFilters, ...listFilters].flatMap(name =>
    [filters[name] ?? []].flat().map(value => ({ name, value })),
  );
}

/** Takes one value of one filter away. */
export function without(
  filters: HorizonFilters,
  { name, value }: HorizonFilterPart,
): AddressChange {
  return {
    [name]: [filters[name] ?? []].flat().filter(each => each !== value),
    cursor: undefined,
  };
}

/** Whether a filter's value is a reference, whose title the catalogue knows. */
export function isEntityFilter(name: HorizonFilterName): boolean {
  return name === 'force' || name === 'region' || name === 'product';
}

/** What a filter is called beside its values. */
export const filterTitles: Readonly<Record<HorizonFacet, string>> = {
  kind: 'Kind of date',
  cover: 'Our plan',
  funding: 'Funding',
  supplier: 'Supplier',
  product: 'Product',
};

/** A value of a facet in words. */
export function valueTitle(facet: HorizonFacet, value: string): string {
  switch (facet) {
    case 'kind':
      return horizonKindTitles[value as HorizonKind] ?? value;
    case 'cover':
      return coverTitles[value as CoverState] ?? value;
    case 'funding':
      return fundingTitles[value as FundingAnswer] ?? value;
    case 'product':
      return value.split('/').at(-1)!;
    default:
      return value;
  }
}

const coverParts: Readonly<Record<CoverState, string>> = {
  covered: 'that our plan covers',
  'not-covered': 'for which our plan comes too late',
  'no-plan': 'with no plan',
};

/**
 * One filter as a part of the sentence “4 dates of Eastvale Police that our plan
 * covers”.
 *
 * @param title - of the entity that the filter names, else its value
 */
export function partInWords(
  { name, value }: HorizonFilterPart,
  title: string,
): string {
  switch (name) {
    case 'force':
      return `of ${title}`;
    case 'region':
      return `in ${title}`;
    case 'whose':
      return value === 'vendor' ? 'that vendors set' : 'of our plan';
    case 'only':
      return 'on which support, licence or contract is lost soon and not paid for in full';
    case 'from':
      return `from ${formatDate(value)}`;
    case 'to':
      return `to ${formatDate(value)}`;
    case 'q':
      return `with the words “${value}”`;
    case 'kind':
      return `of the kind “${uncapitalise(valueTitle(name, value))}”`;
    case 'cover':
      return coverParts[value as CoverState] ?? value;
    case 'funding':
      return `with the funding “${uncapitalise(valueTitle(name, value))}”`;
    case 'supplier':
      return `of ${value}’s products`;
    default:
      return `of systems on ${title}`;
  }
}
