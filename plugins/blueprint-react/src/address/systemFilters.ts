import type { SystemFilters } from '../api';
import type { Address, AddressChange } from './useAddress';

/** Filters of the list of systems that take several values. */
export const listFilters = [
  'force',
  'region',
  'capability',
  'product',
  'level',
  'category',
  'lifecycle',
  'criticality',
  'cloud',
  'cloudStatus',
  'disposition',
  'wave',
  'hosting',
  'legacy',
] as const;

/** Filters of the list of systems that take one value. */
export const singleFilters = [
  'principle',
  'goal',
  'check',
  'outcome',
  'q',
] as const;

/** Name of a filter of the list of systems. */
export type FilterName =
  (typeof listFilters)[number] | (typeof singleFilters)[number];

/** The filters of the list of systems that stand in the address. */
export function filtersOf(address: Address): SystemFilters {
  return {
    registry: address.get('registry'),
    ...Object.fromEntries([
      ...listFilters.map(name => [name, address.getAll(name)]),
      ...singleFilters.map(name => [name, address.get(name)]),
    ]),
  };
}

/** One value of one filter. */
export interface FilterPart {
  name: FilterName;
  value: string;
}

/** The filters one by one, in the order in which they read as a sentence. */
export function partsOf(filters: SystemFilters): FilterPart[] {
  const { outcome, ...others } = filters;
  return [...listFilters, ...singleFilters].flatMap(name =>
    [others[name as keyof typeof others] ?? []]
      .flat()
      .map(value => ({ name, value })),
  );
}

/** Takes one part of the filters away. */
export function without(
  filters: SystemFilters,
  part: FilterPart,
): AddressChange {
  const left = [filters[part.name] ?? []]
    .flat()
    .filter(value => value !== part.value);
  const others = partsOf(filters).filter(each => each.name !== part.name);
  const outcomeHasObject = others.some(({ name }) => canHaveOutcome(name));
  return {
    [part.name]: left,
    ...(canHaveOutcome(part.name) && !outcomeHasObject
      ? { outcome: undefined }
      : {}),
    cursor: undefined,
  };
}

/** Takes every filter away, but not the register. */
export const noFilters: AddressChange = Object.fromEntries(
  [...listFilters, ...singleFilters, 'cursor'].map(name => [name, undefined]),
);

function canHaveOutcome(name: FilterName): boolean {
  return name === 'principle' || name === 'goal' || name === 'check';
}
