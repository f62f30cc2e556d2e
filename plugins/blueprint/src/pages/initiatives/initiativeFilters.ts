import type {
  InitiativeConcern,
  InitiativeFacet,
  InitiativeFilters,
  InitiativePhase,
  InitiativeResult,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  type AddressChange,
  capitalise,
  closedValue,
  initiativeConcernTitles,
  initiativePhaseTitles,
  initiativeResults,
} from '@policing/plugin-blueprint-react';

/** Filters that take several values. */
export const listFilters = [
  'force',
  'topic',
  'phase',
  'result',
  'concern',
] as const satisfies readonly InitiativeFacet[];

/** Filters that take one value. */
export const singleFilters = ['goal', 'capability', 'q'] as const;

/** Name of a filter of the list of initiatives. */
export type InitiativeFilterName =
  (typeof listFilters)[number] | (typeof singleFilters)[number];

/** A change that takes every filter away. */
export const noFilters: AddressChange = Object.fromEntries(
  [...listFilters, ...singleFilters, 'cursor'].map(name => [name, undefined]),
);

/** The filters that stand in the address. */
export function filtersOf(address: Address): InitiativeFilters {
  return {
    registry: address.get('registry'),
    ...Object.fromEntries([
      ...listFilters.map(name => [name, address.getAll(name)]),
      ...singleFilters.map(name => [name, address.get(name)]),
    ]),
  };
}

/** One value of one filter. */
export interface InitiativeFilterPart {
  name: InitiativeFilterName;
  value: string;
}

/** The filters one by one, in the order in which they read as a sentence. */
export function partsOf(filters: InitiativeFilters): InitiativeFilterPart[] {
  return [...listFilters, ...singleFilters].flatMap(name =>
    [filters[name] ?? []].flat().map(value => ({ name, value })),
  );
}

/** Takes one value of one filter away. */
export function without(
  filters: InitiativeFilters,
  { name, value }: InitiativeFilterPart,
): AddressChange {
  return {
    [name]: [filters[name] ?? []].flat().filter(each => each !== value),
    cursor: undefined,
  };
}

/** What a filter is called beside its values. */
export const filterTitles: Record<InitiativeFilterName, string> = {
  force: 'Force',
  topic: 'Topic',
  phase: 'Phase',
  result: 'Evaluation',
  concern: 'To look at',
  goal: 'Goal',
  capability: 'Capability',
  q: 'Words',
};

/** A value of a facet in words. */
export function valueTitle(facet: InitiativeFacet, value: string): string {
  switch (facet) {
    case 'phase':
      return initiativePhaseTitles[value as InitiativePhase] ?? value;
    case 'result':
      return initiativeResults[value as InitiativeResult]?.title ?? value;
    case 'concern':
      return initiativeConcernTitles[value as InitiativeConcern] ?? value;
    default:
      return capitalise(closedValue(value));
  }
}

const resultParts: Record<InitiativeResult, string> = {
  positive: 'with a positive result',
  mixed: 'with a mixed result',
  negative: 'with a negative result',
  'in-progress': 'whose evaluation is in progress',
  'not-evaluated': 'that are not evaluated',
  'not-declared': 'that declare no evaluation',
};

/** What somebody should look at, as a part of a sentence about initiatives. */
export const concernParts: Record<InitiativeConcern, string> = {
  'ended-without-evaluation': 'that ended without an evaluation',
  'funding-ends-before-end': 'whose funding ends before their end',
  'past-its-end': 'past their end, and neither live nor closed',
};

/**
 * One filter as a part of the sentence “4 initiatives on artificial
 * intelligence with a mixed result”.
 *
 * @param title - of the entity that the filter names, else its value
 */
export function partInWords(
  { name, value }: InitiativeFilterPart,
  title: string,
): string {
  switch (name) {
    case 'force':
      return `of ${title}`;
    case 'topic':
      return `on ${closedValue(value)}`;
    case 'phase':
      return `in the phase ${valueTitle('phase', value).toLowerCase()}`;
    case 'result':
      return resultParts[value as InitiativeResult] ?? value;
    case 'concern':
      return concernParts[value as InitiativeConcern] ?? value;
    case 'goal':
      return `that serve ${title}`;
    case 'capability':
      return `that improve ${title}`;
    default:
      return `with the words “${value}”`;
  }
}

/** Whether a filter's value is a reference, whose title the catalogue knows. */
export function isEntityFilter(name: InitiativeFilterName): boolean {
  return name === 'force' || name === 'goal' || name === 'capability';
}
