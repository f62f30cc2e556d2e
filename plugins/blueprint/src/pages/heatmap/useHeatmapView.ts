import type {
  HeatmapHeading,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { useMemo } from 'react';
import type { Address } from '@policing/plugin-blueprint-react';
import {
  arrange,
  columnsWithFigures,
  type GridRow,
  sortOf,
  type SortOrder,
} from './arrangement';
import type { HeatmapLine } from './cells';
import type { HeatmapChoice } from './questions';

/** Rows that can be pinned at once. */
const MOST_PINS = 5;

/** How an answer is laid out, as the address says. */
export interface HeatmapView {
  columns: HeatmapHeading[];
  /** Columns that are left out since nothing stands in them. */
  emptyColumns: number;
  rows: GridRow[];
  sort: SortOrder;
  pins: string[];
  /** The first pinned row, which others are compared with. */
  base?: HeatmapLine;
}

/** Lays an answer out as the address says: order, groups, pins, columns. */
export function useHeatmapView(
  answer: HeatmapResponse | undefined,
  choice: HeatmapChoice,
  address: Address,
): HeatmapView | undefined {
  const words = address.get('filter') ?? '';
  const asked = address.get('sort');
  const pinned = address.getAll('pin')?.join(' ');
  const withEmpty = address.get('empty') === 'show';
  const { group } = choice;
  return useMemo(() => {
    if (!answer) {
      return undefined;
    }
    const pins = pinsOf(pinned, answer);
    const columns =
      withEmpty || !answer.columns.endsWith('capabilities')
        ? answer.columnHeadings
        : columnsWithFigures(answer);
    const sort = sortOf(
      asked,
      columns.map(({ ref }) => ref),
    );
    return {
      columns,
      emptyColumns: answer.columnHeadings.length - columns.length,
      rows: arrange(answer, { words, sort, group, pins }),
      sort,
      pins,
      base: answer.items.find(({ ref }) => ref === pins[0]),
    };
  }, [answer, words, asked, pinned, withEmpty, group]);
}

function pinsOf(
  pinned: string | undefined,
  { items }: HeatmapResponse,
): string[] {
  return (pinned?.split(' ') ?? [])
    .filter(ref => items.some(item => item.ref === ref))
    .slice(0, MOST_PINS);
}

/** Pins after a row was pinned or, where it was, taken from them. */
export function withPin(pins: readonly string[], row: string): string[] {
  return pins.includes(row)
    ? pins.filter(each => each !== row)
    : [...pins, row].slice(-MOST_PINS);
}
