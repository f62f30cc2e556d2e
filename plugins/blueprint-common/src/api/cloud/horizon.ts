import type { SystemAssessmentEntity } from '../../schema';
import type {
  CoverState,
  FundingAnswer,
  HorizonDate,
  HorizonKind,
} from '../../cloud/horizon';
import type { EstateScope } from '../capabilities';
import type { EntityLabel } from '../types';

/** Whose dates: those that vendors set, or those of our plan. */
export const dateSides = ['vendor', 'plan'] as const;

/** See {@link dateSides}. */
export type DateSide = (typeof dateSides)[number];

/** What the horizon of a force, a region or the nation can be narrowed by. */
export interface HorizonFilters {
  registry?: string;
  force?: string;
  region?: string;
  whose?: DateSide;
  kind?: HorizonKind[];
  /** Systems whose assessment the reader may not read do not match. */
  funding?: FundingAnswer[];
  cover?: CoverState[];
  supplier?: string[];
  product?: string[];
  /** First and last day, ISO 8601. */
  from?: string;
  to?: string;
  /**
   * `unfunded`: support, licence or contract that is lost within the urgent
   * months of the scorecard, or is lost already, and is not paid for in full.
   */
  only?: 'unfunded';
  /** Words that all occur in system, product or supplier. */
  q?: string;
}

/** What `GET /cloud/horizon` can be asked for. */
export interface HorizonQuery extends HorizonFilters {
  limit?: number;
  cursor?: string;
}

/** Restricted facts beside a date. */
export interface HorizonFunding {
  state: FundingAnswer;
  need?: string;
  /** In GBP. */
  amount?: number;
  reference?: string;
  decidedOn?: string;
}

/** One date of one system. */
export interface HorizonItem extends HorizonDate {
  id: string;
  system: EntityLabel;
  forces: EntityLabel[];
  product?: EntityLabel;
  supplier?: string;
  /** Whether assessment facts of the system are kept from the reader. */
  withheld: boolean;
  funding?: HorizonFunding;
  criticality?: NonNullable<
    SystemAssessmentEntity['spec']['criticality']
  >['tier'];
}

/** How many dates of each kind there are; kinds without any are left out. */
export type HorizonCounts = Partial<Record<HorizonKind, number>>;

/** What the horizon can be counted by. */
export type HorizonFacet =
  'kind' | 'funding' | 'cover' | 'supplier' | 'product';

/** What is lost soon, over the whole scope whatever the filters. */
export interface UrgentLosses {
  /** Last day that counts as soon, ISO 8601. */
  until: string;
  /** Systems that lose support, licence or contract by then, or have lost it. */
  systems: number;
  /** Those of them whose funding the reader may read. */
  readable: number;
  /** The readable ones by funding. */
  funding: Record<FundingAnswer, number>;
  /** The readable ones that are not paid for in full. */
  unfunded: number;
}

/** Answer of `GET /cloud/horizon`. */
export interface HorizonResponse {
  registry: string;
  scope: EstateScope;
  /** ISO 8601. */
  today: string;
  /** Last day of the horizon, ISO 8601. */
  until: string;
  urgent: UrgentLosses;
  /** Dates that match, soonest first. */
  items: HorizonItem[];
  totalItems: number;
  /** Systems that the matching dates belong to. */
  systems: number;
  /** Matching dates that have passed and are not dealt with. */
  passed: HorizonCounts;
  /** Matching dates by month, every month of the horizon. */
  months: { month: string; counts: HorizonCounts }[];
  facets: Record<
    HorizonFacet,
    { value: string; title?: string; count: number }[]
  >;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/** What `GET /cloud/concentration` can be asked for. */
export interface ConcentrationQuery {
  registry?: string;
  force?: string;
  region?: string;
  limit?: number;
}

/** Systems that hang on one supplier, one place or one landing zone. */
export interface ConcentrationGroup {
  /** Supplier, provider of hosting or landing zone. */
  name: string;
  /** Region of the place. */
  region?: string;
  systems: number;
  /** Forces that have one of them. */
  forces: number;
  /** Those whose criticality the reader may read. */
  readable: number;
  /** Those of the readable ones that are critical. */
  critical: number;
  /** Systems of it that lose support, licence or contract on the horizon. */
  losing: number;
}

/** Groups of one sort, those with most critical systems first. */
export interface Concentration {
  groups: ConcentrationGroup[];
  /** How many groups there are in all. */
  total: number;
  /** Systems of which it is not known. */
  notKnown: number;
}

/** Answer of `GET /cloud/concentration`. */
export interface ConcentrationResponse {
  registry: string;
  scope: EstateScope;
  /** ISO 8601. */
  today: string;
  /** Last day of the horizon, ISO 8601. */
  until: string;
  systems: number;
  /** Systems whose criticality the reader may read. */
  readable: number;
  /** Tiers that count as critical: the constant `criticalTiers`. */
  criticalTiers: string[];
  suppliers: Concentration;
  /** Provider of hosting with region. */
  places: Concentration;
  landingZones: Concentration;
}
