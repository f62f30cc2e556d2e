import type {
  HeatmapCell,
  HeatmapMeasure,
} from '@policing/plugin-blueprint-common';
import { formatCount, plural } from '@policing/plugin-blueprint-react';
import { type CellScale, stateOf } from './cells';

/** How a cell differs from the one of the row that others are compared with. */
export interface Difference {
  /** Short, for the cell: `+12`, `−3`, `=`. */
  text: string;
  /** `12 points above Eastvale Police`. */
  words: string;
}

const MINUS = '\u2212';

/** Steps of one in the cells of a measure, and what they are called. */
function unitOf(measure: HeatmapMeasure, cell: HeatmapCell) {
  if (measure === 'systems') {
    return { scale: 1, name: 'system' };
  }
  return measure === 'maturity' && cell.maturity?.stated
    ? { scale: 1, name: 'level' }
    : { scale: 100, name: 'percentage point' };
}

/**
 * How a cell differs from another of the same column.
 *
 * @param than - title of the row it is compared with
 * @returns undefined where one of the two is no figure
 */
export function differenceOf(
  cell: HeatmapCell,
  base: HeatmapCell,
  than: string,
  scale: CellScale,
): Difference | undefined {
  const isComparable = [cell, base].every(
    each => stateOf(each, scale) === 'figure' && each.value !== undefined,
  );
  if (
    !isComparable ||
    Boolean(cell.maturity?.stated) !== Boolean(base.maturity?.stated)
  ) {
    return undefined;
  }
  const unit = unitOf(scale.measure, cell);
  const steps = Math.round((cell.value! - base.value!) * unit.scale);
  if (steps === 0) {
    return { text: '=', words: `the same as ${than}` };
  }
  const size = Math.abs(steps);
  return {
    text: `${steps > 0 ? '+' : MINUS}${formatCount(size)}`,
    words: `${plural(size, unit.name)} ${steps > 0 ? 'above' : 'below'} ${than}`,
  };
}
