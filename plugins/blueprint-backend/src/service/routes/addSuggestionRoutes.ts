import { sendTable } from '../../exports';
import { decideOnSuggestion } from '../../suggestions/decideOnSuggestion';
import {
  getSuggestion,
  getSuggestions,
} from '../../suggestions/getSuggestions';
import type { SuggestionDecisions } from '../../suggestions/SuggestionDecisions';
import type { SuggestionReader } from '../../suggestions/SuggestionReader';
import { suggestionsExport } from '../../suggestions/suggestionsExport';
import type { AddRoutes } from '../RouteContext';

/**
 * Routes for suggestions for collaboration, and decisions about them.
 *
 * @param reader - puts together what a caller may see
 * @param decisions - where decisions are kept
 */
export function addSuggestionRoutes(
  reader: SuggestionReader,
  decisions: SuggestionDecisions,
): AddRoutes {
  return (router, { audited, changing }) => {
    router.get('/suggestions', async (request, response) => {
      response.json(
        await audited('suggestions-read', request, reading =>
          getSuggestions(reader, reading, request.query),
        ),
      );
    });

    router.get('/suggestions/:id', async (request, response) => {
      response.json(
        await audited('suggestion-read', request, reading =>
          getSuggestion(reader, decisions, reading, {
            ...request.query,
            ...request.params,
          }),
        ),
      );
    });

    router.post('/suggestions/:id/decisions', async (request, response) => {
      response
        .status(201)
        .json(
          await changing(
            'suggestion-decision',
            'suggestions.update',
            request,
            writing =>
              decideOnSuggestion(
                reader,
                decisions,
                writing,
                request.params.id,
                request.body,
              ),
          ),
        );
    });

    router.get('/exports/suggestions', (request, response) =>
      audited('suggestions-export', request, async reading => {
        const { format, ...query } = request.query;
        const { tables, about } = await suggestionsExport(
          reader,
          reading,
          query,
        );
        await sendTable(response, tables, about, format);
      }),
    );
  };
}
