import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CapabilitiesResponse,
  CapabilityConcern,
  CapabilityLevel,
  CapabilitySortKey,
  CapabilitySummary,
} from '@policing/plugin-blueprint-common';
import type { Reading } from '../Reading';
import { mappedScope, type ScopeQuery } from './capabilityMapOf';

/** Prompts in the map; the detail of a capability has all of its own. */
const PROMPTS_SHOWN = 20;

/** What the capability map can be narrowed and sorted by. */
export interface CapabilitiesQuery extends ScopeQuery {
  level?: CapabilityLevel[];
  only?: CapabilityConcern[];
  q?: string;
  sort?: string;
}

const concernOf: Record<
  CapabilityConcern,
  (summary: CapabilitySummary) => boolean
> = {
  gaps: ({ gaps }) => gaps.count > 0,
  overlaps: ({ overlaps }) => overlaps.count > 0,
  owned: ({ owned }) => owned > 0,
};

function matches(
  summary: CapabilitySummary,
  { level, only, q = '' }: CapabilitiesQuery,
): boolean {
  const words = q.toLocaleLowerCase('en-GB').split(/\s+/);
  const title = summary.title.toLocaleLowerCase('en-GB');
  return (
    words.every(word => title.includes(word)) &&
    (!level || level.includes(summary.level)) &&
    // What a capability with parts lacks, its parts say.
    (!only ||
      (summary.parts === 0 && only.every(each => concernOf[each](summary))))
  );
}

const valueOf: Record<
  Exclude<CapabilitySortKey, 'title'>,
  (summary: CapabilitySummary) => number | undefined
> = {
  systems: ({ systems }) => systems.live,
  forces: ({ forcesCovered }) => forcesCovered,
  gaps: ({ gaps }) => gaps.count,
  overlaps: ({ overlaps }) => overlaps.count,
  'assured-conformance': ({ conformance }) => conformance?.assuredConformance,
};

/** Compares two capabilities; what is not known comes last either way. */
function compare(
  sort: CapabilitySortKey,
  descending: boolean,
): (a: CapabilitySummary, b: CapabilitySummary) => number {
  const sign = descending ? -1 : 1;
  if (sort === 'title') {
    return (a, b) => sign * a.title.localeCompare(b.title, 'en-GB');
  }
  return (a, b) => {
    const [x, y] = [valueOf[sort](a), valueOf[sort](b)];
    if (x === undefined || y === undefined) {
      return Number(x === undefined) - Number(y === undefined);
    }
    return sign * (x - y);
  };
}

/** The tree with the parts of each capability in order. */
function inOrder(
  items: readonly CapabilitySummary[],
  order: (a: CapabilitySummary, b: CapabilitySummary) => number,
): CapabilitySummary[] {
  const parts = new Map<string | undefined, CapabilitySummary[]>();
  for (const item of items) {
    const siblings = parts.get(item.parent);
    if (siblings) {
      siblings.push(item);
    } else {
      parts.set(item.parent, [item]);
    }
  }
  const branch = (parent: string | undefined): CapabilitySummary[] =>
    (parts.get(parent) ?? [])
      .sort(order)
      .flatMap(item => [item, ...branch(item.ref)]);
  return branch(undefined);
}

/**
 * What serves each capability in a register, or in one region or force of it:
 * systems, products, gaps and overlaps.
 *
 * @throws NotAllowedError where it is to be sorted by conformance and the caller
 *   may not see that
 */
export async function getCapabilities(
  reading: Reading,
  query: CapabilitiesQuery,
): Promise<CapabilitiesResponse> {
  const { sort } = query;
  if (sort?.endsWith('assured-conformance')) {
    reading.access.requireConformance(`sort=${sort}`);
  }
  const { directory } = reading.register;
  const { registry, leastCoverage, index, scope, map, conformance } =
    await mappedScope(reading, query);
  const figures = conformance(map.summaries.map(({ ref }) => ref));
  const all = map.summaries.map((summary): CapabilitySummary => {
    const cell = figures.get(summary.ref);
    return { ...summary, ...(cell && { conformance: cell }) };
  });
  const ordered = sort
    ? inOrder(
        all,
        compare(
          sort.replace(/^-/, '') as CapabilitySortKey,
          sort.startsWith('-'),
        ),
      )
    : all;
  const matching = new Set(
    ordered.filter(item => matches(item, query)).map(({ ref }) => ref),
  );
  const parents = new Map(all.map(({ ref, parent }) => [ref, parent]));
  const shown = new Set<string>();
  for (const ref of matching) {
    let above: string | undefined = ref;
    while (above && !shown.has(above)) {
      shown.add(above);
      above = parents.get(above);
    }
  }
  return {
    registry,
    scope: scope.label,
    leastCoverage,
    forces: scope.forces.length,
    items: ordered
      .filter(({ ref }) => shown.has(ref))
      .map(item => ({ ...item, matches: matching.has(item.ref) })),
    matching: matching.size,
    totalItems: all.length,
    unplaced: map.unplaced,
    choices: {
      regions: directory
        .regions(registry.name)
        .map(region => directory.label(stringifyEntityRef(region as Entity)))
        .sort((a, b) => a.title.localeCompare(b.title, 'en-GB')),
      forces: index.forces.map(force => directory.label(force)),
    },
    prompts: map.prompts.slice(0, PROMPTS_SHOWN),
    promptCount: map.prompts.length,
  };
}
