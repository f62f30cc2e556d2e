import { LunrSearchEngine } from '@backstage/plugin-search-backend-node';
import type {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import lunr from 'lunr';

/** What separates words in the index, hyphens among it. */
const SEPARATOR = /[^\p{L}\p{N}]+/u;

const USUAL_PAGE = 25;

/** Words of a term as they stand in the index; those that are in every text are left out. */
function stemsOf(term: string): string[] {
  return term
    .toLocaleLowerCase('en-GB')
    .split(SEPARATOR)
    .filter(word => word && lunr.stopWordFilter(new lunr.Token(word, {})))
    .map(word => String(lunr.stemmer(new lunr.Token(word, {}))));
}

/**
 * The in-memory search of the platform, for ids and names: every word must
 * occur, or be the start of one that does, and title and whole words count
 * most. The platform’s own way, which finds whatever has one of the words or
 * one like it, is gone back to where nothing is found so, or where fields are
 * asked for.
 */
export class RegisterLunrEngine extends LunrSearchEngine {
  readonly #loosely = this.translator;

  override async query(query: SearchQuery): Promise<IndexableResultSet> {
    // Before the first index of a type is made, there is nothing in it.
    const made = Object.keys(this.lunrIndices);
    if (query.types && !query.types.some(type => made.includes(type))) {
      return { results: [], numberOfResults: 0 };
    }
    const stems = query.filters ? [] : stemsOf(query.term);
    if (stems.length > 0) {
      const inEarnest = strictly(stems);
      this.setTranslator(inEarnest);
      const first = await super.query({ ...query, pageCursor: undefined });
      if (first.results.length > 0) {
        this.setTranslator(inEarnest);
        return query.pageCursor ? super.query(query) : first;
      }
    }
    this.translator = this.#loosely;
    return super.query(query);
  }
}

function strictly(
  stems: readonly string[],
): Parameters<LunrSearchEngine['setTranslator']>[0] {
  return ({ types, pageLimit = USUAL_PAGE }) => ({
    documentTypes: types,
    pageSize: pageLimit,
    lunrQueryBuilder: builder => {
      const { REQUIRED } = lunr.Query.presence;
      for (const stem of stems) {
        builder.term(stem, {
          usePipeline: false,
          wildcard: lunr.Query.wildcard.TRAILING,
          presence: REQUIRED,
        });
        builder.term(stem, { usePipeline: false, boost: 10 });
        builder.term(stem, {
          usePipeline: false,
          fields: ['title'],
          boost: 20,
        });
      }
    },
  });
}
