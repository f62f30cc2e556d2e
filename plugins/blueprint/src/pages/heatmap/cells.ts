import {
  type CloudCounts,
  HIGHEST_MATURITY,
  type HeatmapCell,
  type HeatmapItem,
  type HeatmapLine as Line,
  type HeatmapMeasure,
  type HeatmapResponse,
  type MaturityCounts,
} from '@policing/plugin-blueprint-common';
import {
  figureInWords,
  formatAge,
  formatCount,
  formatDate,
  formatPercent,
  plural,
  wholePercent,
} from '@policing/plugin-blueprint-react';

/** Row of the heat map; the nation and groups are rows as well. */
export type HeatmapLine = Line &
  Partial<Pick<HeatmapItem, 'code' | 'region' | 'country'>>;

/**
 * What a cell says: a figure, too little known, that nothing applies, or that
 * it is not for the reader.
 */
export type CellState =
  'figure' | 'too-little-known' | 'nothing-applies' | 'withheld';

/** Number of shades of the heat map. */
export const SHADES = 5;

/** What the text of cells depends on, beside the cell. */
export type CellScale = Pick<HeatmapResponse, 'measure' | 'leastCoverage'>;

/** The cell of a row under a column; one without systems where there is none. */
export function cellOf(line: HeatmapLine, column: string): HeatmapCell {
  return (
    line.cells.find(cell => cell.column === column) ?? { column, systems: 0 }
  );
}

/** Whether a cell has a figure to show, for its measure. */
export function stateOf(
  cell: HeatmapCell,
  { measure, leastCoverage }: CellScale,
): CellState {
  switch (measure) {
    case 'systems':
    case 'cloud-share':
      return cell.systems > 0 ? 'figure' : 'nothing-applies';
    case 'maturity':
      return maturityState(cell.maturity);
    default:
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

function maturityState(maturity: MaturityCounts | undefined): CellState {
  if (!maturity || maturity.forces === 0) {
    return 'nothing-applies';
  }
  return maturity.assessed > 0 ? 'figure' : 'too-little-known';
}

/** Text of a cell: its figure, and beneath it what the figure rests on. */
export interface CellText {
  figure: string;
  basis?: string;
}

/**
 * The text in a cell: its figure without the sign, as all are percentages, with
 * how much is known; for too little known, how much is.
 */
export function textOf(cell: HeatmapCell, scale: CellScale): CellText {
  const known = wholePercent(cell.coverage ?? 0);
  switch (stateOf(cell, scale)) {
    case 'figure':
      return figureOf(cell, scale.measure, known);
    case 'too-little-known':
      return scale.measure === 'maturity'
        ? { figure: '?' }
        : { figure: String(known), basis: 'known' };
    default:
      return { figure: '–' };
  }
}

function figureOf(
  cell: HeatmapCell,
  measure: HeatmapMeasure,
  known: number,
): CellText {
  switch (measure) {
    case 'systems':
      return { figure: formatCount(cell.systems) };
    case 'cloud-share':
      return { figure: cloudText(cell.cloud!) };
    case 'maturity':
      return maturityText(cell.maturity!);
    case 'coverage':
      return {
        figure: String(wholePercent(cell.value ?? 0)),
        basis: `of ${formatCount(cell.systems)}`,
      };
    default:
      return {
        figure: String(wholePercent(cell.value ?? 0)),
        basis: `of\u00a0${known}\u00a0%`,
      };
  }
}

function cloudText({ inCloud, notInCloud, notKnown }: CloudCounts): string {
  return [inCloud, notInCloud, notKnown].map(formatCount).join('\u00a0· ');
}

function maturityText(maturity: MaturityCounts): CellText {
  const { stated, atTarget, withTarget, assessed } = maturity;
  if (stated) {
    return {
      figure: `${stated.current ?? '?'}\u2192${stated.target ?? '?'}`,
      basis: formatDate(stated.assessedOn.slice(0, 4)),
    };
  }
  return withTarget > 0
    ? { figure: `${atTarget} of ${withTarget}`, basis: 'at target' }
    : { figure: formatCount(assessed), basis: 'no target' };
}

/**
 * Shade of a cell, from 1 (least) to {@link SHADES} (most).
 *
 * @param most - the value that counts as most: 1 for a ratio
 */
export function shadeOf(cell: HeatmapCell, most: number): number {
  if (cell.maturity?.stated) {
    return cell.maturity.stated.current ?? 1;
  }
  const share = most > 0 ? (cell.value ?? 0) / most : 0;
  return Math.min(SHADES, Math.floor(share * SHADES) + 1);
}

/** The value that counts as most, over all cells of the rows. */
export function mostOf(response: HeatmapResponse): number {
  return response.measure === 'systems'
    ? mostSystems(response.items.flatMap(({ cells }) => cells))
    : 1;
}

/**
 * The value that counts as most in one column.
 *
 * @param column - its reference; none for the whole rows
 */
export function mostInColumn(
  { measure, items }: HeatmapResponse,
  column: string | undefined,
): number {
  return measure === 'systems'
    ? mostSystems(
        items.map(item =>
          column === undefined ? item.total : cellOf(item, column),
        ),
      )
    : 1;
}

function mostSystems(cells: readonly HeatmapCell[]): number {
  return Math.max(0, ...cells.map(({ systems }) => systems));
}

/**
 * How much is known of a whole row, as the measure goes.
 *
 * @returns 0–1; undefined where the measure does not rest on what is known
 */
export function knownOf(
  { total }: HeatmapLine,
  measure: HeatmapMeasure,
): number | undefined {
  if (measure === 'cloud-share' && total.cloud && total.systems > 0) {
    return 1 - total.cloud.notKnown / total.systems;
  }
  return restsOnChecks(measure) ? total.coverage : undefined;
}

/** Whether a measure has a column that says how much is known. */
export function hasKnown(measure: HeatmapMeasure): boolean {
  return measure === 'cloud-share' || restsOnChecks(measure);
}

function restsOnChecks(measure: HeatmapMeasure): boolean {
  return ['conformance', 'assured-conformance', 'coverage'].includes(measure);
}

/** Why a row shows no figures. */
export const WITHHELD_WORDS =
  'not shown to you, who may not read the criticality of every system in this row';

/** Everything that a cell says, in words. */
export function wordsOf(cell: HeatmapCell, scale: CellScale): string {
  switch (scale.measure) {
    case 'maturity':
      return maturityInWords(cell.maturity);
    case 'cloud-share':
      return cell.cloud && cell.systems > 0
        ? cloudInWords(cell.cloud, cell.systems)
        : 'no system';
    default:
      return figuresInWords(cell, scale);
  }
}

function figuresInWords(
  cell: HeatmapCell,
  { measure, leastCoverage }: CellScale,
): string {
  const { conformance, coverage, assuredConformance } = cell;
  if (measure === 'systems' && coverage === undefined) {
    return plural(cell.systems, 'system');
  }
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
  if (measure === 'assured-conformance' && assuredConformance !== undefined) {
    words.unshift(`assured ${formatPercent(assuredConformance)}`);
  }
  if (cell.worstCheck) {
    const { title, failing } = cell.worstCheck;
    words.push(`worst check: ${title} (fails in ${formatCount(failing)})`);
  }
  return words.join(' · ');
}

function cloudInWords(
  { inCloud, notInCloud, notKnown }: CloudCounts,
  systems: number,
): string {
  return `${formatCount(inCloud)} in cloud · ${formatCount(
    notInCloud,
  )} not in cloud · ${formatCount(notKnown)} not known · of ${plural(
    systems,
    'system',
  )}`;
}

function maturityInWords(maturity: MaturityCounts | undefined): string {
  if (!maturity || maturity.forces === 0) {
    return 'no force here';
  }
  const { stated, forces, assessed, withTarget, atTarget, levels } = maturity;
  if (stated) {
    const { current, target, targetOn, assessedOn, ageDays } = stated;
    return [
      `level ${current ?? 'not known'} of ${HIGHEST_MATURITY}`,
      target === undefined
        ? 'target not known'
        : `target ${target}${targetOn ? ` by ${formatDate(targetOn)}` : ''}`,
      `assessed ${formatDate(assessedOn)}, ${formatAge(ageDays)} ago`,
    ].join(' · ');
  }
  if (assessed === 0) {
    return forces === 1
      ? 'not known: no assessment'
      : `not known: none of ${plural(forces, 'force')} has assessed it`;
  }
  const spread = levels
    .map((count, place) => ({ count, level: place + 1 }))
    .filter(({ count }) => count > 0)
    .map(({ count, level }) => `${formatCount(count)} at level ${level}`);
  return [
    withTarget > 0
      ? `${atTarget} of ${withTarget} at target`
      : 'no target is stated',
    spread.join(', '),
    ...(forces > 1 ? [`${plural(forces, 'force')} in this row`] : []),
  ].join(' · ');
}
