import { NotFoundError } from '@backstage/errors';
import type {
  SuggestionDetailResponse,
  SuggestionsResponse,
} from '@policing/plugin-blueprint-common';
import { WHOLE_NATION } from '@policing/plugin-blueprint-common';
import { type PageParameters, USUAL_PAGE } from '../answers/page';
import { pageOfList } from '../answers/pageOfList';
import type { Reading } from '../answers/Reading';
import { describeDecision, describeSuggestion } from './describeSuggestion';
import { mayReadReasons } from './perspectiveOf';
import type { SeenSuggestion, SeenSuggestions } from './SeenSuggestions';
import type { SuggestionDecisions } from './SuggestionDecisions';
import { filterSuggestions, type SuggestionFilters } from './suggestionsFilter';
import { inOrder, type SuggestionSort } from './suggestionsOrder';
import type { SuggestionReader, SuggestionScope } from './SuggestionReader';

/** Facts that stand with each suggestion of a list. */
const FACTS_IN_LISTS = 6;

/** Most facts of one suggestion. */
const MOST_FACTS = 500;

/** One page of the suggestions that match, with counts. */
export async function getSuggestions(
  reader: SuggestionReader,
  reading: Reading,
  query: SuggestionScope &
    SuggestionFilters &
    PageParameters & { sort?: SuggestionSort },
): Promise<SuggestionsResponse> {
  const { limit = USUAL_PAGE, cursor, sort = '-rank' } = query;
  const all = await reader.read(reading, query);
  const { matching, facets } = filterSuggestions(all, reading.register, {
    ...query,
    state: query.state ?? 'open',
  });
  const { items, pageInfo } = pageOfList(
    inOrder(matching, sort),
    { limit, cursor, sort },
    ({ finding }) => finding.id,
  );
  const { registry, perspective, worked, withheld } = all;
  return {
    registry: registry.name,
    demonstration: registry.demonstration,
    ...(perspective.force && { for: perspective.force }),
    mayReadReasons: mayReadReasons(
      reading,
      perspective.force?.ref ?? WHOLE_NATION,
    ),
    asOf: worked.asOf,
    isStale: worked.isStale,
    ...(worked.settings && {
      settings: {
        scorecard: worked.settings.scorecard,
        version: worked.settings.version,
        contractWindowMonths: worked.settings.values.contractWindowMonths,
      },
    }),
    withheld,
    items: items.map(item =>
      describeSuggestion(reading, all, item, FACTS_IN_LISTS),
    ),
    totalItems: matching.length,
    facets,
    pageInfo,
  };
}

/**
 * One of the suggestions that a reader may see.
 *
 * @throws NotFoundError where it is not there any more, or not for the reader
 */
export function findSeen(all: SeenSuggestions, id: string): SeenSuggestion {
  const item = all.items.find(({ finding }) => finding.id === id);
  if (!item) {
    throw new NotFoundError(
      'This suggestion is not there any more: the facts behind it have changed. Look at the list of suggestions for what stands in its place.',
    );
  }
  return item;
}

/** One suggestion with every fact and every decision that the reader may know of. */
export async function getSuggestion(
  reader: SuggestionReader,
  decisions: SuggestionDecisions,
  reading: Reading,
  query: SuggestionScope & { id: string },
): Promise<SuggestionDetailResponse> {
  const all = await reader.read(reading, query);
  const item = findSeen(all, query.id);
  const { name, demonstration } = all.registry;
  const history = await decisions.history(
    name,
    query.id,
    all.perspective.deciding,
  );
  return {
    registry: { name, demonstration },
    suggestion: describeSuggestion(reading, all, item, MOST_FACTS),
    decisions: history.map(decision => describeDecision(reading, decision)),
  };
}
