import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { capitalise, plural } from '../../words';
import styles from './FilterSentence.module.css';

/** One value of one filter. */
interface NamedPart {
  name: string;
  value: string;
}

/** Properties of {@link FilterSentence}. */
export interface FilterSentenceProps<Part extends NamedPart> {
  /** What is counted, such as `system`. */
  noun: string;
  /** Number that match; none while it is not known. */
  count?: number;
  parts: readonly Part[];
  /** Whether the value is a reference, of which the title is shown. */
  isEntity: (part: Part) => boolean;
  /** The part in words; the title is the value itself where it is no reference. */
  inWords: (part: Part, title: string) => string;
  onRemove: (part: Part) => void;
  onClear: () => void;
  /** Goes between the number and the parts. */
  before?: ReactNode;
  /** Goes after the parts. */
  after?: ReactNode;
}

/** The filters as a sentence, of which each part can be taken away. */
export function FilterSentence<Part extends NamedPart>(
  props: FilterSentenceProps<Part>,
) {
  const { noun, count, parts, isEntity, before, after, onClear } = props;
  return (
    <p className={styles.sentence} aria-live="polite">
      <strong>
        {count === undefined ? capitalise(`${noun}s`) : plural(count, noun)}
      </strong>
      {before}
      {parts.map(part => (
        <span className={styles.part} key={`${part.name} ${part.value}`}>
          {isEntity(part) ? (
            <EntityPart {...props} part={part} />
          ) : (
            <PartInWords {...props} part={part} title={part.value} />
          )}
        </span>
      ))}
      {after && <span className={styles.after}>{after}</span>}
      {parts.length > 1 && (
        <Button size="small" variant="tertiary" onPress={onClear}>
          Clear all
        </Button>
      )}
    </p>
  );
}

type PartProps<Part extends NamedPart> = Pick<
  FilterSentenceProps<Part>,
  'inWords' | 'onRemove'
> & { part: Part };

function EntityPart<Part extends NamedPart>(props: PartProps<Part>) {
  const { primaryTitle } = useEntityPresentation(props.part.value);
  return <PartInWords {...props} title={primaryTitle} />;
}

function PartInWords<Part extends NamedPart>({
  part,
  title,
  inWords,
  onRemove,
}: PartProps<Part> & { title: string }) {
  const words = inWords(part, title);
  return (
    <>
      {words}
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiCloseLine />}
        aria-label={`Remove: ${words}`}
        onPress={() => onRemove(part)}
      />
    </>
  );
}
