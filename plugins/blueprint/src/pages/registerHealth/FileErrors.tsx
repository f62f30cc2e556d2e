import type {
  RegisterFileError,
  RegistryStatus,
} from '@policing/plugin-blueprint-common';
import {
  formatDateTime,
  plural,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import styles from './RegisterHealth.module.css';

/** An error of a file, with since when it stands where that is known. */
export type ShownFileError = RegisterFileError &
  Partial<RegistryStatus['errors'][number]>;

/** Properties of {@link FileErrors}. */
export interface FileErrorsProps {
  label: string;
  errors: ShownFileError[];
}

/** Errors in files: where, what was found, what is allowed, and what is kept. */
export function FileErrors({ label, errors }: FileErrorsProps) {
  const numbered = errors.map((error, index) => ({ error, id: `${index}` }));
  const columns: RegisterColumn<(typeof numbered)[number]>[] = [
    {
      id: 'place',
      title: 'Where',
      rowHeader: true,
      cell: ({ error }) => (
        <>
          <code>{placeOf(error)}</code>
          {error.entity && (
            <span className={styles.second}>{error.entity}</span>
          )}
        </>
      ),
    },
    {
      id: 'what',
      title: 'What is wrong',
      cell: ({ error }) => (
        <>
          {error.severity === 'warning' && <strong>Warning: </strong>}
          {error.field && (
            <>
              <code>{error.field}</code>:{' '}
            </>
          )}
          {error.message}
          <Found error={error} />
        </>
      ),
    },
    {
      id: 'since',
      title: 'Since',
      cell: ({ error }) => formatDateTime(error.since),
    },
    {
      id: 'kept',
      title: 'Meanwhile',
      cell: ({ error }) => keptInWords(error),
    },
  ];
  return (
    <RegisterTable
      label={label}
      columns={columns}
      items={numbered}
      idOf={({ id }) => id}
      empty="No errors."
    />
  );
}

function Found({ error }: { error: ShownFileError }) {
  const { found, allowed, suggestion } = error;
  return (
    <>
      {found && <span className={styles.second}>Found: {found}</span>}
      {allowed && <span className={styles.second}>Allowed: {allowed}</span>}
      {suggestion && (
        <span className={styles.second}>Did you mean {suggestion}?</span>
      )}
    </>
  );
}

function placeOf({ file, line, column }: ShownFileError): string {
  return [file, line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':');
}

function keptInWords({ keptEntities, lastGoodAt, severity }: ShownFileError) {
  if (severity === 'warning') {
    return 'read all the same';
  }
  if (!keptEntities) {
    return 'nothing of this file is in the register';
  }
  const kept = plural(keptEntities, 'entity', 'entities');
  return lastGoodAt
    ? `${kept} as of ${formatDateTime(lastGoodAt)}`
    : `${kept} as before`;
}
