import {
  coverStates,
  fundingAnswers,
  type HorizonFacet,
  type HorizonFilters,
  horizonKinds,
  isFunded,
  isLosing,
  isVendorDate,
} from '@policing/plugin-blueprint-common';
import { NO_VALUE, numberOfDay } from './DateColumns';
import type { HorizonScope } from './horizonScope';

/** Dates that match, and counts of those that match all other filters. */
export interface MatchedDates {
  /** Places in the entries of the index, soonest first. */
  places: number[];
  facets: Record<HorizonFacet, { value: string; count: number }[]>;
}

const RECOVERY_TEST = horizonKinds.indexOf('recovery-test');
const funded = Uint8Array.from(fundingAnswers, answer =>
  isFunded(answer) ? 1 : 0,
);
const losing = Uint8Array.from(horizonKinds, kind => (isLosing(kind) ? 1 : 0));

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

/** By number of a value, whether a filter lets it pass; the last place is that of no value. */
function passing(
  names: readonly string[],
  wanted: readonly string[] | undefined,
): Uint8Array {
  const values = wanted && new Set(wanted);
  return Uint8Array.from([...names, ''], name =>
    !values || (name !== '' && values.has(name)) ? 1 : 0,
  );
}

/** One facet: its values, which of them pass and how many dates have each. */
function facetOf(
  names: readonly string[],
  wanted: readonly string[] | undefined,
) {
  return {
    names,
    passes: passing(names, wanted),
    counts: new Uint32Array(names.length + 1),
  };
}

function resultOf({ names, counts }: ReturnType<typeof facetOf>) {
  return names.flatMap((value, number) =>
    counts[number] > 0 && value !== ''
      ? [{ value, count: counts[number] }]
      : [],
  );
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
  const { index, readable, within } = scope;
  const { kinds, covers, days, systems } = index.columns;
  const { whose, from = '0001-01-01', to = index.until, only } = filters;
  const first = numberOfDay(from);
  const last = numberOfDay(only && urgentUntil < to ? urgentUntil : to);
  const inSystems = systemsMatching(scope, filters);

  // By place of the system: 1 where its assessment may be read.
  const readableSystems = new Uint8Array(within.length);
  for (let place = 0; place < within.length; place += 1) {
    readableSystems[place] = readable.flags[index.recordOf[place]];
  }
  const isRightSide = Uint8Array.from(horizonKinds, kind =>
    !whose || isVendorDate(kind) === (whose === 'vendor') ? 1 : 0,
  );

  const kind = facetOf(horizonKinds, filters.kind);
  const cover = facetOf(coverStates, filters.cover);
  const funding = facetOf(fundingAnswers, filters.funding);
  const supplier = facetOf(index.suppliers, filters.supplier);
  const product = facetOf(index.products, filters.product);
  const places: number[] = [];

  for (let place = 0; place < days.length; place += 1) {
    const day = days[place];
    if (day > last) {
      break;
    }
    const system = systems[place];
    const kindNumber = kinds[place];
    if (
      day < first ||
      inSystems[system] === 0 ||
      isRightSide[kindNumber] === 0 ||
      (kindNumber === RECOVERY_TEST && readableSystems[system] === 0) ||
      (only &&
        (losing[kindNumber] === 0 ||
          readableSystems[system] === 0 ||
          funded[index.fundingOf[system]] === 1))
    ) {
      continue;
    }
    const coverNumber =
      covers[place] === NO_VALUE ? coverStates.length : covers[place];
    const fundingNumber =
      readableSystems[system] === 1
        ? index.fundingOf[system]
        : fundingAnswers.length;
    const supplierNumber = index.supplierOf[system];
    const productNumber = index.productOf[system];
    const passesKind = kind.passes[kindNumber];
    const passesCover = cover.passes[coverNumber];
    const passesFunding = funding.passes[fundingNumber];
    const passesSupplier = supplier.passes[supplierNumber];
    const passesProduct = product.passes[productNumber];
    const passes =
      passesKind + passesCover + passesFunding + passesSupplier + passesProduct;
    if (passes === 5) {
      places.push(place);
    }
    // A facet counts what only its own filter keeps out.
    if (passes - passesKind === 4) {
      kind.counts[kindNumber] += 1;
    }
    if (passes - passesCover === 4) {
      cover.counts[coverNumber] += 1;
    }
    if (passes - passesFunding === 4) {
      funding.counts[fundingNumber] += 1;
    }
    if (passes - passesSupplier === 4) {
      supplier.counts[supplierNumber] += 1;
    }
    if (passes - passesProduct === 4) {
      product.counts[productNumber] += 1;
    }
  }
  return {
    places,
    facets: {
      kind: resultOf(kind),
      cover: resultOf(cover),
      funding: resultOf(funding),
      supplier: resultOf(supplier),
      product: resultOf(product),
    },
  };
}
