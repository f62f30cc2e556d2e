import type {
  HeatmapCell,
  HeatmapGrouping,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { type CellScale, cellOf, type HeatmapLine, stateOf } from './cells';

/** A row as it stands in the grid. */
export interface GridRow {
  line: HeatmapLine;
  kind: 'nation' | 'group' | 'row';
  isPinned: boolean;
}

/** Order of rows: by name, by the whole row, or by a column; a minus sign turns it round. */
export interface SortOrder {
  /** `title`, `total` or the reference of a column. */
  by: string;
  descending: boolean;
}

/** What rows are sorted by that is no column. */
export const sortKeys = { title: 'title', total: 'total' } as const;

/**
 * Reads the order of the address; by name where it asks for what is not there.
 *
 * @param columns - references of the columns
 */
export function sortOf(
  asked: string | undefined,
  columns: readonly string[],
): SortOrder {
  const descending = asked?.startsWith('-') ?? false;
  const by = descending ? asked!.slice(1) : asked;
  return by && (by in sortKeys || columns.includes(by))
    ? { by, descending }
    : { by: sortKeys.title, descending: false };
}

/** The order as it stands in the address; nothing for the usual one. */
export function sortText({ by, descending }: SortOrder): string | undefined {
  const text = descending ? `-${by}` : by;
  return text === sortKeys.title ? undefined : text;
}

/** The order after its column was chosen once more: highest first, then lowest first. */
export function nextSort(current: SortOrder, by: string): SortOrder {
  if (current.by === by) {
    return { by, descending: !current.descending };
  }
  return { by, descending: by !== sortKeys.title };
}

/** What rows are put in order and picked by. */
export interface Arrangement {
  /** Words to be found in the titles of rows. */
  words: string;
  sort: SortOrder;
  group?: HeatmapGrouping;
  /** References of rows that stand first. */
  pins: readonly string[];
}

function valueOf(cell: HeatmapCell, scale: CellScale): number | undefined {
  return stateOf(cell, scale) === 'figure' ? cell.value : undefined;
}

/** Orders rows; what has no figure comes last, whichever way round. */
function compareBy(
  { by, descending }: SortOrder,
  scale: CellScale,
): (a: HeatmapLine, b: HeatmapLine) => number {
  const sign = descending ? -1 : 1;
  const byTitle = (a: HeatmapLine, b: HeatmapLine) =>
    a.title.localeCompare(b.title, 'en-GB', { numeric: true });
  if (by === sortKeys.title) {
    return (a, b) => sign * byTitle(a, b);
  }
  const of = (line: HeatmapLine) =>
    line.withheld
      ? undefined
      : valueOf(by === sortKeys.total ? line.total : cellOf(line, by), scale);
  return (a, b) => {
    const [first, second] = [of(a), of(b)];
    if (first === undefined || second === undefined) {
      return (
        Number(first === undefined) - Number(second === undefined) ||
        byTitle(a, b)
      );
    }
    return sign * (first - second) || byTitle(a, b);
  };
}

/**
 * The rows of the heat map in the order in which they stand: the nation, pinned
 * rows, then the others, each group under its own row.
 */
export function arrange(
  answer: HeatmapResponse,
  { words, sort, group, pins }: Arrangement,
): GridRow[] {
  const wanted = words.trim().toLocaleLowerCase('en-GB');
  const compare = compareBy(sort, answer);
  const pinned = pins.flatMap(
    ref => answer.items.find(item => item.ref === ref) ?? [],
  );
  const others = answer.items
    .filter(
      item =>
        !pinned.includes(item) &&
        item.title.toLocaleLowerCase('en-GB').includes(wanted),
    )
    .sort(compare);
  const row = (line: HeatmapLine): GridRow => ({
    line,
    kind: 'row',
    isPinned: false,
  });
  return [
    { line: answer.nation, kind: 'nation', isPinned: false },
    ...pinned.map((line): GridRow => ({ line, kind: 'row', isPinned: true })),
    ...(group && answer.groups
      ? inGroups(others, answer.groups, group)
      : others.map(row)),
  ];
}

function inGroups(
  lines: readonly HeatmapLine[],
  groups: readonly HeatmapLine[],
  by: HeatmapGrouping,
): GridRow[] {
  const rowsOf = (ref: string | undefined): GridRow[] =>
    lines
      .filter(line => line[by] === ref)
      .map(line => ({ line, kind: 'row', isPinned: false }));
  return [
    ...groups.flatMap((line): GridRow[] => {
      const rows = rowsOf(line.ref);
      return rows.length > 0
        ? [{ line, kind: 'group', isPinned: false }, ...rows]
        : [];
    }),
    ...rowsOf(undefined),
  ];
}

/** Columns under which some row says something. */
export function columnsWithFigures({
  columnHeadings,
  nation,
  items,
  ...scale
}: HeatmapResponse): HeatmapResponse['columnHeadings'] {
  const says = columnHeadings.map(() => false);
  for (const { cells } of [nation, ...items]) {
    cells.forEach((cell, place) => {
      says[place] ||=
        stateOf(cell, scale) === 'figure' ||
        (scale.measure !== 'maturity' &&
          stateOf(cell, scale) === 'too-little-known');
    });
  }
  return columnHeadings.filter((_, place) => says[place]);
}
