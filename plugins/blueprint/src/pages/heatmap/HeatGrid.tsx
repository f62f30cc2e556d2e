import type {
  HeatmapHeading,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';
import { capitalise, closedValue } from '@policing/plugin-blueprint-react';
import { type GridRow, sortKeys, type SortOrder } from './arrangement';
import { hasKnown, type HeatmapLine, mostOf } from './cells';
import { cellInWords, cellAt } from './cellInWords';
import styles from './HeatGrid.module.css';
import { HeatRow } from './HeatRow';
import { HeadCell } from './HeadCell';
import { type GridPlace, moveOf } from './moveOf';
import { type HeatmapPlace, measureNames } from './questions';

/** Properties of {@link HeatGrid}. */
export interface HeatGridProps {
  heatmap: HeatmapResponse;
  /** Columns to show, all or some of those of the heat map. */
  columns: HeatmapHeading[];
  /** Rows to show, the nation first. */
  rows: GridRow[];
  rowHeading: string;
  sort: SortOrder;
  selected?: HeatmapPlace;
  /** The row that others are compared with. */
  base?: HeatmapLine;
  /** A click or the space bar: the list beneath follows. */
  onSelect: (place: HeatmapPlace) => void;
  /** The Enter key: opens the systems of the cell. */
  onOpen: (place: HeatmapPlace) => void;
  onSort: (by: string) => void;
  onPin: (row: string) => void;
  /** Titles may hold one link, out of the tab order: Enter follows it. */
  renderRowTitle: (row: GridRow) => ReactNode;
  renderColumnTitle: (heading: HeatmapHeading) => ReactNode;
}

const HINT =
  'Point at a cell, or move with the arrow keys, to read what it says. A click lists its systems beneath; Enter opens them; S sorts by its column; P pins its row to compare.';

/**
 * The heat map: numbers, shades, and hatching where too little is known. One
 * stop of the tab key; the arrow keys move within. What the cell in focus or
 * under the pointer says stands beneath in words.
 */
export function HeatGrid(props: HeatGridProps) {
  const { heatmap, columns, rows, base, rowHeading, sort } = props;
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<GridPlace>({ line: 1, column: 1 });
  const [detail, setDetail] = useState(HINT);
  const most = useMemo(() => mostOf(heatmap), [heatmap]);
  const size = { lines: rows.length + 1, columns: columns.length + 2 };
  const current = {
    line: Math.min(focused.line, size.lines - 1),
    column: Math.min(focused.column, size.columns - 1),
  };

  const cellOfPlace = ({ line, column }: GridPlace) => {
    const row = rows[line - 1];
    if (!row || column < 1) {
      return undefined;
    }
    const heading = columns[column - 1];
    return {
      place: {
        row: row.line.ref,
        ...(heading && { column: heading.ref }),
      } satisfies HeatmapPlace,
      words: cellInWords(
        row.line,
        heading,
        cellAt(row.line, heading?.ref),
        heatmap,
        base,
      ),
    };
  };
  const wordsOfPlace = (place: GridPlace) => {
    const cell = cellOfPlace(place);
    if (cell) {
      return cell.words;
    }
    if (place.line > 0) {
      return rows[place.line - 1].line.title;
    }
    return place.column === 0
      ? rowHeading
      : (columns[place.column - 1]?.title ?? 'All checks together');
  };
  const sortKeyAt = (column: number) =>
    column === 0
      ? sortKeys.title
      : (columns[column - 1]?.ref ?? sortKeys.total);

  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place) {
      setFocused(place);
      setDetail(wordsOfPlace(place));
    }
  };
  const onPointerOver = (event: { target: EventTarget }) => {
    const place = placeOf(event.target);
    if (place && cellOfPlace(place)) {
      setDetail(wordsOfPlace(place));
    }
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const cell = place && cellOfPlace(place);
    if (cell) {
      props.onSelect(cell.place);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (!place) {
      return;
    }
    const next = moveOf(event, place, size);
    if (next) {
      event.preventDefault();
      elementAt(grid.current, next)?.focus();
      return;
    }
    const cell = cellOfPlace(place);
    const row = rows[place.line - 1];
    switch (event.key) {
      case 'Enter':
        if (cell) {
          props.onOpen(cell.place);
        } else if (event.target === elementAt(grid.current, place)) {
          (event.target as HTMLElement).querySelector('a')?.click();
        }
        break;
      case ' ':
        if (cell) {
          event.preventDefault();
          props.onSelect(cell.place);
        }
        break;
      case 's':
        props.onSort(sortKeyAt(place.column));
        break;
      case 'p':
        if (row?.kind === 'row') {
          props.onPin(row.line.ref);
        }
        break;
      default:
    }
  };

  const { renderRowTitle, onPin } = props;
  const titleOfRow = useRef(renderRowTitle);
  titleOfRow.current = renderRowTitle;
  const pin = useRef(onPin);
  pin.current = onPin;
  const renderTitle = useCallback(
    (row: GridRow) => titleOfRow.current(row),
    [],
  );
  const pinRow = useCallback((ref: string) => pin.current(ref), []);

  const head = (column: number, title: string, content: ReactNode) => (
    <HeadCell
      key={column}
      place={placeName({ line: 0, column })}
      isFocusable={current.line === 0 && current.column === column}
      title={title}
      isFirst={column === 0}
      sort={sort.by === sortKeyAt(column) ? sort : undefined}
      onSort={() => props.onSort(sortKeyAt(column))}
    >
      {content}
    </HeadCell>
  );
  const groups = columnGroups(columns);
  const isKnownShown = hasKnown(heatmap.measure);

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
          onFocus={onFocus}
          onPointerOver={onPointerOver}
          onClick={onClick}
          onKeyDown={onKeyDown}
        >
          <thead>
            {groups && (
              <tr>
                <td className={styles.rowTitle} />
                {groups.map(({ title, columns: span }) => (
                  <th
                    key={title}
                    scope="colgroup"
                    colSpan={span}
                    className={styles.columnGroup}
                  >
                    <span>{capitalise(closedValue(title))}</span>
                  </th>
                ))}
                <td colSpan={isKnownShown ? 2 : 1} />
              </tr>
            )}
            <tr>
              {head(0, rowHeading, rowHeading)}
              {columns.map((column, index) =>
                head(index + 1, column.title, props.renderColumnTitle(column)),
              )}
              {head(size.columns - 1, 'All', 'All')}
              {isKnownShown && <th scope="col">Known</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <HeatRow
                key={`${row.kind} ${row.line.ref}`}
                row={row}
                lineNumber={index + 1}
                columns={columns}
                heatmap={heatmap}
                most={most}
                base={base}
                focusedColumn={
                  current.line === index + 1 ? current.column : undefined
                }
                selectedColumn={
                  props.selected?.row === row.line.ref
                    ? (props.selected.column ?? sortKeys.total)
                    : undefined
                }
                renderTitle={renderTitle}
                onPin={pinRow}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.detail}>{detail}</p>
    </div>
  );
}

/** What stands over neighbouring columns; nothing where nothing does. */
function columnGroups(columns: readonly HeatmapHeading[]) {
  const groups: { title: string; columns: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (!group) {
      return undefined;
    }
    if (last?.title === group) {
      last.columns += 1;
    } else {
      groups.push({ title: group, columns: 1 });
    }
  }
  return groups.length > 0 ? groups : undefined;
}

/** Name of a place, by which its element is found. */
export function placeName({ line, column }: GridPlace): string {
  return `${line} ${column}`;
}

function placeOf(target: EventTarget): GridPlace | undefined {
  const name =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-place]')?.dataset.place
      : undefined;
  if (!name) {
    return undefined;
  }
  const [line, column] = name.split(' ').map(Number);
  return { line, column };
}

function elementAt(
  grid: HTMLElement | null,
  place: GridPlace,
): HTMLElement | null | undefined {
  return grid?.querySelector<HTMLElement>(`[data-place="${placeName(place)}"]`);
}
