import { Link } from '@backstage/ui';
import {
  capitalise,
  EntityRefLink,
  NOT_KNOWN,
  valueInWords,
} from '@policing/plugin-blueprint-react';
import styles from './Facts.module.css';
import { type FieldSchema, formOf } from './schema';

/** Properties of {@link FieldValue}. */
export interface FieldValueProps {
  schema: FieldSchema;
  value: unknown;
}

/** The value of one field that is not a group of fields. */
export function FieldValue({ schema, value }: FieldValueProps) {
  if (Array.isArray(value)) {
    return <ValueList schema={schema.items ?? {}} values={value} />;
  }
  switch (formOf(schema)) {
    case 'reference':
      return <Reference value={String(value)} />;
    case 'address':
      return (
        <Link href={String(value)} target="_blank" rel="noopener">
          {String(value)}
        </Link>
      );
    case 'closed':
      // Leaves a marking as it must be written, such as OFFICIAL-SENSITIVE.
      return (
        <>{value === 'unknown' ? NOT_KNOWN : capitalise(valueInWords(value))}</>
      );
    default:
      return (
        <>{typeof value === 'string' ? textOf(value) : valueInWords(value)}</>
      );
  }
}

/** A reference is complete once its register is read; until then it is shown as written. */
function Reference({ value }: { value: string }) {
  return value.includes(':') ? (
    <EntityRefLink entityRef={value} />
  ) : (
    <>{value}</>
  );
}

function ValueList({
  schema,
  values,
}: {
  schema: FieldSchema;
  values: unknown[];
}) {
  if (values.length === 0) {
    return <>none</>;
  }
  return (
    <ul className={styles.values}>
      {values.map((value, index) => (
        <li key={index}>
          <FieldValue schema={schema} value={value} />
        </li>
      ))}
    </ul>
  );
}

const DATE = /^\d{4}-\d{2}(-\d{2})?$/;

// A text that a person wrote keeps its hyphens; only dates are put in words.
function textOf(value: string): string {
  return DATE.test(value) ? valueInWords(value) : value;
}
