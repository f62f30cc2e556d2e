import type {
  BurnUp,
  DecisionAge,
  Delay,
  Funnel,
  LeftRunning,
  PipelineDisposition,
  PipelineRow,
  PipelineStatus,
  RunningState,
  WaitReason,
  WaveCounts,
  WaveState,
} from '../../cloud/pipeline';
import type { EstateScope } from '../capabilities';
import type { EntityLabel } from '../types';

/** What the pipeline, its waves and its decisions can be narrowed by. Lists mean "one of". */
export interface PipelineFilters {
  /** Name of a registry; without it, the first with systems that is no demonstration. */
  registry?: string;
  /** Reference of a force; without it and a region, the nation. */
  force?: string;
  /** Reference of a region. */
  region?: string;
  /** References of capabilities that a system serves, or of some above those. */
  capability?: string[];
  category?: string[];
  disposition?: string[];
  status?: string[];
  /** Numbers of waves, or `not-known` for systems in none. */
  wave?: string[];
}

/** A system of the pipeline with its plan. */
export interface PipelineSystem extends EntityLabel {
  /** None for a national system. */
  forces: EntityLabel[];
  status: PipelineStatus;
  disposition: PipelineDisposition;
  wave?: number;
  plannedStart?: string;
  plannedFinish?: string;
  actualStart?: string;
  actualFinish?: string;
  /** Per cent, as it was declared. */
  progress?: number;
  /** How it is behind its plan; absent where it is not, or that cannot be told. */
  delay?: Delay;
}

/** Some systems of all those that are so. */
export interface SomeSystems {
  count: number;
  first: PipelineSystem[];
}

/** A system whose disposition was decided, with the age of that decision. */
export interface DecisionItem extends PipelineSystem {
  decidedOn?: string;
  revisitOn?: string;
  age: DecisionAge;
  /** Whether the system is in use; absent where that is not recorded. */
  inUse?: boolean;
}

/** What is left running behind a system that took its place. */
export interface LeftRunningItem {
  system: PipelineSystem;
  left: Omit<LeftRunning, 'predecessors'> & {
    predecessors: (EntityLabel & { state: RunningState })[];
  };
}

/** Decisions by what came of them. */
export interface DecisionCounts {
  /** Systems whose disposition is decided. */
  decided: number;
  /** Systems without a disposition. */
  undecided: number;
  open: number;
  /** Open, and older than the scorecard allows. */
  old: number;
  /** Open, of which the day is not recorded. */
  openWithoutDay: number;
  carriedOut: number;
  standing: number;
}

/** Answer of `GET /cloud/pipeline`. */
export interface PipelineResponse {
  registry: string;
  scope: EstateScope;
  /** Day by which dates are judged, ISO 8601. */
  today: string;
  /** Systems that match, those that are switched off among them. */
  systems: number;
  table: PipelineRow[];
  funnel: Funnel;
  burnUp: BurnUp;
  /** Past their planned finish, the longest first. */
  late: SomeSystems;
  /** Past their planned start and not begun, the longest first. */
  notBegun: SomeSystems;
  /** Planned to start from today on, the next first. */
  next: SomeSystems;
  blocked: SomeSystems;
  decisions: DecisionCounts & {
    /** Months from the scorecard; absent where it sets none. */
    oldAfterMonths?: number;
    /** Open decisions, oldest first. */
    oldest: DecisionItem[];
  };
  leftRunning: {
    /** Systems behind which something runs, or may run. */
    count: number;
    sourcesRunning: number;
    sourcesNotKnown: number;
    /** Sources past the day by which they were to be off. */
    overdue: number;
    predecessorsRunning: number;
    predecessorsNotKnown: number;
    /** The overdue first. */
    first: LeftRunningItem[];
  };
  /** What there is to narrow it by in this force, region or nation. */
  choices: {
    forces: EntityLabel[];
    regions: EntityLabel[];
    categories: string[];
    waves: number[];
  };
}

/** One end of a wait. */
export interface WaitEnd extends EntityLabel {
  wave?: number;
  /** Named where they are others than that of the wave. */
  forces: EntityLabel[];
  plannedFinish?: string;
  /** Past its planned finish. */
  late: boolean;
}

/** Something in a wave waits for a system in the same wave, in another, or in none. */
export interface WaveWait {
  waiting: WaitEnd;
  on: WaitEnd;
  because: WaitReason;
  state: 'waits' | 'not-known';
  /** See `Wait`. */
  finishesBefore?: boolean;
  /** Where the other system stands: in this wave, in another of the same plan, in another plan or in no wave. */
  place: 'same-wave' | 'other-wave' | 'other-plan' | 'no-wave';
}

/** A wave of the plan of one force. */
export interface WaveItem {
  /** Absent for national systems. */
  force?: EntityLabel;
  wave: number;
  state: WaveState;
  late: boolean;
  counts: WaveCounts;
  plannedStart?: string;
  plannedFinish?: string;
  actualStart?: string;
  actualFinish?: string;
  /** Those behind their plan first, capped; the counts are of all. */
  systems: PipelineSystem[];
  /** What its systems wait for, capped. */
  waits: WaveWait[];
  waitCount: number;
}

/** What `GET /cloud/waves` can be asked for. */
export interface WavesQuery extends PipelineFilters {
  limit?: number;
  cursor?: string;
}

/** Answer of `GET /cloud/waves`. */
export interface WavesResponse {
  registry: string;
  scope: EstateScope;
  today: string;
  /** By force, then by number. */
  items: WaveItem[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  /** Systems with an open move that stand in no wave. */
  withoutWave: number;
}

/** What decisions can be narrowed to, besides what the pipeline can. */
export const decisionViews = [
  'open',
  'old',
  'no-day',
  'carried-out',
  'standing',
] as const;
export type DecisionView = (typeof decisionViews)[number];

/** Keys that decisions can be sorted by. */
export const decisionSortKeys = [
  'decidedOn',
  'title',
  'disposition',
  'status',
  'plannedFinish',
] as const;
export type DecisionSortKey = (typeof decisionSortKeys)[number];

/** What `GET /cloud/decisions` can be asked for. */
export interface DecisionsQuery extends WavesQuery {
  /** Several mean "one of"; without any, every decision. */
  view?: DecisionView[];
  /** One of {@link decisionSortKeys}, with a minus sign before it for descending. */
  sort?: string;
}

/** Answer of `GET /cloud/decisions`. */
export interface DecisionsResponse {
  registry: string;
  scope: EstateScope;
  today: string;
  oldAfterMonths?: number;
  items: DecisionItem[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}
