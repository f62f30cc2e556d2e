import type {
  HeatmapHeading,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import {
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { type GridRow, sortKeys, type SortOrder } from './arrangement';
import { cellAt } from './cellInWords';
import { type HeatmapLine, WITHHELD_WORDS, wordsOf } from './cells';
import { differenceOf } from './differences';
import { measureNames } from './questions';

/** Properties of {@link HeatTable}. */
export interface HeatTableProps {
  heatmap: HeatmapResponse;
  columns: HeatmapHeading[];
  /** Rows to show, the nation first. */
  rows: GridRow[];
  rowHeading: string;
  sort: SortOrder;
  /** The row that others are compared with. */
  base?: HeatmapLine;
  onSort: (order: SortOrder) => void;
}

/** The same as the heat map, in words: every figure beside its coverage. */
export function HeatTable(props: HeatTableProps) {
  const { heatmap, rows, rowHeading, base, sort } = props;
  const words = ({ line }: GridRow, column: string | undefined) => {
    if (line.withheld) {
      return WITHHELD_WORDS;
    }
    const cell = cellAt(line, column);
    const difference =
      base && base.ref !== line.ref && !base.withheld
        ? differenceOf(cell, cellAt(base, column), base.title, heatmap)
        : undefined;
    return [
      wordsOf(cell, heatmap),
      ...(difference ? [difference.words] : []),
    ].join(' · ');
  };
  const columns: RegisterColumn<GridRow>[] = [
    {
      id: sortKeys.title,
      title: rowHeading,
      rowHeader: true,
      sortable: true,
      cell: ({ line, isPinned }) =>
        isPinned ? `${line.title} (pinned)` : line.title,
    },
    {
      id: sortKeys.total,
      title: 'All',
      sortable: true,
      cell: row => words(row, undefined),
    },
    ...props.columns.map(({ ref, title }) => ({
      id: ref,
      title,
      sortable: true,
      cell: (row: GridRow) => words(row, ref),
    })),
  ];
  return (
    <RegisterTable
      label={`${
        measureNames[heatmap.measure]
      } by ${rowHeading.toLowerCase()}, in words`}
      columns={columns}
      items={rows}
      idOf={({ kind, line }) => `${kind} ${line.ref}`}
      sort={{
        column: sort.by,
        direction: sort.descending ? 'descending' : 'ascending',
      }}
      onSortChange={({ column, direction }) =>
        props.onSort({
          by: String(column),
          descending: direction === 'descending',
        })
      }
      empty="Nothing to show."
    />
  );
}
