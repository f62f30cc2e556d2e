import {
  type EntityLabel,
  type SuggestionsResponse,
  type SummaryResponse,
  WHOLE_NATION,
} from '@policing/plugin-blueprint-common';
import { useYourAccess } from '@policing/plugin-blueprint-react';

/** For whom suggestions are shown, and for whom else they can be. */
export interface Perspective {
  /** For whom it is shown what was put aside, in a sentence. */
  who: string;
  /** Reference of the force, or the word for the nation. */
  force: string;
  /** Whether the reader may decide for them. */
  mayDecide: boolean;
  /** For whom the reader can have it shown; the present one among them. */
  choices: { value: string; label: string }[];
}

/**
 * Finds out for whom the reader can have suggestions shown and may decide.
 *
 * @param shown - for whom the server shows them: the force, or none for the nation
 */
export function usePerspective(
  shown: Pick<SuggestionsResponse, 'for'> | undefined,
  summary: SummaryResponse | undefined,
): Perspective | undefined {
  const { data: access } = useYourAccess();
  if (!shown) {
    return undefined;
  }
  const forces = (summary?.forces ?? []).map(({ scope }) => scope);
  const reached = (id: 'checks.read' | 'suggestions.update') => {
    const item = access?.items.find(each => each.id === id);
    const isEverywhere = item?.extent === 'everything';
    const covers = ({ ref }: EntityLabel) =>
      isEverywhere || (item?.forces ?? []).some(each => each.ref === ref);
    return { isEverywhere, covers };
  };
  const reading = reached('checks.read');
  const deciding = reached('suggestions.update');
  return {
    who: shown.for?.title ?? 'the nation',
    force: shown.for?.ref ?? WHOLE_NATION,
    mayDecide: shown.for ? deciding.covers(shown.for) : deciding.isEverywhere,
    choices: [
      { value: WHOLE_NATION, label: 'The nation' },
      ...forces
        .filter(reading.covers)
        .map(({ ref, title }) => ({ value: ref, label: title })),
    ],
  };
}
