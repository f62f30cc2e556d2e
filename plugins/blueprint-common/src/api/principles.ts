import type { CheckResult } from '../engine/results';
import type { EntityLabel, RollUp, SystemSummary } from './types';

/** A principle that another one replaces, or is replaced by. */
export interface PrincipleLink extends EntityLabel {
  status: string;
  version: string;
}

/** A check that many systems fail. */
export interface WorstCheck {
  id: string;
  title: string;
  weight: number;
  severity: string;
  /** Systems that fail it, and those that it applies to. */
  failing: number;
  systems: number;
  principles: EntityLabel[];
}

/** A principle with how far it is kept. */
export interface PrincipleSummary {
  ref: string;
  name: string;
  title: string;
  number?: number;
  domain: string;
  basis: string;
  grade: string;
  status: string;
  version: string;
  statement: string;
  /** Principles that it replaces, and that replace it or are proposed to. */
  supersedes?: PrincipleLink[];
  supersededBy?: PrincipleLink[];
  /** Checks that decide it. */
  checks: { id: string; title: string; weight: number; severity: string }[];
  adherence?: RollUp;
}

/** What principles can be narrowed by. */
export type PrincipleFacet = 'domain' | 'basis' | 'grade' | 'status';

/** What `GET /principles` can be narrowed and ordered by. */
export interface PrinciplesQuery {
  registry?: string;
  domain?: string[];
  basis?: string[];
  grade?: string[];
  status?: string[];
  /** Words to be found in title, number and statement. */
  q?: string;
  /** Reference of a force or of a region that adherence is of. */
  force?: string;
  region?: string;
  /** `number`, `title`, `adherence`, `coverage` or `systems`; with `-` before it, descending. */
  sort?: string;
}

/** `GET /principles` */
export interface PrinciplesResponse {
  registry: string;
  /** What adherence is of. */
  scope: EntityLabel;
  items: PrincipleSummary[];
  /** Principles by value, each facet over what the other filters leave. */
  facets: Record<PrincipleFacet, { value: string; count: number }[]>;
  /**
   * Checks that cost most weight over those systems of the scope whose checks
   * the reader may read; absent where there is none.
   */
  worstChecks?: WorstCheck[];
}

/** `GET /principles/{namespace}/{name}` */
export interface PrincipleDetailResponse {
  registry: string;
  principle: PrincipleSummary;
  forces: (EntityLabel & { region?: string; adherence: RollUp })[];
  regions: (EntityLabel & { adherence: RollUp })[];
  /** Some of the systems that keep it; `GET /principles/{namespace}/{name}/systems` has them all, and those that break it. */
  meeting: SystemSummary[];
}

/** Why a system breaks a principle: one check of it. */
export type PrincipleCheck = Pick<
  CheckResult,
  'id' | 'title' | 'outcome' | 'severity' | 'weight' | 'why' | 'remediation'
>;

/** What `GET /principles/{namespace}/{name}/systems` can be narrowed and ordered by. */
export interface PrincipleSystemsQuery {
  registry?: string;
  /** Worst outcome among its checks; `fail` without it. */
  outcome?: 'fail' | 'unknown' | 'dispensed' | 'pass';
  /** Id of one of its checks that has the outcome. */
  check?: string;
  force?: string[];
  region?: string[];
  criticality?: string[];
  sort?: string;
  limit?: number;
  cursor?: string;
}

/** `GET /principles/{namespace}/{name}/systems` */
export interface PrincipleSystemsResponse {
  registry: string;
  /** Each with the checks that have the outcome, those of most weight first. */
  items: { system: SystemSummary; checks: PrincipleCheck[] }[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}
