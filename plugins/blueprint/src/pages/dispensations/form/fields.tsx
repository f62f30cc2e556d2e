import { DatePicker, TextAreaField } from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import type { FieldProblem } from '@policing/plugin-blueprint-common';
import { formatDate } from '@policing/plugin-blueprint-react';
import { problemOf } from './problems';
import styles from './form.module.css';

interface FieldProps {
  /** Name of the field in what is sent. */
  name: string;
  label: string;
  description?: string;
  value: string;
  problems: readonly FieldProblem[];
  isRequired?: boolean;
  onChange: (value: string) => void;
}

/** A text of several lines, with what is wrong with it beneath. */
export function TextArea(props: FieldProps & { rows?: number }) {
  const { name, problems, rows = 4, ...field } = props;
  const problem = problemOf(problems, name);
  return (
    <TextAreaField
      {...field}
      className={styles.text}
      size="medium"
      rows={rows}
      validationBehavior="aria"
      validate={() => problem}
    />
  );
}

/** A day, typed or picked, with what is wrong with it beneath. */
export function DayField(props: FieldProps) {
  const { name, problems, value, description, onChange, ...field } = props;
  const problem = problemOf(problems, name);
  return (
    <DatePicker
      {...field}
      // The field itself says nothing of a day that is missing, and of one that
      // is there not which part comes first.
      description={[value ? `${formatDate(value)}.` : problem, description]
        .filter(Boolean)
        .join(' ')}
      {...(value === '' && { isInvalid: problem !== undefined })}
      className={styles.day}
      size="medium"
      value={value ? parseDate(value) : null}
      onChange={day => onChange(day?.toString() ?? '')}
      validationBehavior="aria"
      validate={() => problem}
    />
  );
}
