import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type { FilterPart } from '../../address';
import { plural } from '../../words';
import styles from './FilterSentence.module.css';
import { isEntityFilter, orderInWords, partInWords } from './filterWords';

/** Properties of {@link FilterSentence}. */
export interface FilterSentenceProps {
  /** Number of systems that match; none while it is not known. */
  count?: number;
  parts: FilterPart[];
  outcome?: string;
  /** Key of the order, with `-` before it for the other way round. */
  sort: string;
  /** Titles of checks by their ids. */
  checkTitles: Record<string, string>;
  onRemove: (part: FilterPart) => void;
  onClear: () => void;
}

/** The filters as a sentence, of which each part can be taken away. */
export function FilterSentence(props: FilterSentenceProps) {
  const { count, parts, outcome, sort, checkTitles } = props;
  return (
    <p className={styles.sentence} aria-live="polite">
      <strong>
        {count === undefined ? 'Systems' : plural(count, 'system')}
      </strong>
      {parts.map(part => (
        <span className={styles.part} key={`${part.name} ${part.value}`}>
          {isEntityFilter(part.name) ? (
            <EntityPart {...props} part={part} />
          ) : (
            <Part
              words={partInWords(
                part,
                checkTitles[part.value] ?? part.value,
                outcome,
              )}
              onRemove={() => props.onRemove(part)}
            />
          )}
        </span>
      ))}
      <span className={styles.order}>, {orderInWords(sort)}.</span>
      {parts.length > 1 && (
        <Button size="small" variant="tertiary" onPress={props.onClear}>
          Clear all
        </Button>
      )}
    </p>
  );
}

function EntityPart(props: FilterSentenceProps & { part: FilterPart }) {
  const { part, outcome, onRemove } = props;
  const { primaryTitle } = useEntityPresentation(part.value);
  return (
    <Part
      words={partInWords(part, primaryTitle, outcome)}
      onRemove={() => onRemove(part)}
    />
  );
}

function Part({ words, onRemove }: { words: string; onRemove: () => void }) {
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
