import type {
  HeatmapCell,
  HeatmapMeasure,
  RollUp,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import type { FigureCell } from '../figures/FilteredFigures';
import type { RollUpCell, RollUpKind, RollUpRow } from '../store/rollUps';
import { visibleTally } from './visibleTally';

/** The row that cells belong to. */
export interface CellOwner {
  kind: RollUpKind | 'collaboration' | 'country';
  ref: string;
}

/** Figures of a cell; with cloud positions where these were counted. */
type CellFigures = Pick<RollUpCell, 'systems' | 'tally'> &
  Pick<Partial<FigureCell>, 'cloud'>;

function measureOf(
  measure: HeatmapMeasure,
  { systems, tally, cloud }: CellFigures,
): number | undefined {
  switch (measure) {
    case 'systems':
      return systems;
    case 'cloud-share':
      // What is not known is in the whole, so that it never adds to the share.
      return cloud && systems > 0 ? cloud.inCloud / systems : undefined;
    case 'coverage':
      return tally.coverage;
    case 'assured-conformance':
      return tally.assuredConformance;
    default:
      return tally.conformance;
  }
}

/** Whether the caller may read which checks fail in a row. */
function mayReadChecks({ kind, ref }: CellOwner, { checks }: Access): boolean {
  return kind === 'force' ? checks.covers([ref]) : checks.isEverything;
}

/** Measures that show nothing but open facts. */
const openMeasures: readonly HeatmapMeasure[] = ['systems', 'cloud-share'];

function toCell(
  column: string,
  figures: CellFigures,
  measure: HeatmapMeasure,
  access: Access,
): HeatmapCell {
  const { systems, tally, cloud } = figures;
  const value =
    access.conformance || openMeasures.includes(measure)
      ? measureOf(measure, figures)
      : undefined;
  const open = {
    column,
    systems,
    ...(value !== undefined && { value }),
    ...(measure === 'cloud-share' && cloud && { cloud }),
  };
  if (!access.conformance) {
    return open;
  }
  const { conformance, coverage, assuredConformance } = tally;
  return {
    ...open,
    ...(conformance !== undefined && { conformance }),
    ...(coverage !== undefined && { coverage }),
    ...(assuredConformance !== undefined && { assuredConformance }),
  };
}

/** The figures of a whole row, as a cell. */
export function totalOf(
  figures: CellFigures,
  measure: HeatmapMeasure,
  access: Access,
): HeatmapCell {
  return toCell('total', figures, measure, access);
}

function emptyCell(column: string, measure: HeatmapMeasure): HeatmapCell {
  return {
    column,
    systems: 0,
    ...(measure === 'systems' && { value: 0 }),
    ...(measure === 'cloud-share' && {
      cloud: { inCloud: 0, notInCloud: 0, notKnown: 0 },
    }),
  };
}

/**
 * Cells of a row, one for each column in the order asked for. A column without
 * systems has a cell that says so.
 */
export function cellsOf(
  row: CellOwner,
  cells: readonly (CellFigures & Pick<RollUpCell, 'column' | 'worstCheck'>)[],
  columns: readonly string[],
  measure: HeatmapMeasure,
  access: Access,
): HeatmapCell[] {
  const byColumn = new Map(cells.map(cell => [cell.column, cell]));
  const withChecks = mayReadChecks(row, access);
  return columns.map(column => {
    const cell = byColumn.get(column);
    if (!cell) {
      return emptyCell(column, measure);
    }
    const { worstCheck } = cell;
    return {
      ...toCell(column, cell, measure, access),
      ...(withChecks && worstCheck && { worstCheck }),
    };
  });
}

/** Whether the caller may know of the dispensations behind the figures of a row. */
export function readsDispensations(
  { kind, ref }: Pick<RollUpRow, 'kind' | 'ref'>,
  { dispensations }: Access,
): boolean {
  return kind === 'force'
    ? dispensations.covers([ref])
    : dispensations.isEverything;
}

/** A cell of a row as a roll-up: its systems, their levels, and its tally. */
export function rollUpOfCell(
  row: RollUpRow,
  { systems, levels, tally }: RollUpCell,
  access: Access,
): RollUp {
  return {
    systems,
    levels,
    ...visibleTally(tally, readsDispensations(row, access)),
  };
}
