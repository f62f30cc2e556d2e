import type {
  HeatmapCell,
  HeatmapMeasure,
  RollUp,
  Tally,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import type { RollUpCell, RollUpRow } from '../store/rollUps';
import { visibleTally } from './visibleTally';

function measureOf(
  measure: HeatmapMeasure,
  systems: number,
  tally: Tally,
): number | undefined {
  switch (measure) {
    case 'systems':
      return systems;
    case 'coverage':
      return tally.coverage;
    case 'assured-conformance':
      return tally.assuredConformance;
    default:
      return tally.conformance;
  }
}

/** Whether the caller may read which checks fail in a row. */
function mayReadChecks(
  { kind, ref }: Pick<RollUpRow, 'kind' | 'ref'>,
  { checks }: Access,
): boolean {
  return kind === 'force' ? checks.covers([ref]) : checks.isEverything;
}

function toCell(
  column: string,
  systems: number,
  tally: Tally,
  measure: HeatmapMeasure,
  access: Access,
): HeatmapCell {
  if (!access.conformance) {
    return {
      column,
      systems,
      ...(measure === 'systems' && { value: systems }),
    };
  }
  const value = measureOf(measure, systems, tally);
  const { conformance, coverage, assuredConformance } = tally;
  return {
    column,
    systems,
    ...(value !== undefined && { value }),
    ...(conformance !== undefined && { conformance }),
    ...(coverage !== undefined && { coverage }),
    ...(assuredConformance !== undefined && { assuredConformance }),
  };
}

/** The figures of a whole row, as a cell. */
export function totalCell(
  row: RollUpRow,
  measure: HeatmapMeasure,
  access: Access,
): HeatmapCell {
  const { conformance } = row.figures;
  return toCell('total', conformance.systems, conformance, measure, access);
}

/**
 * Cells of a row, one for each column in the order asked for. A column without
 * systems has a cell that says so.
 */
export function cellsOf(
  row: RollUpRow,
  cells: readonly RollUpCell[],
  columns: readonly string[],
  measure: HeatmapMeasure,
  access: Access,
): HeatmapCell[] {
  const byColumn = new Map(cells.map(cell => [cell.column, cell]));
  const withChecks = mayReadChecks(row, access);
  return columns.map(column => {
    const cell = byColumn.get(column);
    if (!cell) {
      return { column, systems: 0, ...(measure === 'systems' && { value: 0 }) };
    }
    const { systems, tally, worstCheck } = cell;
    return {
      ...toCell(column, systems, tally, measure, access),
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
