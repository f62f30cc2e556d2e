import type {
  CloudCounts,
  EntityLabel,
  LegacyCounts,
  LevelCounts,
  Marking,
  RiskCounts,
  RollUp,
  Tally,
} from '@policing/plugin-blueprint-common';

/** What figures are summed over. */
export type RollUpKind = 'nation' | 'force' | 'region' | 'capability';

/** What the cells of a roll-up stand for. */
export type CellColumns = 'principles' | 'goals' | 'capabilities';

/** Reference of the row that sums up every system of a registry. */
export const NATION_REF = 'nation';

/** The part of a row's counts that stands for some forces and one marking. */
export interface CountsBehind<Counts> {
  /** References of the forces that the counted systems or risks belong to. */
  forces: string[];
  marking: Marking;
  counts: Counts;
}

/** Figures of the systems of one row. */
export interface Figures {
  conformance: RollUp;
  cloud: CloudCounts;
  legacy: LegacyCounts;
  risk: RiskCounts;
  /** Who stands behind the restricted counts, of the nation and of forces. */
  behind?: {
    legacy: CountsBehind<LegacyCounts>[];
    risk: CountsBehind<RiskCounts>[];
  };
}

/** The checks of one principle or goal, or the systems of one capability. */
export interface RollUpCell {
  /** Reference of the principle, goal or capability. */
  column: string;
  /** Systems to which it applies. */
  systems: number;
  levels: LevelCounts;
  tally: Tally;
  /** Check that most weight fails, restricted to who may read assessments. */
  worstCheck?: { id: string; title: string; failing: number };
}

/** Roll-up of one row; cells only where they were asked for. */
export interface RollUpRow extends EntityLabel {
  registry: string;
  kind: RollUpKind;
  details: {
    code?: string;
    /** Reference of the region of a force. */
    region?: string;
    country?: string;
    /** Territorial or special. */
    forceKind?: string;
  };
  figures: Figures;
  cells: Partial<Record<CellColumns, RollUpCell[]>>;
}

/** Names one roll-up among all. */
export type RollUpKey = Pick<RollUpRow, 'registry' | 'kind' | 'ref'>;
