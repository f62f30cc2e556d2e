import {
  type HorizonFacet,
  type HorizonFilters,
  isFunded,
  isLostSoon,
  isVendorDate,
} from '@policing/plugin-blueprint-common';
import type { HorizonEntry, HorizonSystem } from './HorizonIndex';
import type { HorizonScope } from './horizonScope';

/** Dates that match, and counts of those that match all other filters. */
export interface MatchedDates {
  entries: HorizonEntry[];
  facets: Record<HorizonFacet, ReadonlyMap<string, number>>;
}

const facets = [
  'kind',
  'funding',
  'cover',
  'supplier',
  'product',
] as const satisfies readonly HorizonFacet[];

/** By place, whether a system matches what is asked of systems. */
function systemsMatching(
  { index, within }: HorizonScope,
  { q = '' }: HorizonFilters,
): Uint8Array {
  const words = q.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return within;
  }
  const matching = new Uint8Array(within.length);
  for (const { place, searchText } of index.systems) {
    if (within[place] && words.every(word => searchText.includes(word))) {
      matching[place] = 1;
    }
  }
  return matching;
}

/** The value of a date by which a facet counts it; undefined where it has none. */
function valueOf(
  facet: HorizonFacet,
  { kind, cover, system }: HorizonEntry,
  readable: boolean,
): string | undefined {
  switch (facet) {
    case 'kind':
      return kind;
    case 'funding':
      return readable ? system.funding : undefined;
    case 'cover':
      return cover?.state;
    case 'supplier':
      return system.supplier;
    default:
      return system.placed.spec.product;
  }
}

/**
 * The dates that match every filter, soonest first. A recovery test is there
 * for those alone who may read it, and a filter by funding finds those systems
 * alone whose funding may be read.
 *
 * @param urgentUntil - last day that counts as soon, ISO 8601
 */
export function matchDates(
  scope: HorizonScope,
  filters: HorizonFilters,
  urgentUntil: string,
): MatchedDates {
  const { index, readable } = scope;
  const { whose, from = '', to = index.until, only } = filters;
  const inSystems = systemsMatching(scope, filters);
  const wanted = facets.map(facet => {
    const values: readonly string[] | undefined = filters[facet];
    return values && new Set(values);
  });
  const counts = facets.map(() => new Map<string, number>());
  const entries: HorizonEntry[] = [];
  const seen = (system: HorizonSystem) => readable.covers(system);

  for (const entry of index.entries) {
    const { kind, date, system } = entry;
    if (date > to) {
      break;
    }
    if (!inSystems[system.place] || date < from) {
      continue;
    }
    const isReadable = seen(system);
    if (
      (kind === 'recovery-test' && !isReadable) ||
      (whose && isVendorDate(kind) !== (whose === 'vendor')) ||
      (only &&
        !(
          isReadable &&
          isLostSoon(entry, urgentUntil) &&
          !isFunded(system.funding)
        ))
    ) {
      continue;
    }
    // A facet counts what only its own filter keeps out.
    let missed = -1;
    let misses = 0;
    for (let place = 0; place < facets.length && misses < 2; place++) {
      const values = wanted[place];
      const value = values && valueOf(facets[place], entry, isReadable);
      if (values && !(value !== undefined && values.has(value))) {
        missed = place;
        misses += 1;
      }
    }
    if (misses === 0) {
      entries.push(entry);
    }
    if (misses < 2) {
      for (let place = 0; place < facets.length; place++) {
        const value =
          misses === 0 || place === missed
            ? valueOf(facets[place], entry, isReadable)
            : undefined;
        if (value !== undefined) {
          counts[place].set(value, (counts[place].get(value) ?? 0) + 1);
        }
      }
    }
  }
  const [kind, funding, cover, supplier, product] = counts;
  return { entries, facets: { kind, funding, cover, supplier, product } };
}
