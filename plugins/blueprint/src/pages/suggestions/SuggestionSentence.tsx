import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type { SuggestionState } from '@policing/plugin-blueprint-common';
import { plural } from '../../words';
import {
  isEntityFilter,
  partInWords,
  type SuggestionFilterPart,
} from './suggestionFilters';
import styles from './SuggestionsPage.module.css';

/** Properties of {@link SuggestionSentence}. */
export interface SuggestionSentenceProps {
  /** Number of suggestions that match; none while it is not known. */
  count?: number;
  state: SuggestionState;
  parts: SuggestionFilterPart[];
  onRemove: (part: SuggestionFilterPart) => void;
  onClear: () => void;
}

/** The filters as a sentence, of which each part can be taken away. */
export function SuggestionSentence(props: SuggestionSentenceProps) {
  const { count, state, parts, onRemove, onClear } = props;
  return (
    <p className={styles.sentence} aria-live="polite">
      <strong>
        {count === undefined ? 'Suggestions' : plural(count, 'suggestion')}
      </strong>
      {state === 'put-aside' && <span>put aside</span>}
      {parts.map(part => {
        const shown = { part, onRemove: () => onRemove(part) };
        return (
          <span className={styles.part} key={`${part.name} ${part.value}`}>
            {isEntityFilter(part.name) ? (
              <EntityPart {...shown} />
            ) : (
              <Part {...shown} title={part.value} />
            )}
          </span>
        );
      })}
      {parts.length > 1 && (
        <Button size="small" variant="tertiary" onPress={onClear}>
          Clear all
        </Button>
      )}
    </p>
  );
}

interface PartProps {
  part: SuggestionFilterPart;
  onRemove: () => void;
}

function EntityPart(props: PartProps) {
  const { primaryTitle } = useEntityPresentation(props.part.value);
  return <Part {...props} title={primaryTitle} />;
}

function Part({ part, title, onRemove }: PartProps & { title: string }) {
  const words = partInWords(part, title);
  return (
    <>
      {words}
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiCloseLine />}
        aria-label={`Remove: ${words}`}
        onPress={onRemove}
      />
    </>
  );
}
