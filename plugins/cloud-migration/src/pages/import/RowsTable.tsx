import { Checkbox } from '@backstage/ui';
import type {
  ImportDetailResponse,
  ImportRowItem,
  ImportRowState,
} from '@policing/plugin-blueprint-common';
import {
  NOT_KNOWN,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import styles from './Import.module.css';
import { fieldTitle, importedValue, problemInWords } from './importWords';

/** Properties of {@link RowsTable}. */
export interface RowsTableProps {
  detail: ImportDetailResponse;
  state: ImportRowState;
  items: ImportRowItem[];
  isChosen: (place: number) => boolean;
  onChoose: (place: number, isChosen: boolean) => void;
}

/** Rows of a file in one state: what was, what is to be, what is wrong. */
export function RowsTable(props: RowsTableProps) {
  const { detail, state, items, isChosen, onChoose } = props;
  const number: RegisterColumn<ImportRowItem> = {
    id: 'row',
    title: 'Row',
    cell: ({ row }) => row ?? 'none',
  };
  const name: RegisterColumn<ImportRowItem> = {
    id: 'title',
    title: 'System',
    rowHeader: true,
    cell: ({ title }) => title || 'no name',
  };
  const changes: RegisterColumn<ImportRowItem> = {
    id: 'changes',
    title: state === 'added' ? 'What is said of it' : 'What changes',
    cell: row => (
      <>
        <Changes detail={detail} row={row} />
        <Problems row={row} />
      </>
    ),
  };
  const choice: RegisterColumn<ImportRowItem> = {
    id: 'choice',
    title: 'Take',
    cell: ({ place, title }) => (
      <Checkbox
        aria-label={
          state === 'removed'
            ? `Mark ${title} as decommissioned`
            : `Take ${title}`
        }
        isSelected={isChosen(place)}
        onChange={selected => onChoose(place, selected)}
      />
    ),
  };
  const wrong: RegisterColumn<ImportRowItem> = {
    id: 'problems',
    title: 'What is wrong',
    cell: row => <Problems row={row} />,
  };
  const columns: Record<ImportRowState, RegisterColumn<ImportRowItem>[]> = {
    added: [choice, number, name, changes],
    changed: [choice, number, name, changes],
    removed: [choice, name, changes],
    unchanged: [number, name],
    bad: [number, name, wrong],
  };
  return (
    <RegisterTable
      label="Rows of the file"
      columns={columns[state]}
      items={items}
      idOf={({ place }) => String(place)}
      empty="No row is in this state."
    />
  );
}

function Changes({
  detail,
  row,
}: {
  detail: ImportDetailResponse;
  row: ImportRowItem;
}) {
  return (
    <ul className={styles.changes}>
      {row.changes.map(({ field, was, now }) => (
        <li key={field}>
          <span className={styles.name}>
            {fieldTitle(detail.fields, field)}:
          </span>{' '}
          {row.state !== 'added' && (
            <>
              <del>
                <span className={styles.hidden}>was </span>
                {was === undefined ? NOT_KNOWN : importedValue(field, was)}
              </del>{' '}
              <span aria-hidden="true">→</span>{' '}
            </>
          )}
          <ins>
            {row.state !== 'added' && (
              <span className={styles.hidden}>is to be </span>
            )}
            {now === undefined ? NOT_KNOWN : importedValue(field, now)}
          </ins>
        </li>
      ))}
    </ul>
  );
}

function Problems({ row: { problems } }: { row: ImportRowItem }) {
  if (problems.length === 0) {
    return null;
  }
  return (
    <ul className={styles.changes}>
      {problems.map((problem, place) => (
        <li key={place}>
          {problem.severity === 'warning' && 'To look at: '}
          {problemInWords(problem)}
        </li>
      ))}
    </ul>
  );
}
