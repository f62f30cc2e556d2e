import type { CloudCounts, EntityLabel } from './types';

/** What may stand in the rows of the heat map. */
export const heatmapRows = [
  'forces',
  'regions',
  'capabilities',
  'collaborations',
] as const;

/** What may stand in the rows of the heat map. */
export type HeatmapRow = (typeof heatmapRows)[number];

/** What may stand in the columns of the heat map. */
export const heatmapColumns = [
  'principles',
  'enablers',
  'ambitions',
  'lenses',
  'capabilities',
  'digital-capabilities',
] as const;

/** What may stand in the columns of the heat map. */
export type HeatmapColumn = (typeof heatmapColumns)[number];

/** What the cells of the heat map may say. */
export const heatmapMeasures = [
  'conformance',
  'assured-conformance',
  'coverage',
  'systems',
  'cloud-share',
  'maturity',
] as const;

/** What the cells of the heat map may say. */
export type HeatmapMeasure = (typeof heatmapMeasures)[number];

/** What rows of the heat map may be grouped by. */
export const heatmapGroupings = ['region', 'country'] as const;

/** What rows of the heat map may be grouped by. */
export type HeatmapGrouping = (typeof heatmapGroupings)[number];

/** Highest level of maturity that a force may declare; the lowest is 1. */
export const HIGHEST_MATURITY = 5;

/**
 * What the heat map can be narrowed by, as query parameters. Several values of
 * one filter mean "one of".
 */
export interface HeatmapFilters {
  /** References of regions. */
  region?: string[];
  /** Ids of countries, see {@link HeatmapResponse.options}. */
  country?: string[];
  category?: string[];
  /** Rows with a system whose assessment the caller may not read are withheld. */
  criticality?: string[];
}

/**
 * How mature forces say they are. Levels are ordinal, so those of several
 * forces are counted and never averaged.
 */
export interface MaturityCounts {
  /** Forces of the row. */
  forces: number;
  /** Those of them that stated a level. */
  assessed: number;
  /** Those that stated a level and a target. */
  withTarget: number;
  /** Those whose level is at the target or above. */
  atTarget: number;
  /** Forces at each level, from 1 to {@link HIGHEST_MATURITY}. */
  levels: number[];
  /** What one force says; absent where the row stands for several. */
  stated?: {
    current?: number;
    target?: number;
    /** ISO 8601 date. */
    targetOn?: string;
    /** ISO 8601 date, perhaps without day or month. */
    assessedOn: string;
    /** Days since then. */
    ageDays: number;
  };
}

/** A cell: absent numbers mean that nothing is applicable or decided. */
export interface HeatmapCell {
  column: string;
  /** Systems behind the cell; 0 for maturity, which is about forces. */
  systems: number;
  /**
   * The measure asked for: 0–1, or a count; for maturity the level of one force,
   * or the share of those with a target that reach it. Absent where not known.
   */
  value?: number;
  conformance?: number;
  coverage?: number;
  assuredConformance?: number;
  /** With `measure=cloud-share`. */
  cloud?: CloudCounts;
  /** With `measure=maturity`. */
  maturity?: MaturityCounts;
  /** Check that most weight of the cell fails. */
  worstCheck?: { id: string; title: string; failing: number };
}

/** A row of the heat map, of one thing or of several together. */
export interface HeatmapLine extends EntityLabel {
  total: HeatmapCell;
  /** One for each column. */
  cells: HeatmapCell[];
  /**
   * The filter asks for restricted facts of which the caller may not read all in
   * this row: it has no cells, and its total says nothing.
   */
  withheld?: true;
}

/** A row of the heat map with what it belongs to. */
export interface HeatmapItem extends HeatmapLine {
  code?: string;
  /** Reference of the region of a force. */
  region?: string;
  /** Id of the country of a force or region. */
  country?: string;
}

/** What heads a column of the heat map. */
export interface HeatmapHeading extends EntityLabel {
  code?: string;
  /** What stands over several columns: the domain of principles. */
  group?: string;
}

/** `GET /heatmap?registry=&rows=&columns=&measure=&group=&region=&country=&category=&criticality=` */
export interface HeatmapResponse {
  registry: string;
  rows: HeatmapRow;
  columns: HeatmapColumn;
  measure: HeatmapMeasure;
  leastCoverage: number;
  columnHeadings: HeatmapHeading[];
  /** Every system that matches, each counted once. */
  nation: HeatmapLine;
  items: HeatmapItem[];
  /** Rows for the groups of items, where they are grouped. */
  groups?: HeatmapLine[];
  /** References of the forces that region and country leave, where these are given. */
  forcesLeft?: string[];
  /** What the register can be narrowed by; `ref` of a country is its id. */
  options: { regions: EntityLabel[]; countries: EntityLabel[] };
}
