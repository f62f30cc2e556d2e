import type {
  SystemFacet,
  SystemFacetsResponse,
  SystemFilters,
  SystemsResponse,
} from '@policing/plugin-blueprint-common';
import { type PageParameters, USUAL_PAGE } from './page';
import type { Reading } from './Reading';
import { sortOf, systemsFilterOf } from './systemsFilter';
import { visibleSystem } from './visibleSystem';

/** One page of the systems that match. */
export async function getSystems(
  reading: Reading,
  query: SystemFilters & PageParameters & { sort?: string },
): Promise<SystemsResponse> {
  const { store, access } = reading;
  const { sort = 'title', limit = USUAL_PAGE, cursor } = query;
  const order = sortOf(reading, sort);
  const filter = await systemsFilterOf(reading, query);
  const [page, totalItems] = await Promise.all([
    store.listSystems({ filter, ...order, limit, cursor }),
    store.countSystems(filter),
  ]);
  const { nextCursor, prevCursor } = page;
  return {
    items: page.items.map(item => visibleSystem(item, access)),
    totalItems,
    pageInfo: {
      ...(nextCursor && { nextCursor }),
      ...(prevCursor && { prevCursor }),
    },
  };
}

type FacetValue = { value: string; title?: string; count: number };

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** Counts of the systems that match, by what they are. */
export async function getSystemFacets(
  reading: Reading,
  query: SystemFilters,
): Promise<SystemFacetsResponse> {
  const { store, access } = reading;
  const filter = await systemsFilterOf(reading, query);
  const [counts, sets, forceRows] = await Promise.all([
    store.countFacets(filter),
    store.organisationSets(),
    store.readRollUps(filter.registry, 'force'),
  ]);
  const titles = new Map(forceRows.map(({ ref, title }) => [ref, title]));
  const byForce = new Map<string, number>();
  for (const { id, forces } of sets) {
    const count = counts.organisationSets.get(id) ?? 0;
    if (count > 0) {
      for (const force of forces) {
        byForce.set(force, (byForce.get(force) ?? 0) + count);
      }
    }
  }
  const values = (facet: Map<string, number>): FacetValue[] =>
    [...facet].map(([value, count]) => ({ value, count })).sort(byCount);
  const facets: Record<SystemFacet, FacetValue[]> = {
    force: [...byForce]
      .map(([value, count]) => ({
        value,
        title: titles.get(value) ?? value,
        count,
      }))
      .sort(byCount),
    level: values(counts.levels),
    category: values(counts.categories),
    lifecycle: values(counts.lifecycles),
    cloud: values(counts.inCloud),
    cloudStatus: values(counts.cloudStatuses),
    hosting: values(counts.hostingClasses),
  };
  const { level, ...open } = facets;
  return {
    totalItems: [...counts.organisationSets.values()].reduce(
      (sum, count) => sum + count,
      0,
    ),
    facets: { ...open, ...(access.conformance && { level }) },
  };
}
