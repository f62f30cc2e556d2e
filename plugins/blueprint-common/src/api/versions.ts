import type { LevelId, Outcome } from '../engine/results';
import type { EntityLabel, LevelCounts } from './types';

/** One version of the scorecard of the Blueprint. */
export interface ScorecardVersion {
  /**
   * Reference and version, such as `scorecard:default/blueprint@1.0.0`; of
   * earlier texts with the same, also the start of the digest after a `~`.
   */
  id: string;
  scorecard: EntityLabel;
  version: string;
  /** What its document says of itself. */
  status: string;
  /** Systems are scored with it, it stands in a registry beside that, or they were once scored with it. */
  standing: 'in-force' | 'declared' | 'earlier';
  description?: string;
  /** Of its text, SHA-256. */
  digest: string;
  /** When systems were first scored with it, ISO 8601 date or date-time. */
  inForceSince?: string;
  /** When another took its place. */
  inForceUntil?: string;
  checks: number;
}

/** `GET /versions` */
export interface VersionsResponse {
  /** The one in force first, then what stands beside it, then earlier ones. */
  items: ScorecardVersion[];
}

/** Parts of a check that two versions may say differently. */
export type CheckField =
  | 'title'
  | 'expression'
  | 'appliesTo'
  | 'constant'
  | 'maxAgeDays'
  | 'weight'
  | 'gate'
  | 'severity'
  | 'principles'
  | 'goals'
  | 'remediation'
  | 'rationale';

/** What one part of a check says in each version; absent where it says nothing. */
export interface FieldChange {
  field: CheckField;
  /** Name of the constant that its expression reads. */
  name?: string;
  from?: unknown;
  to?: unknown;
}

/** What became of a check from one version to the other. */
export interface CheckDifference {
  id: string;
  title: string;
  change: 'added' | 'removed' | 'changed';
  /** Whether scores can move by it; otherwise only words differ. */
  scores: boolean;
  principles: EntityLabel[];
  /** Why the rule is as it is, in the later version where it has one. */
  rationale?: string;
  /** What it says; of a changed check only what differs. */
  fields: FieldChange[];
}

/** A threshold of a scorecard that differs. */
export interface SettingChange {
  /** Such as `leastCoverage` or `aligned.assuredConformance`. */
  setting: string;
  from?: number;
  to?: number;
}

/** Ratios of a set of systems, 0–1; absent where there is nothing to divide by. */
export interface VersionRatios {
  conformance?: number;
  coverage?: number;
  assuredConformance?: number;
}

/** The same in either version. */
export interface Both<T> {
  from: T;
  to: T;
}

/** A principle that other checks decide, or the same checks in another way. */
export interface PrincipleDifference {
  principle: EntityLabel;
  /** Ids of the checks that decide it. */
  checks: Both<string[]>;
  /** How far it is kept, where the reader may know it. */
  adherence?: Both<VersionRatios>;
}

/** Figures of a set of systems with both versions. */
export interface VersionFigures extends EntityLabel {
  systems: number;
  levels: Both<LevelCounts>;
  /**
   * Absent where a reader could take from the difference which checks of which
   * systems fail.
   */
  figures?: Both<VersionRatios>;
}

/** What another version does to the scores. */
export interface VersionEffect {
  /** When it was worked out, ISO 8601 date-time, and the day of its facts. */
  workedOutAt: string;
  day: string;
  nation: VersionFigures;
  forces: VersionFigures[];
  /** Systems whose level changes, by the levels. */
  moves: { from: LevelId; to: LevelId; systems: number }[];
}

/** `GET /versions/comparison?from=&to=&registry=&force=` */
export interface VersionsComparisonResponse {
  registry: string;
  from: ScorecardVersion;
  to: ScorecardVersion;
  leastCoverage: Both<number>;
  checks: CheckDifference[];
  settings: SettingChange[];
  principles: PrincipleDifference[];
  /**
   * Ids of checks that this server cannot read any more, such as those over a
   * fact that there no longer is; they count for nothing.
   */
  leftOut: Both<string[]>;
  /** Whether the effect is of the register as it is, or still being worked out. */
  state: 'ready' | 'working';
  /** Share of the systems that are scored, 0–1. */
  progress: number;
  /** Absent before it was ever worked out; while a new one is, the one before. */
  effect?: VersionEffect;
}

/** A system whose level changes. */
export interface MovedSystem {
  system: EntityLabel;
  force?: EntityLabel;
  demonstration: boolean;
  levels: Both<LevelId>;
  /**
   * Checks that come out otherwise, and those that are added or removed; only
   * where the reader may read the checks of the system.
   */
  checks?: {
    id: string;
    title: string;
    from?: Outcome;
    to?: Outcome;
  }[];
}

/** `GET /versions/comparison/systems?from=&to=&registry=&force=&direction=&limit=&cursor=` */
export interface VersionsSystemsResponse {
  registry: string;
  state: 'ready' | 'working';
  progress: number;
  items: MovedSystem[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}
