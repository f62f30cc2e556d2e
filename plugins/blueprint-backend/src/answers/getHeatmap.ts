import type {
  HeatmapColumn,
  HeatmapMeasure,
  HeatmapResponse,
  HeatmapRow,
} from '@policing/plugin-blueprint-common';
import type { Heading, RegisterState } from '../store/ResultsStore';
import type { CellColumns, RollUpKind, RollUpRow } from '../store/rollUps';
import { NATION_REF } from '../store/rollUps';
import { cellsOf, totalCell } from './cells';
import {
  chooseRegistry,
  nationRow,
  type Reading,
  registerState,
} from './Reading';

const rowKinds: Record<HeatmapRow, RollUpKind> = {
  forces: 'force',
  regions: 'region',
  capabilities: 'capability',
};

const cellColumns: Record<HeatmapColumn, CellColumns> = {
  principles: 'principles',
  enablers: 'goals',
  ambitions: 'goals',
  capabilities: 'capabilities',
};

function headingsOf(columns: HeatmapColumn, state: RegisterState): Heading[] {
  const goals = (type: string) =>
    state.goals
      .filter(goal => goal.type === type)
      .map(({ type: _type, ...heading }) => heading);
  switch (columns) {
    case 'principles':
      return state.principles.map(({ ref, title, number }) => ({
        ref,
        title,
        ...(number !== undefined && { code: `${number}` }),
      }));
    case 'enablers':
      return goals('enabler');
    case 'ambitions':
      return goals('ambition');
    default:
      return state.capabilities;
  }
}

/**
 * Figures by row and column.
 *
 * @throws NotAllowedError for figures of conformance, and for counts by principle
 *   or goal, where the caller may not see conformance
 */
export async function getHeatmap(
  reading: Reading,
  query: {
    registry?: string;
    rows?: HeatmapRow;
    columns?: HeatmapColumn;
    measure?: HeatmapMeasure;
  },
): Promise<HeatmapResponse> {
  const { store, access } = reading;
  const {
    rows = 'forces',
    columns = 'enablers',
    measure = 'conformance',
  } = query;
  if (measure !== 'systems' || columns !== 'capabilities') {
    access.requireConformance(`measure=${measure}, columns=${columns}`);
  }
  const state = await registerState(store);
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const kind = cellColumns[columns];
  const [nation, items] = await Promise.all([
    nationRow(store, registry, kind),
    store.readRollUps(registry, rowKinds[rows], { cells: kind }),
  ]);
  const columnHeadings = headingsOf(columns, state);
  const refs = columnHeadings.map(({ ref }) => ref);
  const figures = (row: RollUpRow) => ({
    total: totalCell(row, measure, access),
    cells: cellsOf(row, row.cells[kind] ?? [], refs, measure, access),
  });
  return {
    registry,
    rows,
    columns,
    measure,
    leastCoverage: state.definitions?.leastCoverage ?? 0,
    columnHeadings,
    nation: {
      ref: NATION_REF,
      title: 'Nation',
      ...(nation
        ? figures(nation)
        : { total: { column: 'total', systems: 0 }, cells: [] }),
    },
    items: items.map(row => ({
      ref: row.ref,
      title: row.title,
      ...(row.details.code && { code: row.details.code }),
      ...(row.details.region && { region: row.details.region }),
      ...figures(row),
    })),
  };
}
