import type {
  HeatmapHeading,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { RiPushpinFill, RiPushpinLine } from '@remixicon/react';
import { memo, type ReactNode } from 'react';
import { formatPercent } from '@policing/plugin-blueprint-react';
import { type GridRow, sortKeys } from './arrangement';
import { CellFigures } from './CellFigures';
import { cellAt, cellInWords } from './cellInWords';
import {
  hasKnown,
  type HeatmapLine,
  knownOf,
  shadeOf,
  stateOf,
  textOf,
} from './cells';
import { differenceOf } from './differences';
import styles from './HeatGrid.module.css';

/** Properties of {@link HeatRow}. */
export interface HeatRowProps {
  row: GridRow;
  /** Number of its line in the grid. */
  lineNumber: number;
  columns: HeatmapHeading[];
  heatmap: HeatmapResponse;
  /** The value that counts as most. */
  most: number;
  /** The row that others are compared with. */
  base?: HeatmapLine;
  /** Column of the cell that the tab key leads to, where it is in this row. */
  focusedColumn?: number;
  /** Reference of the column that is selected in this row, or `total`. */
  selectedColumn?: string;
  renderTitle: (row: GridRow) => ReactNode;
  onPin: (row: string) => void;
}

/** A row of the heat map. Drawn anew only when something in it changes. */
export const HeatRow = memo((props: HeatRowProps) => {
  const { row, lineNumber, columns, heatmap, base, focusedColumn } = props;
  const { line } = row;

  const renderCell = (heading: HeatmapHeading | undefined, column: number) => {
    const cell = cellAt(line, heading?.ref);
    const text = line.withheld ? { figure: 'withheld' } : textOf(cell, heatmap);
    const difference =
      base && base.ref !== line.ref && !line.withheld && !base.withheld
        ? differenceOf(cell, cellAt(base, heading?.ref), base.title, heatmap)
        : undefined;
    return (
      <td
        key={column}
        role="gridcell"
        data-place={`${lineNumber} ${column}`}
        tabIndex={focusedColumn === column ? 0 : -1}
        className={classOf(line, cell, props)}
        aria-label={cellInWords(line, heading, cell, heatmap, base)}
        aria-selected={
          props.selectedColumn === (heading?.ref ?? sortKeys.total)
        }
      >
        <CellFigures text={text} difference={difference?.text} />
      </td>
    );
  };

  return (
    <tr className={styles[row.kind]}>
      <th
        scope="row"
        className={styles.rowTitle}
        data-place={`${lineNumber} 0`}
        tabIndex={focusedColumn === 0 ? 0 : -1}
      >
        <div className={styles.headCell}>
          {props.renderTitle(row)}
          {row.kind === 'row' && (
            <PinButton
              title={line.title}
              isPinned={row.isPinned}
              onPin={() => props.onPin(line.ref)}
            />
          )}
        </div>
      </th>
      {columns.map((heading, index) => renderCell(heading, index + 1))}
      {renderCell(undefined, columns.length + 1)}
      {hasKnown(heatmap.measure) && (
        <td className={styles.known}>
          {line.withheld
            ? 'withheld'
            : formatPercent(knownOf(line, heatmap.measure))}
        </td>
      )}
    </tr>
  );
});

interface PinButtonProps {
  title: string;
  isPinned: boolean;
  onPin: () => void;
}

function PinButton({ title, isPinned, onPin }: PinButtonProps) {
  const Icon = isPinned ? RiPushpinFill : RiPushpinLine;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.tool}
      aria-pressed={isPinned}
      aria-label={`Pin ${title} to compare`}
      title={isPinned ? `Unpin ${title}` : `Pin ${title} to compare`}
      onClick={onPin}
    >
      <Icon size={14} aria-hidden="true" />
    </button>
  );
}

function classOf(
  line: HeatmapLine,
  cell: HeatmapLine['total'],
  { heatmap, most }: Pick<HeatRowProps, 'heatmap' | 'most'>,
): string {
  if (line.withheld) {
    return `${styles.cell} ${styles.empty}`;
  }
  switch (stateOf(cell, heatmap)) {
    case 'figure':
      return `${styles.cell} ${styles[`shade${shadeOf(cell, most)}`]}`;
    case 'too-little-known':
      return `${styles.cell} ${styles.hatched}`;
    default:
      return `${styles.cell} ${styles.empty}`;
  }
}
