import type {
  CountsOfDay,
  TargetReached,
} from '../../cloud/position/projection';
import type { CloudFateKind } from '../../cloud/position/fate';
import type { CloudState } from '../../cloud/position/cloudState';
import type { hostingClasses } from '../../schema';
import type { EstateScope } from '../capabilities';
import type { CloudCounts, EntityLabel, RegistryInfo } from '../types';

/** What the cloud position can be told by. */
export const cloudGroupings = [
  'criticality',
  'capability',
  'category',
  'force',
] as const;

/** See {@link cloudGroupings}. */
export type CloudGrouping = (typeof cloudGroupings)[number];

/**
 * How the numbers of a day are known: read `today`, `recorded` at the time, or
 * `reconstructed` from dates, for days before the register kept records.
 */
export type PositionBasis = 'today' | 'recorded' | 'reconstructed';

/** Which systems the cloud position is asked for. */
export interface CloudPositionFilters {
  registry?: string;
  /** Reference of a force; without it and a region, the nation. */
  force?: string;
  /** Reference of a region. */
  region?: string;
  /** Reference of a capability that the systems serve, or of one above that. */
  capability?: string;
  category?: string;
  /** Matches only systems whose assessment the caller may read. */
  criticality?: string;
}

/** What `GET /cloud/position` can be asked for. */
export interface CloudPositionQuery extends CloudPositionFilters {
  /** Today or a day gone by, ISO 8601; today without it. */
  on?: string;
  by?: CloudGrouping[];
}

/** The three numbers on a day gone by, or today. */
export interface PastPosition extends CountsOfDay {
  basis: PositionBasis;
}

/** Some systems with the three numbers of theirs. */
export interface CloudGroup extends CloudCounts {
  /** Reference of a capability or a force, a value of a closed list, or `not-known`. */
  key: string;
  title: string;
}

/** The three numbers by one thing. A system may stand in several groups. */
export interface CloudGroups {
  by: CloudGrouping;
  groups: CloudGroup[];
  /** Systems in none of the groups, since their assessment may not be read. */
  withheld: number;
}

/** A system and what the plans make of it. */
export interface FatedSystemSummary extends EntityLabel {
  /** Titles of the forces that run or share it. */
  forces: string[];
  /** Where it stands today. */
  state: CloudState;
  /** Day on which that changes. */
  day?: string;
}

/** Systems of which the plans make the same. */
export interface CloudFateGroup {
  kind: CloudFateKind;
  systems: number;
  /** The first of them by day and title. */
  first: FatedSystemSummary[];
}

/** Where the plans lead, with what that assumes. */
export interface CloudProjection {
  /** Today and days to come, in order. */
  days: CountsOfDay[];
  /** Once every plan is carried out; the day of the last one. */
  end: CountsOfDay;
  /** Absent where the Blueprint has no target, or there is no system. */
  reached?: TargetReached;
  /** What the plans make of each system that counts today: each in one of them. */
  fates: CloudFateGroup[];
}

/** What the Blueprint calls cloud. */
export interface CloudDefinition {
  scorecard: EntityLabel;
  version: string;
  /** Absent where the scorecard has no words for it, as are basis and source. */
  definition?: string;
  basis?: string;
  source?: { title: string; url?: string };
  /** Every hosting class, whether it counts, and systems that run there today. */
  classes: {
    hostingClass: (typeof hostingClasses)[number];
    counts: boolean;
    systems: number;
  }[];
}

/** Answer of `GET /cloud/position`. */
export interface CloudPositionResponse {
  registry: RegistryInfo;
  scope: EstateScope;
  capability?: EntityLabel;
  /** ISO 8601. */
  today: string;
  /** The three numbers of today. */
  now: CloudCounts;
  /** Those of the day that was asked for. */
  position: PastPosition;
  /** First day of which the register has records; absent before the first scoring. */
  recordedSince?: string;
  /** Share of systems that should be in cloud, 0–1. */
  target?: number;
  /** Absent where no scorecard is in force. */
  definition?: CloudDefinition;
  /** Days gone by and today, in order. */
  past: PastPosition[];
  projection: CloudProjection;
  groups: CloudGroups[];
  /** What the filters can be set to. */
  choices: {
    regions: EntityLabel[];
    forces: EntityLabel[];
    capabilities: EntityLabel[];
  };
}
