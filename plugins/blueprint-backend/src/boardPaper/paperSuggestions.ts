import type { CollaborationSuggestion } from '@policing/plugin-blueprint-common';
import type { Reading } from '../answers/Reading';
import { getSuggestions } from '../suggestions/getSuggestions';
import type { SuggestionReader } from '../suggestions/SuggestionReader';
import type { PaperScope } from './PaperScope';

/** Suggestions that a paper has room for. */
const SUGGESTIONS = 3;

/** The strongest suggestions of the collaboration finder that nobody put aside. */
export async function paperSuggestions(
  suggestions: SuggestionReader,
  reading: Reading,
  { registry, force }: PaperScope,
): Promise<CollaborationSuggestion[]> {
  const { items } = await getSuggestions(suggestions, reading, {
    registry: registry.name,
    ...(force !== undefined && { force: [force] }),
    limit: SUGGESTIONS,
  });
  return items;
}
