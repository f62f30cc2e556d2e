import type {
  InitiativeFacet,
  InitiativeFilters,
  InitiativesResponse,
} from '@policing/plugin-blueprint-common';
import type { InitiativeRecord } from './InitiativeRecord';

/** Values of an initiative by which a facet counts it, with their names. */
type FacetValues = (
  record: InitiativeRecord,
) => readonly { value: string; title?: string }[];

const facetValues: Record<InitiativeFacet, FacetValues> = {
  force: ({ summary }) =>
    summary.forces.map(({ ref, title }) => ({ value: ref, title })),
  topic: ({ summary }) => (summary.topic ? [{ value: summary.topic }] : []),
  phase: ({ summary }) => [{ value: summary.phase }],
  result: ({ summary }) => [{ value: summary.result }],
  concern: ({ summary }) => summary.concerns.map(value => ({ value })),
};

const facets = Object.keys(facetValues) as InitiativeFacet[];

function matchesOthers(
  { goals, capabilities, searchText }: InitiativeRecord,
  { goal, capability, q = '' }: InitiativeFilters,
): boolean {
  const words = q.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return (
    (goal === undefined || goals.has(goal)) &&
    (capability === undefined || capabilities.has(capability)) &&
    words.every(word => searchText.includes(word))
  );
}

function matchesFacet(
  record: InitiativeRecord,
  filters: InitiativeFilters,
  facet: InitiativeFacet,
): boolean {
  const wanted = filters[facet];
  return (
    wanted === undefined ||
    facetValues[facet](record).some(({ value }) => wanted.includes(value))
  );
}

/** The initiatives that match every filter, in the order given. */
export function matching(
  records: readonly InitiativeRecord[],
  filters: InitiativeFilters,
): InitiativeRecord[] {
  return records.filter(
    record =>
      matchesOthers(record, filters) &&
      facets.every(facet => matchesFacet(record, filters, facet)),
  );
}

/** Counts by facet over what matches all the other filters, most first. */
export function facetsOf(
  records: readonly InitiativeRecord[],
  filters: InitiativeFilters,
): InitiativesResponse['facets'] {
  const candidates = records.filter(record => matchesOthers(record, filters));
  const countsOf = (facet: InitiativeFacet) => {
    const others = facets.filter(each => each !== facet);
    const counts = new Map<
      string,
      { value: string; title?: string; count: number }
    >();
    for (const record of candidates) {
      if (others.every(other => matchesFacet(record, filters, other))) {
        for (const value of facetValues[facet](record)) {
          const entry = counts.get(value.value) ?? { ...value, count: 0 };
          entry.count += 1;
          counts.set(value.value, entry);
        }
      }
    }
    return [...counts.values()].sort(
      (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
    );
  };
  return Object.fromEntries(
    facets.map(facet => [facet, countsOf(facet)]),
  ) as InitiativesResponse['facets'];
}
