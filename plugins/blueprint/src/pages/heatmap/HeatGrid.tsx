import type {
  HeatmapCell,
  HeatmapMeasure,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { formatPercent } from '../../words';
import {
  type HeatmapLine,
  mostOf,
  shadeOf,
  stateOf,
  textOf,
  wordsOf,
} from './cells';
import styles from './HeatGrid.module.css';
import { type GridPlace, moveOf } from './moveOf';

/** A cell of the heat map: references of its row and column; no column for the whole row. */
export interface HeatmapPlace {
  row: string;
  column?: string;
}

/** Properties of {@link HeatGrid}. */
export interface HeatGridProps {
  heatmap: HeatmapResponse;
  /** Rows to show, the nation first. */
  lines: HeatmapLine[];
  rowHeading: string;
  selected?: HeatmapPlace;
  /** A click or the space bar: the list beneath follows. */
  onSelect: (place: HeatmapPlace) => void;
  /** The Enter key: opens the systems of the cell. */
  onOpen: (place: HeatmapPlace) => void;
  /** Titles may hold one link, out of the tab order: Enter follows it. */
  renderRowTitle: (line: HeatmapLine) => ReactNode;
  renderColumnTitle: (
    heading: HeatmapResponse['columnHeadings'][number],
  ) => ReactNode;
}

/** What each measure is called. */
export const measureNames: Record<HeatmapMeasure, string> = {
  conformance: 'Conformance',
  'assured-conformance': 'Assured conformance',
  coverage: 'Coverage',
  systems: 'Number of systems',
};

const HINT =
  'Point at a cell, or move with the arrow keys, to read what it says. A click lists its systems beneath; Enter opens them.';

/**
 * The heat map: numbers, shades, and hatching where too little is known. One
 * stop of the tab key; the arrow keys move within. What the cell in focus or
 * under the pointer says stands beneath in words.
 */
export function HeatGrid(props: HeatGridProps) {
  const { heatmap, lines, selected, rowHeading } = props;
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<GridPlace>({ line: 1, column: 1 });
  const [detail, setDetail] = useState(HINT);
  const most = mostOf(heatmap);
  const size = {
    lines: lines.length + 1,
    columns: heatmap.columnHeadings.length + 2,
  };
  const current = {
    line: Math.min(focused.line, size.lines - 1),
    column: Math.min(focused.column, size.columns - 1),
  };

  const moveFrom = (event: KeyboardEvent): boolean => {
    const next = moveOf(event, current, size);
    if (next) {
      event.preventDefault();
      grid.current
        ?.querySelector<HTMLElement>(`[data-place="${placeName(next)}"]`)
        ?.focus();
    }
    return Boolean(next);
  };

  const focusable = (line: number, column: number, words: string) => ({
    'data-place': placeName({ line, column }),
    tabIndex: line === current.line && column === current.column ? 0 : -1,
    onFocus: () => {
      setFocused({ line, column });
      setDetail(words);
    },
  });

  const heading = (line: number, column: number, words: string) => ({
    ...focusable(line, column, words),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!moveFrom(event) && event.key === 'Enter') {
        event.currentTarget.querySelector('a')?.click();
      }
    },
  });

  const renderCell = (
    row: { line: HeatmapLine; index: number },
    column: { title: string; ref?: string; index: number },
    cell: HeatmapCell,
  ) => {
    const place = { row: row.line.ref, column: column.ref };
    const words = `${row.line.title}, ${column.title}: ${wordsOf(
      cell,
      heatmap.leastCoverage,
    )}`;
    return (
      <td
        key={column.index}
        role="gridcell"
        className={classOf(cell, heatmap, most)}
        aria-label={words}
        aria-selected={
          selected?.row === place.row && selected.column === place.column
        }
        {...focusable(row.index, column.index, words)}
        onPointerEnter={() => setDetail(words)}
        onClick={() => props.onSelect(place)}
        onKeyDown={event => {
          if (moveFrom(event)) {
            return;
          }
          if (event.key === 'Enter') {
            props.onOpen(place);
          } else if (event.key === ' ') {
            event.preventDefault();
            props.onSelect(place);
          }
        }}
      >
        {textOf(cell, heatmap.measure, heatmap.leastCoverage)}
      </td>
    );
  };

  return (
    <div>
      <div className={styles.scroll}>
        <table
          ref={grid}
          role="grid"
          className={styles.grid}
          aria-label={`${
            measureNames[heatmap.measure]
          } by ${rowHeading.toLowerCase()}`}
        >
          <thead>
            <tr>
              <th
                scope="col"
                className={styles.rowTitle}
                {...heading(0, 0, rowHeading)}
              >
                {rowHeading}
              </th>
              {heatmap.columnHeadings.map((column, index) => (
                <th
                  key={column.ref}
                  scope="col"
                  {...heading(0, index + 1, column.title)}
                >
                  {props.renderColumnTitle(column)}
                </th>
              ))}
              <th
                scope="col"
                {...heading(0, size.columns - 1, 'All checks together')}
              >
                All
              </th>
              <th scope="col">Known</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, lineIndex) => {
              const row = { line, index: lineIndex + 1 };
              return (
                <tr key={line.ref}>
                  <th
                    scope="row"
                    className={styles.rowTitle}
                    {...heading(row.index, 0, line.title)}
                  >
                    {props.renderRowTitle(line)}
                  </th>
                  {heatmap.columnHeadings.map(({ ref, title }, index) =>
                    renderCell(
                      row,
                      { ref, title, index: index + 1 },
                      cellOf(line, ref),
                    ),
                  )}
                  {renderCell(
                    row,
                    { title: 'everything', index: size.columns - 1 },
                    line.total,
                  )}
                  <td className={styles.known}>
                    {formatPercent(line.total.coverage)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.detail}>{detail}</p>
    </div>
  );
}

/** The cell of a row under a column; one without systems where there is none. */
export function cellOf(line: HeatmapLine, column: string): HeatmapCell {
  return (
    line.cells.find(cell => cell.column === column) ?? { column, systems: 0 }
  );
}

function placeName({ line, column }: GridPlace): string {
  return `${line} ${column}`;
}

function classOf(cell: HeatmapCell, heatmap: HeatmapResponse, most: number) {
  switch (stateOf(cell, heatmap.measure, heatmap.leastCoverage)) {
    case 'figure':
      return `${styles.cell} ${styles[`shade${shadeOf(cell, most)}`]}`;
    case 'too-little-known':
      return `${styles.cell} ${styles.hatched}`;
    default:
      return `${styles.cell} ${styles.empty}`;
  }
}
