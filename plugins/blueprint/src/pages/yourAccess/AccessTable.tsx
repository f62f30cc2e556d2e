import type {
  AccessItem,
  EntityLabel,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  type RegisterColumn,
  RegisterTable,
  ShapeIcon,
} from '@policing/plugin-blueprint-react';
import { reachOfItem, type ReachWords } from './reach';
import styles from './YourAccess.module.css';

/** Properties of {@link AccessTable}. */
export interface AccessTableProps {
  /** Names the table for those who do not see it. */
  label: string;
  items: AccessItem[];
  /** The reader's own forces. */
  own: EntityLabel[];
}

/** What is open to the reader, in their own forces, in others and in the nation. */
export function AccessTable({ label, items, own }: AccessTableProps) {
  const columns: RegisterColumn<AccessItem>[] = [
    {
      id: 'what',
      title: 'What',
      rowHeader: true,
      cell: ({ title, description }) => (
        <>
          {capitalise(title)}
          <span className={styles.second}>{description}</span>
        </>
      ),
    },
    {
      id: 'others',
      title: own.length > 0 ? 'Other forces' : 'Forces',
      cell: item => <Reach reach={reachOfItem(item, own).others} />,
    },
    {
      id: 'nation',
      title: 'The nation',
      cell: item => <Reach reach={reachOfItem(item, own).nation} />,
    },
  ];
  if (own.length > 0) {
    columns.splice(1, 0, {
      id: 'own',
      title: own.length === 1 ? own[0].title : 'Your forces',
      cell: item => <Reach reach={reachOfItem(item, own).own} />,
    });
  }
  return (
    <RegisterTable
      label={label}
      columns={columns}
      items={items}
      idOf={({ id }) => id}
      empty="Nothing."
    />
  );
}

function Reach({ reach }: { reach: ReachWords }) {
  return (
    <span className={styles.reach}>
      <ShapeIcon shape={reach.shape} tone={reach.tone} />
      <span>{reach.words}</span>
    </span>
  );
}
