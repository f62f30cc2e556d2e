import { InputError } from '@backstage/errors';
import {
  type HorizonCounts,
  type HorizonFacet,
  type HorizonFilters,
  type HorizonItem,
  type HorizonQuery,
  horizonKinds,
  type HorizonResponse,
  plusMonths,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import { USUAL_PAGE } from '../../page';
import { pageOfList } from '../../pageOfList';
import type { Reading } from '../../Reading';
import { numberOfDay } from './DateColumns';
import { entryId, type HorizonEntry } from './HorizonIndex';
import { type HorizonScope, horizonScope } from './horizonScope';
import { matchDates, type MatchedDates } from './matchDates';
import type { ReadableRecords } from './ReadableRecords';
import { urgentLosses, urgentUntilOf } from './urgentLosses';

/** Most values of a facet that are told; those with most dates. */
const MOST_FACET_VALUES = 200;

/** Dates that match, with what they were looked for in. */
export interface MatchingHorizon extends MatchedDates {
  scope: HorizonScope;
  /** Last day that counts as soon, ISO 8601. */
  urgentUntil: string;
}

/**
 * Every date that matches; for lists and for files to take away.
 *
 * @throws InputError where the last day comes before the first
 */
export async function matchingHorizon(
  reading: Reading,
  filters: HorizonFilters,
): Promise<MatchingHorizon> {
  const { from, to } = filters;
  if (from !== undefined && to !== undefined && to < from) {
    throw new InputError(`from, to: ${to} comes before ${from}`);
  }
  const scope = await horizonScope(reading, filters);
  const urgentUntil = urgentUntilOf(scope);
  return { scope, urgentUntil, ...matchDates(scope, filters, urgentUntil) };
}

/** A date as the caller may see it. */
export function horizonItem(
  entry: HorizonEntry,
  readable: ReadableRecords,
  directory: Directory,
): HorizonItem {
  const { system, ...date } = entry;
  const { placed, supplier, assessment, funding } = system;
  const { product } = placed.spec;
  const isReadable = readable.covers(system);
  const tier = assessment?.criticality?.tier;
  const { need, amount, reference, decidedOn } = assessment?.funding ?? {};
  return {
    ...date,
    id: entryId(entry),
    system: { ref: placed.ref, title: placed.title },
    forces: placed.forces.map(ref => directory.label(ref)),
    ...(product && { product: directory.label(product) }),
    ...(supplier && { supplier }),
    withheld: !isReadable,
    ...(isReadable && {
      funding: {
        state: funding,
        ...(need !== undefined && { need }),
        ...(amount !== undefined && { amount }),
        ...(reference !== undefined && { reference }),
        ...(decidedOn !== undefined && { decidedOn }),
      },
      ...(tier && { criticality: tier }),
    }),
  };
}

/** Number of a month that counts on over years. */
function monthNumber(day: number): number {
  return Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;
}

/** What is counted of the dates that match. */
function countDates(
  places: readonly number[],
  { index, today }: HorizonScope,
): Pick<HorizonResponse, 'passed' | 'months' | 'systems'> {
  const { kinds, days, systems } = index.columns;
  const now = numberOfDay(today);
  const firstMonth = monthNumber(now);
  const monthCount = monthNumber(numberOfDay(index.until)) - firstMonth + 1;
  // The first row is that of what has passed, the others are months.
  const counts = new Uint32Array((monthCount + 1) * horizonKinds.length);
  const seen = new Uint8Array(index.systems.length);
  let systemCount = 0;
  for (const place of places) {
    const row =
      days[place] < now ? 0 : monthNumber(days[place]) - firstMonth + 1;
    counts[row * horizonKinds.length + kinds[place]] += 1;
    systemCount += seen[systems[place]] === 0 ? 1 : 0;
    seen[systems[place]] = 1;
  }
  const rowOf = (row: number): HorizonCounts =>
    Object.fromEntries(
      horizonKinds.flatMap((kind, number) => {
        const count = counts[row * horizonKinds.length + number];
        return count > 0 ? [[kind, count]] : [];
      }),
    );
  return {
    systems: systemCount,
    passed: rowOf(0),
    months: Array.from({ length: monthCount }, (_, place) => ({
      month: plusMonths(`${today.slice(0, 7)}-01`, place).slice(0, 7),
      counts: rowOf(place + 1),
    })),
  };
}

function facetsOf(
  counted: MatchedDates['facets'],
  directory: Directory,
): HorizonResponse['facets'] {
  const listOf = (facet: HorizonFacet) =>
    [...counted[facet]]
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_FACET_VALUES)
      .map(({ value, count }) => ({
        value,
        ...(facet === 'product' && { title: directory.label(value).title }),
        count,
      }));
  return {
    kind: listOf('kind'),
    funding: listOf('funding'),
    cover: listOf('cover'),
    supplier: listOf('supplier'),
    product: listOf('product'),
  };
}

/** One page of the dates on the horizon that match, with counts. */
export async function getHorizon(
  reading: Reading,
  query: HorizonQuery,
): Promise<HorizonResponse> {
  const { limit = USUAL_PAGE, cursor, ...filters } = query;
  const { scope, urgentUntil, places, facets } = await matchingHorizon(
    reading,
    filters,
  );
  const { directory } = reading.register;
  const { items, pageInfo } = pageOfList(
    places,
    { limit, cursor, sort: 'date' },
    place => entryId(scope.index.entries[place]),
  );
  const { until } = scope.index;
  return {
    registry: scope.registry,
    scope: scope.label,
    today: scope.today,
    until,
    urgent: urgentLosses(scope, urgentUntil),
    items: items.map(place =>
      horizonItem(scope.index.entries[place], scope.readable, directory),
    ),
    totalItems: places.length,
    ...countDates(places, scope),
    facets: facetsOf(facets, directory),
    pageInfo,
  };
}
