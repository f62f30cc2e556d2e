import { DatePicker } from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import { formatDate } from '@policing/plugin-blueprint-react';
import type { FieldProps } from './FactField';
import styles from './fields.module.css';

/** A day, typed or picked. */
export function DayField(props: FieldProps<string>) {
  const { label, description, value, problem, onChange } = props;
  const day = dayOf(value);
  return (
    <DatePicker
      label={label}
      // The field itself says nothing of a day that is missing, and of one that
      // is there not which part comes first.
      description={[day ? `${formatDate(value)}.` : problem, description]
        .filter(Boolean)
        .join(' ')}
      {...(!day && { isInvalid: problem !== undefined })}
      className={styles.day}
      value={day}
      onChange={picked => onChange(picked?.toString())}
      validationBehavior="aria"
      validate={() => problem}
    />
  );
}

/** The day that a fact names; none where a file holds something else. */
function dayOf(value: string | undefined) {
  try {
    return value ? parseDate(value) : null;
  } catch {
    return null;
  }
}
