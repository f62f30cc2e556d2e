import { InputError } from '@backstage/errors';
import type {
  HeatmapColumn,
  HeatmapFilters,
  HeatmapGrouping,
  HeatmapMeasure,
  HeatmapRow,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../../permissions/Access';

/** What is asked of the heat map. */
export interface HeatmapQuery extends HeatmapFilters {
  registry?: string;
  rows?: HeatmapRow;
  columns?: HeatmapColumn;
  measure?: HeatmapMeasure;
  group?: HeatmapGrouping;
}

/** The same with nothing left open. */
export interface HeatmapQuestion extends HeatmapFilters {
  registry?: string;
  rows: HeatmapRow;
  columns: HeatmapColumn;
  measure: HeatmapMeasure;
  group?: HeatmapGrouping;
}

const groupedBy: Record<HeatmapRow, readonly HeatmapGrouping[]> = {
  forces: ['region', 'country'],
  regions: ['country'],
  capabilities: [],
  collaborations: [],
};

/** Columns that say what systems are for, which is open. */
const openColumns: readonly HeatmapColumn[] = [
  'capabilities',
  'digital-capabilities',
];

/** Measures that rest on open facts alone, under those columns. */
const openMeasures: readonly HeatmapMeasure[] = [
  'systems',
  'cloud-share',
  'maturity',
];

function refuseMaturityOf(question: HeatmapQuestion): void {
  const { rows, columns, category, criticality } = question;
  if (rows === 'capabilities') {
    throw new InputError(
      'measure=maturity: forces assess their capabilities, so it goes with rows=forces, rows=regions or rows=collaborations',
    );
  }
  if (!openColumns.includes(columns)) {
    throw new InputError(
      `measure=maturity: it is stated for capabilities, so it goes with columns=${openColumns.join(
        ' or columns=',
      )}`,
    );
  }
  if (category || criticality) {
    throw new InputError(
      'measure=maturity: it is about forces and not about systems, so category and criticality do not go with it',
    );
  }
}

/**
 * Fills in what was left open and refuses what does not go together.
 *
 * @throws InputError that says what goes together
 */
export function questionOf(query: HeatmapQuery): HeatmapQuestion {
  const question: HeatmapQuestion = {
    ...query,
    rows: query.rows ?? 'forces',
    columns: query.columns ?? 'enablers',
    measure: query.measure ?? 'conformance',
  };
  const { rows, measure, group } = question;
  if (group && !groupedBy[rows].includes(group)) {
    throw new InputError(
      `group=${group}: rows=${rows} cannot be grouped so; forces are grouped by region or country, regions by country`,
    );
  }
  if (measure === 'maturity') {
    refuseMaturityOf(question);
  }
  return question;
}

/**
 * Lets only those pass who may see the figures asked for.
 *
 * @throws NotAllowedError for figures of conformance, and for figures by
 *   principle or goal, where the caller may not see conformance
 */
export function requireAccessTo(
  { columns, measure }: HeatmapQuestion,
  access: Access,
): void {
  if (!openMeasures.includes(measure) || !openColumns.includes(columns)) {
    access.requireConformance(`measure=${measure}, columns=${columns}`);
  }
}
