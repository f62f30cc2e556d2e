import type {
  HeatmapCell,
  HeatmapMeasure,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { figureInWords } from '../../components';
import { formatCount, formatPercent, plural, wholePercent } from '../../words';

/** Row of the heat map; the nation is one as well. */
export type HeatmapLine = HeatmapResponse['nation'] & {
  code?: string;
  region?: string;
};

/** What a cell says: a figure, too little known, or that nothing applies. */
export type CellState = 'figure' | 'too-little-known' | 'nothing-applies';

/** Number of shades of the heat map. */
export const SHADES = 5;

/** Whether a cell has a figure to show, for its measure. */
export function stateOf(
  cell: HeatmapCell,
  measure: HeatmapMeasure,
  leastCoverage: number,
): CellState {
  if (measure === 'systems') {
    return cell.systems > 0 ? 'figure' : 'nothing-applies';
  }
  if (cell.coverage === undefined) {
    return 'nothing-applies';
  }
  if (measure === 'coverage') {
    return 'figure';
  }
  return cell.value === undefined || cell.coverage < leastCoverage
    ? 'too-little-known'
    : 'figure';
}

/**
 * The text in a cell: its figure without the sign, as all are percentages; for
 * too little known, how much is known, which the hatching and its sign tell.
 */
export function textOf(
  cell: HeatmapCell,
  measure: HeatmapMeasure,
  leastCoverage: number,
): string {
  switch (stateOf(cell, measure, leastCoverage)) {
    case 'figure':
      return measure === 'systems'
        ? formatCount(cell.systems)
        : String(wholePercent(cell.value ?? 0));
    case 'too-little-known':
      return String(wholePercent(cell.coverage ?? 0));
    default:
      return '–';
  }
}

/**
 * Shade of a cell, from 1 (least) to {@link SHADES} (most).
 *
 * @param most - the value that counts as most: 1 for a ratio
 */
export function shadeOf(cell: HeatmapCell, most: number): number {
  const share = most > 0 ? (cell.value ?? 0) / most : 0;
  return Math.min(SHADES, Math.floor(share * SHADES) + 1);
}

/** The value that counts as most, over all cells of the rows. */
export function mostOf(response: HeatmapResponse): number {
  if (response.measure !== 'systems') {
    return 1;
  }
  return Math.max(
    0,
    ...response.items.flatMap(({ cells }) => cells.map(cell => cell.systems)),
  );
}

/** Everything that a cell says, in words. */
export function wordsOf(cell: HeatmapCell, leastCoverage: number): string {
  const { conformance, coverage } = cell;
  // Apart from its brackets, so that the number in the cell stands as a word.
  const hardlyKnown =
    coverage !== undefined &&
    (conformance === undefined || coverage < leastCoverage);
  const words = [
    hardlyKnown
      ? `not assessed · ${formatPercent(coverage)} known`
      : figureInWords(cell, leastCoverage),
    plural(cell.systems, 'system'),
  ];
  if (cell.worstCheck) {
    const { title, failing } = cell.worstCheck;
    words.push(`worst check: ${title} (fails in ${formatCount(failing)})`);
  }
  return words.join(' · ');
}
