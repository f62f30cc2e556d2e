import { horizonKindTitles } from '@policing/plugin-blueprint-common';
import { plural, uncapitalise } from '@policing/plugin-blueprint-react';
import { type KeyboardEvent, useRef, useState } from 'react';
// The link of the component library cannot leave the tab order, which a cell of
// the calendar must: there the arrow keys lead from one to the next.
import { Link } from 'react-router-dom';
import type { Calendar, CalendarColumn, CalendarRow } from './calendarGrid';
import styles from './CalendarPicture.module.css';

/** Properties of {@link CalendarPicture}. */
export interface CalendarPictureProps {
  calendar: Calendar;
  /** Whether recovery tests are open to the reader. */
  showsRecoveryTests: boolean;
  /** Address of the list narrowed to a cell. */
  hrefOf: (row: CalendarRow, column: CalendarColumn) => string;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/**
 * How many dates of each kind fall when, as a table whose cells are shaded by
 * their number. One stop of the tab key; the arrow keys move within, Enter
 * lists the dates of a cell.
 */
export function CalendarPicture(props: CalendarPictureProps) {
  const { calendar, showsRecoveryTests, hrefOf } = props;
  const { columns, vendor, most } = calendar;
  const plan = calendar.plan.filter(
    ({ kind }) => showsRecoveryTests || kind !== 'recovery-test',
  );
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<string>();

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const links = [...(table.current?.querySelectorAll('a') ?? [])];
    const here = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (!step || here === -1) {
      return;
    }
    event.preventDefault();
    nextOf(links, here, step)?.focus();
  };

  const ids = [...vendor, ...plan].flatMap(({ kind, counts }) =>
    columns
      .filter((_column, place) => counts[place] > 0)
      .map(({ id }) => cellId(kind, id)),
  );
  // A cell that held the focus may have no dates under other filters.
  const stop = focused && ids.includes(focused) ? focused : ids[0];

  const rowsOf = (rows: CalendarRow[]) =>
    rows.map(row => (
      <tr key={row.kind}>
        <th scope="row">{horizonKindTitles[row.kind]}</th>
        {row.counts.map((count, index) => {
          const column = columns[index];
          const id = cellId(row.kind, column.id);
          return (
            <td
              key={column.id}
              data-row={row.kind}
              data-column={index}
              style={shadeOf(count, most)}
              className={column.from ? undefined : styles.passed}
            >
              {count === 0 ? (
                <span className={styles.none} aria-label="none">
                  ·
                </span>
              ) : (
                <Link
                  to={hrefOf(row, column)}
                  className={styles.cell}
                  tabIndex={id === stop ? 0 : -1}
                  onFocus={() => setFocused(id)}
                  onKeyDown={onKeyDown}
                  aria-label={`${plural(count, 'date')} of the kind ${uncapitalise(horizonKindTitles[row.kind])}: ${column.title}`}
                >
                  {count}
                </Link>
              )}
            </td>
          );
        })}
        <td className={styles.total}>{row.total}</td>
      </tr>
    ));
  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.table}>
        <caption className={styles.caption}>
          How many dates fall when. The darker a cell, the more; a cell lists
          its dates beneath.
        </caption>
        <thead>
          <tr>
            <th scope="col">Kind of date</th>
            {columns.map(({ id, title, short }) => (
              <th key={id} scope="col" title={title} aria-label={title}>
                {short[0]}
                <br />
                {short[1]}
              </th>
            ))}
            <th scope="col">In all</th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={columns.length + 2}>
              <span>Dates that vendors set</span>
            </th>
          </tr>
          {rowsOf(vendor)}
        </tbody>
        <tbody>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={columns.length + 2}>
              <span>Dates of our plan</span>
            </th>
          </tr>
          {rowsOf(plan)}
        </tbody>
      </table>
    </div>
  );
}

function cellId(kind: string, column: string): string {
  return `${kind} ${column}`;
}

/** The nearest cell with dates in a direction: in the row, or in a row beyond. */
function nextOf(
  links: HTMLAnchorElement[],
  here: number,
  [down, right]: readonly [number, number],
): HTMLAnchorElement | undefined {
  const placeOf = (link: HTMLAnchorElement) => ({
    row: link.closest('tr')!.rowIndex,
    column: Number(link.closest('td')!.dataset.column),
  });
  const from = placeOf(links[here]);
  if (down === 0) {
    const next = links[here + right];
    return next && placeOf(next).row === from.row ? next : undefined;
  }
  return links
    .map(link => ({ link, ...placeOf(link) }))
    .filter(({ row }) => (row - from.row) * down > 0)
    .sort(
      (a, b) =>
        Math.abs(a.row - from.row) - Math.abs(b.row - from.row) ||
        Math.abs(a.column - from.column) - Math.abs(b.column - from.column),
    )[0]?.link;
}

/** Shades a cell by its number; the number itself stands in it. */
function shadeOf(count: number, most: number) {
  return count === 0
    ? undefined
    : {
        background: `color-mix(in srgb, var(--bui-accent-bg) ${Math.round(8 + (30 * count) / most)}%, transparent)`,
      };
}
