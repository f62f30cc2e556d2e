import type {
  EntityLabel,
  HeatmapColumn,
  HeatmapMeasure,
  HeatmapResponse,
  HeatmapRow,
} from '@policing/plugin-blueprint-common';
import type { SystemFilters } from '../../api';
import type { HeatmapPlace } from './HeatGrid';

/** What may stand in the rows, and what it is called. */
export const rowNames: Record<HeatmapRow, string> = {
  forces: 'Forces',
  regions: 'Regions',
  capabilities: 'Capabilities',
};

/** What may stand in the columns, and what it is called. */
export const columnNames: Record<HeatmapColumn, string> = {
  enablers: 'Enablers',
  ambitions: 'Ambitions',
  principles: 'Principles',
  capabilities: 'Capabilities',
};

/**
 * The rows that an address asks for; forces where it asks for none that exist.
 *
 * @param countsOnly - the columns are capabilities, which then are no rows
 */
export function rowsOf(
  asked: string | undefined,
  countsOnly: boolean = false,
): HeatmapRow {
  return asked && asked in rowNames && !(countsOnly && asked === 'capabilities')
    ? (asked as HeatmapRow)
    : 'forces';
}

/** The columns that an address asks for; never the same thing as the rows. */
export function columnsOf(
  asked: string | undefined,
  rows: HeatmapRow,
): HeatmapColumn {
  return asked && asked in columnNames && asked !== rows
    ? (asked as HeatmapColumn)
    : 'enablers';
}

/** The measure that an address asks for. */
export function measureOf(asked: string | undefined): HeatmapMeasure {
  switch (asked) {
    case 'assured-conformance':
    case 'coverage':
    case 'systems':
      return asked;
    default:
      return 'conformance';
  }
}

/** Most columns that are shown by their names; more are shown by their codes. */
const NAMED_COLUMNS = 10;

/** What heads a column: its name where there is room, else its code. */
export function codeOf(
  heading: EntityLabel & { code?: string },
  columns: number,
): string {
  return columns > NAMED_COLUMNS
    ? (heading.code ?? heading.title)
    : heading.title;
}

const rowFilters: Record<HeatmapRow, 'force' | 'region' | 'capability'> = {
  forces: 'force',
  regions: 'region',
  capabilities: 'capability',
};

/** The filters of the list of systems that a place of the heat map stands for. */
export function filtersOfPlace(
  { row, column }: HeatmapPlace,
  { rows, columns, nation }: HeatmapResponse,
): Pick<
  SystemFilters,
  'force' | 'region' | 'capability' | 'principle' | 'goal'
> {
  return {
    ...(row === nation.ref ? {} : { [rowFilters[rows]]: [row] }),
    ...columnFilter(columns, column),
  };
}

function columnFilter(columns: HeatmapColumn, column: string | undefined) {
  if (!column) {
    return {};
  }
  switch (columns) {
    case 'principles':
      return { principle: column };
    case 'capabilities':
      return { capability: [column] };
    default:
      return { goal: column };
  }
}
