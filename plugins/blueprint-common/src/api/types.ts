import type {
  CheckResult,
  CloudResult,
  ConformanceResult,
  LegacyResult,
  LevelId,
  ResultChange,
  Tally,
  TechnologyRiskResult,
} from '../engine/results';
import type { HeatmapCell } from './heatmap';

/** A registry: one source of documents. */
export interface RegistryInfo {
  /** Name, such as `public` or `demo`. */
  name: string;
  title: string;
  /** Whether everything in it is fictional. */
  demonstration: boolean;
}

/** An entity named on a page. */
export interface EntityLabel {
  ref: string;
  title: string;
}

/** Counts of systems by level. */
export type LevelCounts = Record<LevelId, number>;

/** Tally and distribution of a set of systems. */
export interface RollUp extends Tally {
  systems: number;
  levels: LevelCounts;
}

/** Cloud position of a set of systems: three numbers that are never merged. */
export interface CloudCounts {
  inCloud: number;
  notInCloud: number;
  notKnown: number;
}

/** Legacy position of a set of systems. */
export interface LegacyCounts {
  red: number;
  mayBeRed: number;
  legacy: number;
  assessed: number;
  notAssessed: number;
}

/** Risk position of a set of systems. */
export interface RiskCounts {
  beyondAppetite: number;
  reviewOverdue: number;
  withoutOwner: number;
  acceptanceExpired: number;
  open: number;
}

/**
 * Position of a registry, a force or the nation. Parts the caller may not see
 * are absent. Counts of legacy and risk over the nation lack those numbers that
 * too few forces stand behind; those of a force are whole.
 */
export interface Position {
  scope: EntityLabel;
  registry: string;
  conformance?: RollUp;
  cloud: CloudCounts;
  legacy?: Partial<LegacyCounts>;
  risk?: Partial<RiskCounts>;
  /** Parts of which at least one number is left out because too few forces stand behind it. */
  withheld?: ('legacy' | 'risk')[];
}

/** `GET /summary?registry=` */
export interface SummaryResponse {
  registries: (RegistryInfo & {
    counts: {
      forces: number;
      systems: number;
      products: number;
      principles: number;
    };
    filesWithErrors: number;
  })[];
  registry: string;
  /** When the results were last brought up to date, ISO 8601 date-time. */
  scoredAt?: string;
  definitions: {
    scorecard: string;
    version: string;
    checks: number;
    /** Coverage below which nothing is said about conformance, 0–1. */
    leastCoverage: number;
    /** Share of systems that should be in cloud, 0–1, where the scorecard says. */
    cloudTarget?: number;
  };
  position: Position;
  forces: Position[];
  /** Sentences from history, newest first. */
  recentChanges: {
    system: EntityLabel;
    at: string;
    summary: string;
  }[];
}

/** One row of the systems table. */
export interface SystemSummary {
  ref: string;
  name: string;
  namespace: string;
  title: string;
  registry: string;
  demonstration: boolean;
  force?: EntityLabel;
  owner: EntityLabel;
  product?: EntityLabel;
  category?: string;
  capabilities: EntityLabel[];
  lifecycle?: string;
  criticality?: string;
  conformance?: {
    level: LevelId;
    conformance?: number;
    coverage?: number;
    assuredConformance?: number;
    failing: number;
    notKnown: number;
  };
  legacy?: Pick<LegacyResult, 'state' | 'lowest' | 'highest' | 'red'>;
  risk?: Pick<TechnologyRiskResult, 'state' | 'counts' | 'highestBand'>;
  cloud: Pick<
    CloudResult,
    | 'inCloud'
    | 'hostingClass'
    | 'status'
    | 'disposition'
    | 'plannedFinish'
    | 'late'
  >;
}

/**
 * `GET /systems?registry=&force=&region=&capability=&principle=&goal=&product=&level=&category=&lifecycle=&criticality=&cloud=&cloudStatus=&disposition=&wave=&hosting=&legacy=&outcome=&check=&q=&sort=&limit=&cursor=`
 *
 * Figures the caller may not see are absent, and count as not known where the
 * list is filtered or sorted by them.
 */
export interface SystemsResponse {
  items: SystemSummary[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/** What the list of systems can be narrowed by; counted over the systems that match the filters. */
export type SystemFacet =
  | 'force'
  | 'level'
  | 'category'
  | 'lifecycle'
  | 'cloud'
  | 'cloudStatus'
  | 'hosting';

/** `GET /systems/facets`, with the filters of `GET /systems`. */
export interface SystemFacetsResponse {
  totalItems: number;
  /** Values of each facet, most systems first. `level` is absent where the caller may not see it. */
  facets: Partial<
    Record<SystemFacet, { value: string; title?: string; count: number }[]>
  >;
}

/** `GET /systems/{namespace}/{name}`. Parts the caller may not see are absent. */
export interface SystemDetailResponse {
  system: SystemSummary;
  scoredAt: string;
  date: string;
  scorecard: string;
  definitionsDigest: string;
  leastCoverage: number;
  why?: string;
  /** Figures by principle and goal, and gates, are left out with `checks`. */
  conformance?: Omit<ConformanceResult, 'byPrinciple' | 'byGoal' | 'cappedBy'> &
    Partial<Pick<ConformanceResult, 'byPrinciple' | 'byGoal' | 'cappedBy'>>;
  checks?: CheckResult[];
  legacy?: LegacyResult;
  risk?: TechnologyRiskResult;
  /**
   * Blockers are restricted facts, left out without the assessment; so are
   * conflicts and suggestions that rest on it.
   */
  cloud: Omit<CloudResult, 'blockers'> &
    Partial<Pick<CloudResult, 'blockers'>> & {
      /** Rules whose conflicts are left out. */
      conflictRulesWithheld?: number;
    };
  /** Names of principles and goals that the checks mention. */
  labels: Record<string, string>;
  /** Last change of the result. */
  lastChange?: { at: string; summary: string };
  /** What was left out because the caller may not see it. */
  withheld: ('conformance' | 'checks' | 'legacy' | 'risk')[];
}

/** `GET /systems/{namespace}/{name}/history?limit=&cursor=`, newest first. */
export interface HistoryResponse {
  items: {
    at: string;
    date: string;
    level: LevelId;
    conformance?: number;
    coverage?: number;
    assuredConformance?: number;
    legacyLowest?: number;
    legacyHighest?: number;
    definitions: string;
    change?: ResultChange;
  }[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
}

/** `GET /forces/{namespace}/{name}` */
export interface ForceResponse {
  force: EntityLabel & {
    region?: string;
    country?: string;
    demonstration: boolean;
  };
  position: Position;
  region?: Position;
  nation: Position;
  enablers: (EntityLabel & {
    code?: string;
    force: HeatmapCell;
    region?: HeatmapCell;
    nation: HeatmapCell;
  })[];
  /** Worst first, by criticality then assured conformance. */
  doFirst: { system: SystemSummary; why?: string }[];
  legacy?: SystemSummary[];
}

/** A problem in a file of a registry. */
export interface RegisterFileError {
  /** Path within the registry. */
  file: string;
  line?: number;
  column?: number;
  /** Number of the document in the file, from 1. */
  document?: number;
  /** Kind and name of the document, where readable. */
  entity?: string;
  /** Path of the field, such as `spec.hosting.class`. */
  field?: string;
  /** An error keeps the file out of the register; a warning does not. */
  severity: 'error' | 'warning';
  /** Name of the rule that is broken, such as `allowed-value`. */
  rule: string;
  message: string;
  /** What was found, absent for restricted documents. */
  found?: string;
  allowed?: string;
  /** What was probably meant, absent for restricted documents. */
  suggestion?: string;
  /** Whether it concerns a restricted document, whose values stay hidden. */
  restricted?: boolean;
  /**
   * References of the forces whose restricted documents it concerns; absent
   * where that is not known, and for open documents.
   */
  forces?: string[];
}

/** `GET /health` */
export interface RegisterHealthResponse {
  registries: (RegistryInfo & {
    source: string;
    watching: boolean;
    loadedAt?: string;
    files: number;
    entities: number;
    filesWithErrors: number;
    errors: (RegisterFileError & {
      /** When the error was first seen. */
      since: string;
      /** Entities of this file that keep their last good state. */
      keptEntities: number;
      lastGoodAt?: string;
    })[];
    /** Further errors and warnings that are left out of the list, where there are very many. */
    errorsLeftOut?: number;
  })[];
  scoring: {
    scoredAt?: string;
    systems: number;
    definitionErrors: RegisterFileError[];
    lastDurationMilliseconds?: number;
  };
}
