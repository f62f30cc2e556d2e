import { DatePicker, Select } from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import { formatDate, valueInWords } from '@policing/plugin-blueprint-react';
import styles from '../Scenarios.module.css';

interface FieldProps {
  label: string;
  /** Empty where the scenario leaves the fact as it is. */
  value: string;
  onChange: (value: string) => void;
}

/** Value of a choice that leaves the fact as it is. */
const AS_IT_IS = 'as-it-is';

/** Properties of {@link ChoiceField}. */
export interface ChoiceFieldProps extends FieldProps {
  choices: readonly string[];
  /** What it says where nothing is chosen; none where something always is. */
  unset?: string;
  titleOf?: (choice: string) => string;
}

/** One of a closed list, or none of them. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, value, choices, unset, onChange } = props;
  const { titleOf = valueInWords } = props;
  return (
    <Select
      label={label}
      options={[
        ...(unset ? [{ value: AS_IT_IS, label: unset }] : []),
        ...choices.map(choice => ({ value: choice, label: titleOf(choice) })),
      ]}
      value={value || AS_IT_IS}
      onChange={key => onChange(key === AS_IT_IS ? '' : String(key))}
    />
  );
}

/** A day, typed or picked, or the fact as it is. */
export function DayField({ label, value, onChange }: FieldProps) {
  return (
    <DatePicker
      className={styles.day}
      label={label}
      description={value ? `${formatDate(value)}.` : 'As it is.'}
      value={value ? parseDate(value) : null}
      onChange={day => onChange(day?.toString() ?? '')}
    />
  );
}
