import type { PooledFigures, Tally } from '@policing/plugin-blueprint-common';
import type { RollUpRow } from '../../store/rollUps';

/** The ratios over some systems, with their number. */
export function pooledFigures(
  systems: number,
  { conformance, coverage, assuredConformance }: Tally,
): PooledFigures {
  return {
    systems,
    ...(conformance !== undefined && { conformance }),
    ...(coverage !== undefined && { coverage }),
    ...(assuredConformance !== undefined && { assuredConformance }),
  };
}

/** Figures of some capabilities in a stored row, by reference; none for those that no system there serves. */
export function figuresOf(
  row: RollUpRow,
  capabilities: readonly string[],
): Map<string, PooledFigures> {
  const wanted = new Set(capabilities);
  return new Map(
    (row.cells.capabilities ?? [])
      .filter(({ column }) => wanted.has(column))
      .map(({ column, systems, tally }) => [
        column,
        pooledFigures(systems, tally),
      ]),
  );
}
