import {
  type CloudDispositionsQuery,
  type CloudDispositionsResponse,
  type Disposition,
  type DispositionsShown,
  NOT_CLEAR,
  type SystemDisposition,
} from '@policing/plugin-blueprint-common';
import { NO_DISPOSITION } from '../../../store/systemRows';
import type { Reading } from '../../Reading';
import { findingsScope, type FindingsScope } from './findingsScope';
import { pageOfPlaces } from './pageOfPlaces';
import { systemLabel } from './systemLabel';

/** How a system stands to the suggestion: where no choice was made, first. */
const groups = ['without', 'differing', 'agreeing'] as const;

type Suggested = Disposition | typeof NOT_CLEAR;

/** Suggestions of a scope that match a query, in the order of the list. */
export interface MatchingDispositions {
  scope: FindingsScope;
  counts: Record<DispositionsShown, number>;
  bySuggestion: CloudDispositionsResponse['bySuggestion'];
  isWithheld: boolean;
  /** Places of systems in `scope.byTitle`, those without a choice first. */
  places: number[];
}

/** Where a choice stands to a suggestion; one that is not clear contradicts nothing. */
function groupOf(chosen: string, suggested: string): (typeof groups)[number] {
  if (chosen === NO_DISPOSITION) {
    return 'without';
  }
  return suggested === NOT_CLEAR || suggested === chosen
    ? 'agreeing'
    : 'differing';
}

/**
 * The suggestions that a query asks for and the caller may read.
 *
 * @throws InputError for a registry, force or region that is not there
 */
export async function matchingDispositions(
  reading: Reading,
  query: CloudDispositionsQuery,
): Promise<MatchingDispositions> {
  const scope = await findingsScope(reading, query);
  const { results, findings, byTitle } = scope;
  const { show = 'all' } = query;
  const names = results.dispositions.values();
  const isRestricted =
    results.definitions.cloudRules?.dispositions?.restricted ?? false;
  const counts = { all: 0, without: 0, differing: 0, agreeing: 0 };
  const bySuggestion = new Map<
    Suggested,
    { systems: number; without: number }
  >();
  const found = groups.map(() => [] as number[]);
  let isWithheld = false;
  byTitle.forEach(({ row }, place) => {
    const suggested = names[results.suggested[row]];
    if (suggested === NO_DISPOSITION) {
      return;
    }
    if (isRestricted && !findings.readsAssessment(row)) {
      isWithheld = true;
      return;
    }
    const group = groupOf(names[results.chosen[row]], suggested);
    counts.all += 1;
    counts[group] += 1;
    const sums = bySuggestion.get(suggested as Suggested) ?? {
      systems: 0,
      without: 0,
    };
    bySuggestion.set(suggested as Suggested, sums);
    sums.systems += 1;
    sums.without += group === 'without' ? 1 : 0;
    if (
      (show === 'all' || show === group) &&
      (query.suggested === undefined || query.suggested === suggested)
    ) {
      found[groups.indexOf(group)].push(place);
    }
  });
  return {
    scope,
    counts,
    bySuggestion: [...bySuggestion]
      .map(([suggested, sums]) => ({ suggested, ...sums }))
      .sort(
        (a, b) => b.systems - a.systems || (a.suggested < b.suggested ? -1 : 1),
      ),
    isWithheld,
    places: found.flat(),
  };
}

/** Reads the stored suggestions of systems at some places. */
export async function readDispositions(
  { store, register }: Reading,
  { scope }: MatchingDispositions,
  places: readonly number[],
): Promise<SystemDisposition[]> {
  const wanted = places.map(place => scope.byTitle[place].placed);
  const results = await store.readResults(
    wanted.map(({ ref }) => ref),
    scope.date!,
  );
  return wanted.flatMap(placed => {
    const { suggestion, status, hostingClass } =
      results.get(placed.ref)?.cloud ?? {};
    return suggestion
      ? [
          {
            system: systemLabel(placed, register),
            suggestion,
            ...(status && { status }),
            ...(hostingClass && { hostingClass }),
          },
        ]
      : [];
  });
}

/**
 * What the rules suggest should happen to the systems of a scope, beside what
 * a person chose.
 *
 * @throws InputError for a registry, force or region that is not there, and for
 *   a cursor that is none of this list
 */
export async function getCloudDispositions(
  reading: Reading,
  query: CloudDispositionsQuery,
): Promise<CloudDispositionsResponse> {
  const matching = await matchingDispositions(reading, query);
  const { scope, places } = matching;
  const { limit, cursor } = query;
  const { items, pageInfo } = pageOfPlaces(
    places,
    { limit, cursor, sort: 'choice' },
    place => scope.byTitle[place].placed.ref,
    name => {
      const place = scope.byTitle.findIndex(
        ({ placed }) => placed.ref === name,
      );
      return place < 0 ? undefined : place;
    },
  );
  const rules = scope.results.definitions.cloudRules?.dispositions;
  return {
    registry: scope.registry,
    scope: scope.label,
    ...(rules && {
      thresholds: {
        leastPoints: rules.leastPoints,
        leastDistance: rules.leastDistance,
      },
    }),
    isWithheld: matching.isWithheld,
    counts: matching.counts,
    bySuggestion: matching.bySuggestion,
    totalItems: places.length,
    items: await readDispositions(reading, matching, items),
    pageInfo,
  };
}
