import { InputError } from '@backstage/errors';
import {
  type HorizonCounts,
  type HorizonFacet,
  type HorizonFilters,
  type HorizonItem,
  type HorizonQuery,
  type HorizonResponse,
  plusMonths,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import { USUAL_PAGE } from '../../page';
import { pageOfList } from '../../pageOfList';
import type { Reading } from '../../Reading';
import type { HorizonEntry } from './HorizonIndex';
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

function add(counts: HorizonCounts, { kind }: HorizonEntry): void {
  counts[kind] = (counts[kind] ?? 0) + 1;
}

/** Dates by month, every month from today to the last day of the horizon. */
function byMonth(
  entries: readonly HorizonEntry[],
  today: string,
  until: string,
): Pick<HorizonResponse, 'passed' | 'months'> {
  const passed: HorizonCounts = {};
  const months = new Map<string, HorizonCounts>();
  for (
    let month = today.slice(0, 7);
    month <= until.slice(0, 7);
    month = plusMonths(`${month}-01`, 1).slice(0, 7)
  ) {
    months.set(month, {});
  }
  for (const entry of entries) {
    add(entry.passed ? passed : months.get(entry.date.slice(0, 7))!, entry);
  }
  return {
    passed,
    months: [...months].map(([month, counts]) => ({ month, counts })),
  };
}

function facetsOf(
  counted: MatchedDates['facets'],
  directory: Directory,
): HorizonResponse['facets'] {
  const listOf = (facet: HorizonFacet) =>
    [...counted[facet]]
      .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
      .slice(0, MOST_FACET_VALUES)
      .map(([value, count]) => ({
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
  const { scope, urgentUntil, entries, facets } = await matchingHorizon(
    reading,
    filters,
  );
  const { directory } = reading.register;
  const { items, pageInfo } = pageOfList(
    entries,
    { limit, cursor, sort: 'date' },
    ({ id }) => id,
  );
  const { until } = scope.index;
  return {
    registry: scope.registry,
    scope: scope.label,
    today: scope.today,
    until,
    urgent: urgentLosses(scope, urgentUntil),
    items: items.map(entry => horizonItem(entry, scope.readable, directory)),
    totalItems: entries.length,
    systems: new Set(entries.map(({ system }) => system.place)).size,
    ...byMonth(entries, scope.today, until),
    facets: facetsOf(facets, directory),
    pageInfo,
  };
}
