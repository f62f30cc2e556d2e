import { Button } from '@backstage/ui';
import { DayField } from './DayField';
import type { FieldProps } from './FactField';
import styles from './fields.module.css';

/** Several days, such as the break dates of a contract. */
export function DaysField(props: FieldProps<string[]>) {
  const { label, description, value = [], problem, onChange } = props;
  return (
    <fieldset className={styles.list}>
      <legend>{label}</legend>
      {description && <p className={styles.note}>{description}</p>}
      {problem && <p className={styles.problem}>{problem}</p>}
      {value.map((day, place) => (
        // Days have no name but their place.
        // eslint-disable-next-line react/no-array-index-key
        <div key={place} className={styles.item}>
          <DayField
            label={`Date ${place + 1}`}
            value={day}
            onChange={changed => onChange(value.with(place, changed ?? ''))}
          />
          <Button
            variant="secondary"
            size="small"
            aria-label={`Remove date ${place + 1}`}
            onPress={() => onChange(value.toSpliced(place, 1))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        variant="secondary"
        size="small"
        onPress={() => onChange([...value, ''])}
      >
        Add a date
      </Button>
    </fieldset>
  );
}
