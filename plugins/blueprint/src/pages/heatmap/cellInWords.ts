import type {
  HeatmapCell,
  HeatmapHeading,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { cellOf, type HeatmapLine, WITHHELD_WORDS, wordsOf } from './cells';
import { differenceOf } from './differences';

/** The cell of a row under a column; without one, that of the whole row. */
export function cellAt(
  line: HeatmapLine,
  column: string | undefined,
): HeatmapCell {
  return column === undefined ? line.total : cellOf(line, column);
}

/**
 * All that a cell says, with its row and column before it.
 *
 * @param heading - of its column; none for the whole row
 * @param base - the row that others are compared with
 */
export function cellInWords(
  line: HeatmapLine,
  heading: HeatmapHeading | undefined,
  cell: HeatmapCell,
  heatmap: HeatmapResponse,
  base?: HeatmapLine,
): string {
  const difference =
    base && base.ref !== line.ref && !line.withheld && !base.withheld
      ? differenceOf(cell, cellAt(base, heading?.ref), base.title, heatmap)
      : undefined;
  const words = line.withheld ? WITHHELD_WORDS : wordsOf(cell, heatmap);
  return `${line.title}, ${heading?.title ?? 'everything'}: ${[
    words,
    ...(difference ? [difference.words] : []),
  ].join(' · ')}`;
}
