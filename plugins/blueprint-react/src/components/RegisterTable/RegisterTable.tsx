import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  TableBody,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './RegisterTable.module.css';

/** A column of {@link RegisterTable}. */
export interface RegisterColumn<T> {
  id: string;
  title: string;
  /** Content of the cell; words, never a blank. */
  cell: (item: T) => ReactNode;
  sortable?: boolean;
  /** The cell names its row. */
  rowHeader?: boolean;
}

/** Properties of {@link RegisterTable}. */
export interface RegisterTableProps<T> {
  /** Names the table for those who do not see it. */
  label: string;
  columns: RegisterColumn<T>[];
  items: T[];
  idOf: (item: T) => string;
  sort?: SortDescriptor;
  onSortChange?: (sort: SortDescriptor) => void;
  /** Says what would fill the table, and how. */
  empty: ReactNode;
}

/**
 * A table that turns into a list of cards on a narrow screen, where each value
 * stands beside the name of its column.
 */
export function RegisterTable<T extends object>(props: RegisterTableProps<T>) {
  const { columns, items, idOf } = props;
  const byId = new Map(items.map(item => [idOf(item), item]));
  return (
    <TableRoot
      className={styles.table}
      aria-label={props.label}
      sortDescriptor={props.sort}
      onSortChange={props.onSortChange}
    >
      <TableHeader columns={columns}>
        {column => (
          <Column
            id={column.id}
            isRowHeader={column.rowHeader}
            allowsSorting={column.sortable}
          >
            {column.title}
          </Column>
        )}
      </TableHeader>
      <TableBody
        items={[...byId].map(([id, item]) => ({ id, item }))}
        dependencies={[columns]}
        renderEmptyState={() => (
          <div className={styles.empty}>{props.empty}</div>
        )}
      >
        {({ id, item }) => (
          <Row id={id} columns={columns}>
            {(column: RegisterColumn<T>) => (
              <Cell className={styles.cell}>
                <span className={styles.label} aria-hidden="true">
                  {column.title}
                </span>
                <div className={styles.value}>{column.cell(item)}</div>
              </Cell>
            )}
          </Row>
        )}
      </TableBody>
    </TableRoot>
  );
}
