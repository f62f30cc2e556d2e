import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { plural } from '../../words';
import {
  type InitiativeFilterPart,
  isEntityFilter,
  partInWords,
} from './initiativeFilters';
import styles from './InitiativesPage.module.css';

/** Properties of {@link InitiativeSentence}. */
export interface InitiativeSentenceProps {
  /** Number of initiatives that match; none while it is not known. */
  count?: number;
  parts: InitiativeFilterPart[];
  onRemove: (part: InitiativeFilterPart) => void;
  onClear: () => void;
}

/** The filters as a sentence, of which each part can be taken away. */
export function InitiativeSentence(props: InitiativeSentenceProps) {
  const { count, parts, onRemove, onClear } = props;
  return (
    <p className={styles.sentence} aria-live="polite">
      <strong>
        {count === undefined ? 'Initiatives' : plural(count, 'initiative')}
      </strong>
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
  part: InitiativeFilterPart;
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
