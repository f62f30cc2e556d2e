import type {
  CoverState,
  FundingAnswer,
  HorizonKind,
  PlanGap,
} from '../../cloud';
import type { Disposition } from '../../engine';
import type { EstateScope } from '../capabilities';
import type { CloudCounts, EntityLabel } from '../types';

/** Orders of the forces side by side; a minus sign turns each round. */
export const cloudForceSorts = [
  'title',
  'systems',
  'share',
  'not-known',
  'plans',
  'losing',
  'not-covered',
] as const;

/** See {@link cloudForceSorts}. */
export type CloudForceSort =
  (typeof cloudForceSorts)[number] | `-${(typeof cloudForceSorts)[number]}`;

/** What `GET /cloud/forces` can be asked for. */
export interface CloudForcesQuery {
  registry?: string;
  /** Reference of a region: its forces alone. */
  region?: string;
  /** Without it, by title. */
  sort?: CloudForceSort;
}

/** How good the plans are for what is not in cloud. Open facts alone. */
export interface PlanFigures {
  /** Systems that are not in cloud, or of which that is not known. */
  toPlan: number;
  /** Those of them whose plan can be followed as it is written. */
  complete: number;
  /** Those whose migration is blocked; why is not open. */
  blocked: number;
  /** How many lack what; one plan can lack several things. */
  gaps: Partial<Record<PlanGap, number>>;
}

/** Systems that lose support, licence, hardware or contract. */
export interface LossFigures {
  /** On the horizon, or lost already. */
  systems: number;
  /** Within twelve months, or lost already. */
  withinYear: number;
  /** Those on the horizon whose first loss our plan comes before. */
  covered: number;
}

/**
 * Whether what is lost is paid for. What the reader may not read is not in it:
 * over several forces there are the two sums alone, and those only where enough
 * forces stand behind each (DESIGN section 7).
 */
export interface FundingFigures {
  funded: number;
  /** Not funded in full, or not known to be. */
  notFunded: number;
  states?: Record<FundingAnswer, number>;
}

/** Where a force, a region or the nation stands in the move to cloud. */
export interface CloudForceFigures {
  scope: EstateScope;
  systems: number;
  position: CloudCounts;
  plans: PlanFigures;
  /** Where the plans lead; absent where no target is set or there are no systems. */
  planned?: {
    /** First day on which the target is reached for certain, ISO 8601. */
    reachedOn?: string;
    /** Share in cloud once all plans are carried out, 0–1. */
    endShare: number;
  };
  losses: LossFigures;
  /** Absent where it is kept from the reader. */
  funding?: FundingFigures;
}

/** Answer of `GET /cloud/forces`. */
export interface CloudForcesResponse {
  registry: string;
  /** ISO 8601. */
  today: string;
  /** Last day of the horizon, ISO 8601. */
  until: string;
  /** Share of systems that should be in cloud, 0–1. */
  target?: number;
  /** All that is asked for together: the nation, or a region. */
  whole: CloudForceFigures;
  forces: CloudForceFigures[];
  regions: EntityLabel[];
}

/** What `GET /cloud/return` can be asked for. */
export interface NationalReturnQuery {
  registry?: string;
  force?: string;
  region?: string;
  limit?: number;
  cursor?: string;
}

/** What becomes obsolete: one system, with need and funding state. */
export interface ReturnItem {
  system: EntityLabel;
  forces: EntityLabel[];
  capabilities: EntityLabel[];
  product?: EntityLabel;
  supplier?: string;
  /** The first day on which something is lost, ISO 8601. */
  obsoleteOn: string;
  because: HorizonKind;
  passed: boolean;
  cover: CoverState;
  /** Day of our plan that is held against it, ISO 8601. */
  planOn?: string;
  disposition?: Disposition;
  /** Whether need and funding are kept from the reader. */
  withheld: boolean;
  funding?: { state: FundingAnswer; need?: string; amount?: number };
}

/** What becomes obsolete of all that serves one capability. */
export interface ReturnCapability {
  /** Absent for systems without a capability. */
  capability?: EntityLabel;
  systems: number;
  forces: number;
  /** Systems lost already. */
  passed: number;
  /** Systems by the year of the horizon, the next twelve months first. */
  years: number[];
  covered: number;
  /** Absent where it is kept from the reader. */
  funding?: FundingFigures;
  /**
   * What those cost for which money is not there in full, in GBP, as far as it
   * is declared; only where the reader may read all of it.
   */
  amount?: number;
}

/** Answer of `GET /cloud/return`: the input to the National Prioritisation Model. */
export interface NationalReturnResponse {
  registry: string;
  scope: EstateScope;
  /** ISO 8601. */
  today: string;
  /** Last day of the horizon, ISO 8601. */
  until: string;
  capabilities: ReturnCapability[];
  items: ReturnItem[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}
