import {
  type EntityLabel,
  heatmapGroupings,
  type HeatmapColumn,
  type HeatmapFilters,
  type HeatmapGrouping,
  type HeatmapMeasure,
  type HeatmapResponse,
  type HeatmapRow,
} from '@policing/plugin-blueprint-common';
import type { Address, SystemFilters } from '@policing/plugin-blueprint-react';

/** A cell of the heat map: references of its row and column; no column for the whole row. */
export interface HeatmapPlace {
  row: string;
  column?: string;
}

/** What may stand in the rows, and what it is called. */
export const rowNames: Record<HeatmapRow, string> = {
  forces: 'Forces',
  regions: 'Regions',
  capabilities: 'Capabilities',
  collaborations: 'Collaborations',
};

/** What may stand in the columns, and what it is called. */
export const columnNames: Record<HeatmapColumn, string> = {
  enablers: 'Enablers',
  ambitions: 'Ambitions',
  lenses: 'Lenses',
  principles: 'Principles',
  capabilities: 'Capabilities',
  'digital-capabilities': 'Digital capabilities',
};

/** What each measure is called. */
export const measureNames: Record<HeatmapMeasure, string> = {
  conformance: 'Conformance',
  'assured-conformance': 'Assured conformance',
  coverage: 'Coverage',
  systems: 'Number of systems',
  'cloud-share': 'Cloud position',
  maturity: 'Maturity',
};

/** What rows may be grouped by, and what it is called. */
export const groupNames: Record<HeatmapGrouping, string> = {
  region: 'Region',
  country: 'Country',
};

/** Filters of the heat map in the address. */
export const heatmapFilterNames = [
  'region',
  'country',
  'category',
  'criticality',
] as const satisfies readonly (keyof HeatmapFilters)[];

/** Columns that say what systems are for. */
const capabilityColumns: readonly HeatmapColumn[] = [
  'capabilities',
  'digital-capabilities',
];

/** Measures that are open to everybody, by capability. */
const openMeasures: readonly HeatmapMeasure[] = [
  'systems',
  'cloud-share',
  'maturity',
];

/** A question to the heat map as the address asks it, of things that go together. */
export interface HeatmapChoice {
  rows: HeatmapRow;
  columns: HeatmapColumn;
  measure: HeatmapMeasure;
  group?: HeatmapGrouping;
}

/** What can be chosen beside each other. */
export interface HeatmapChoices {
  rows: HeatmapRow[];
  columns: HeatmapColumn[];
  measures: HeatmapMeasure[];
  groups: HeatmapGrouping[];
}

function keysOf<K extends string>(names: Record<K, string>): K[] {
  return Object.keys(names) as K[];
}

/**
 * What can be chosen where some measure and rows are chosen.
 *
 * @param openOnly - for readers who may not see conformance
 */
export function choicesFor(
  { rows, measure }: Pick<HeatmapChoice, 'rows' | 'measure'>,
  openOnly: boolean,
): HeatmapChoices {
  const byCapability = openOnly || measure === 'maturity';
  return {
    rows: keysOf(rowNames).filter(
      row => row !== 'capabilities' || !byCapability,
    ),
    columns: keysOf(columnNames).filter(column =>
      capabilityColumns.includes(column)
        ? rows !== 'capabilities'
        : !byCapability,
    ),
    measures: keysOf(measureNames).filter(
      each =>
        (!openOnly || openMeasures.includes(each)) &&
        (each !== 'maturity' || rows !== 'capabilities'),
    ),
    groups: heatmapGroupings.filter(
      each => rows === 'forces' || (rows === 'regions' && each === 'country'),
    ),
  };
}

function among<T extends string>(
  asked: string | undefined,
  choices: readonly T[],
  usual: T,
): T {
  const found = choices.find(choice => choice === asked);
  return found ?? (choices.includes(usual) ? usual : choices[0]);
}

/**
 * What an address asks for, with the usual in place of what does not exist or
 * does not go with the rest.
 *
 * @param openOnly - for readers who may not see conformance
 */
export function choiceOf(
  asked: Partial<Record<keyof HeatmapChoice, string>>,
  openOnly: boolean = false,
): HeatmapChoice {
  const measure = among(
    asked.measure,
    choicesFor({ rows: 'forces', measure: 'conformance' }, openOnly).measures,
    openOnly ? 'systems' : 'conformance',
  );
  const rows = among(
    asked.rows,
    choicesFor({ rows: 'forces', measure }, openOnly).rows,
    'forces',
  );
  const choices = choicesFor({ rows, measure }, openOnly);
  const group = choices.groups.find(each => each === asked.group);
  return {
    rows,
    measure,
    columns: among(asked.columns, choices.columns, 'enablers'),
    ...(group && { group }),
  };
}

/** The filters in the address that go with a measure. */
export function heatmapFiltersOf(
  address: Pick<Address, 'getAll'>,
  measure: HeatmapMeasure,
): HeatmapFilters {
  const names =
    measure === 'maturity'
      ? (['region', 'country'] as const)
      : heatmapFilterNames;
  return Object.fromEntries(
    names.flatMap(name => {
      const values = address.getAll(name);
      return values ? [[name, values]] : [];
    }),
  );
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

/** Filters of the list of systems that a row stands for; none where none can. */
function rowFilter(
  row: string,
  { rows, nation, items, groups }: HeatmapResponse,
): SystemFilters | undefined {
  if (row === nation.ref) {
    return {};
  }
  if (groups?.some(({ ref }) => ref === row)) {
    return row.includes(':')
      ? { region: [row] }
      : {
          [rows === 'forces' ? 'force' : 'region']: items
            .filter(({ country }) => country === row)
            .map(({ ref }) => ref),
        };
  }
  switch (rows) {
    case 'forces':
      return { force: [row] };
    case 'regions':
      return { region: [row] };
    case 'capabilities':
      return { capability: [row] };
    default:
      return undefined;
  }
}

/**
 * The filters of the list of systems that a place of the heat map stands for.
 *
 * @param filters - what the heat map itself is narrowed by
 * @returns undefined where the list cannot be narrowed so
 */
export function filtersOfPlace(
  { row, column }: HeatmapPlace,
  answer: HeatmapResponse,
  filters: HeatmapFilters = {},
): SystemFilters | undefined {
  const ofRow = rowFilter(row, answer);
  if (!ofRow) {
    return undefined;
  }
  const { category, criticality, region, country } = filters;
  return {
    ...(region && { region }),
    ...(country && { force: answer.forcesLeft }),
    ...(category && { category }),
    ...(criticality && { criticality }),
    ...ofRow,
    ...columnFilter(answer.columns, column),
  };
}

function columnFilter(
  columns: HeatmapColumn,
  column: string | undefined,
): SystemFilters {
  if (!column) {
    return {};
  }
  if (columns === 'principles') {
    return { principle: column };
  }
  return capabilityColumns.includes(columns)
    ? { capability: [column] }
    : { goal: column };
}
