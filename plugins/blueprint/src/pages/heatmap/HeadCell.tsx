import {
  RiArrowDownLine,
  RiArrowUpDownLine,
  RiArrowUpLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import type { SortOrder } from './arrangement';
import styles from './HeatGrid.module.css';

/** Properties of {@link HeadCell}. */
export interface HeadCellProps {
  /** Name of its place in the grid. */
  place: string;
  isFocusable: boolean;
  title: string;
  /** Whether it heads the titles of the rows. */
  isFirst: boolean;
  /** The order of the rows, where it is by this column. */
  sort?: SortOrder;
  onSort: () => void;
  children: ReactNode;
}

/** A heading of the heat map, with a button that sorts by it; the S key does the same. */
export function HeadCell(props: HeadCellProps) {
  const { sort, title } = props;
  const Icon = iconOf(sort);
  return (
    <th
      scope="col"
      className={props.isFirst ? styles.rowTitle : undefined}
      data-place={props.place}
      tabIndex={props.isFocusable ? 0 : -1}
      aria-sort={ariaSort(sort)}
    >
      <div className={styles.headCell}>
        {props.children}
        <button
          type="button"
          tabIndex={-1}
          className={styles.tool}
          aria-label={`Sort by ${title}`}
          title={`Sort by ${title}`}
          onClick={props.onSort}
        >
          <Icon size={14} aria-hidden="true" />
        </button>
      </div>
    </th>
  );
}

function iconOf(sort: SortOrder | undefined) {
  if (!sort) {
    return RiArrowUpDownLine;
  }
  return sort.descending ? RiArrowDownLine : RiArrowUpLine;
}

function ariaSort(sort: SortOrder | undefined) {
  if (!sort) {
    return undefined;
  }
  return sort.descending ? 'descending' : 'ascending';
}
