import type {
  CheckResult,
  ConflictRule,
  DispositionRule,
  EntityLabel,
  FactReading,
  LevelId,
  Marking,
  RegisterFileError,
  RegistryStatus,
  ResultChange,
  RiskPart,
  RuleSource,
  ScorecardEntity,
  SystemResult,
  SystemSummary,
} from '@policing/plugin-blueprint-common';
import type { ResultsIndex } from '../figures/ResultsIndex';
import type {
  HistoryQuery,
  MayReadRiskChange,
  SystemsFilter,
  SystemsQuery,
} from './queries';
import type { ChangesQuery, ChangesSince, CheckCounts } from './PaperReader';
import type {
  NumberedCloudRecord,
  StoredCloudRecord,
} from './CloudPositionsTable';
import type { CellColumns, RollUpKey, RollUpKind, RollUpRow } from './rollUps';

/** What a check says about itself, whatever the system. */
export type CheckDefinition = Pick<
  CheckResult,
  | 'id'
  | 'title'
  | 'weight'
  | 'severity'
  | 'principles'
  | 'goals'
  | 'gate'
  | 'remediation'
  | 'expression'
  | 'appliesTo'
> & {
  /** Places of the facts it reads among the facts of the definitions. */
  facts: number[];
};

/** What the rules over plans say about themselves, whatever the system. */
export interface CloudRulesContent {
  conflicts: (ConflictRule & {
    basis: string;
    source: RuleSource;
    /** Places of the facts it reads among the facts of the definitions. */
    facts: number[];
  })[];
  /** Absent where the scorecard suggests no dispositions. */
  dispositions?: {
    leastPoints: number;
    leastDistance: number;
    restricted: boolean;
    rules: (DispositionRule & { facts: number[] })[];
  };
}

/**
 * The part of the definitions that stored results refer to, kept for as long
 * as a result or a history entry rests on it.
 */
export interface DefinitionsContent {
  digest: string;
  /** Reference and version, such as `scorecard:default/x@1.0.0`. */
  scorecard: string;
  leastCoverage: number;
  /** In the order of the letters in {@link SystemRecord.outcomes}. */
  checks: CheckDefinition[];
  /** Absent in definitions that were stored before there were rules over plans. */
  cloudRules?: CloudRulesContent;
  /** Every fact that a check or a rule over plans reads. */
  facts: Pick<FactReading, 'path' | 'label' | 'origin'>[];
  /** References, in the order of the letters of their outcomes. */
  principles: string[];
  goals: string[];
}

/** Definitions as stored, with the number that rows point at. */
export interface StoredDefinitions extends DefinitionsContent {
  id: number;
}

/** A scorecard that systems are or were scored with. */
export interface StoredScorecard {
  /** Of its reference and specification, see `scorecardDigest`. */
  digest: string;
  /** The scorecard as it was declared. */
  document: ScorecardEntity;
  /** When systems were first scored with it, ISO 8601 date-time. */
  inForceSince: string;
  /** When another took its place; absent while it is in force. */
  inForceUntil?: string;
}

/** Forces and regions that a system belongs to, and capabilities it serves. */
export interface Memberships {
  /** References of the owning force and, where shared, of every member. */
  forces: string[];
  /** References of the regions of those forces. */
  regions: string[];
  /** References of its capabilities and of everything above them. */
  capabilities: string[];
}

/**
 * The row of a system in a list as it is stored: each reader is told of those
 * risks only that concern them.
 */
export type StoredSummary = Omit<SystemSummary, 'risk'> & {
  riskParts: RiskPart[];
};

/** Risks that concern the same forces and carry the same marking, in figures. */
export interface RiskFlags {
  /** References of the forces concerned. */
  forces: string[];
  /** References of the regions of those forces. */
  regions: string[];
  marking: Marking;
  /** What they add to each of `countedRisks`. */
  counts: number[];
}

/** What a system adds to the figures of its rows beside conformance. */
export interface SystemFlags {
  /** Marking of its assessment, which holds the legacy score. */
  marking: Marking;
  /** What it adds to each of `countedVerdicts`. */
  verdicts: number[];
  risks: RiskFlags[];
}

/** One system with its result, ready to be stored. */
export interface SystemRecord {
  ref: string;
  registry: string;
  /** Marking of its assessment. */
  marking: Marking;
  summary: StoredSummary;
  /** Everything the search reads, in lower case. */
  searchText: string;
  memberships: Memberships;
  definitionsId: number;
  /** A letter for each check, principle and goal; see `outcomeLetters`. */
  outcomes: string;
  principleOutcomes: string;
  goalOutcomes: string;
  /** A letter for each rule over plans; see `conflictLetters`. */
  conflicts: string;
  flags: SystemFlags;
  result: SystemResult;
  /** The result as `packResult` packs it. */
  packedResult: string;
  /** Digest of all of the above. */
  digest: string;
  /** ISO 8601 date-time. */
  scoredAt: string;
}

/**
 * The most widely readable part that a history entry is about: level and
 * percentages; facts, checks and cloud position; the legacy score; or risks.
 */
export type HistoryConcern = 'figures' | 'facts' | 'legacy' | 'risks';

/** Whose risks a history entry tells about: forces concerned, and marking. */
export type RiskReaders = Pick<RiskPart, 'forces' | 'marking'>[];

/** One entry of history, ready to be stored. */
export interface HistoryRecord {
  ref: string;
  registry: string;
  at: string;
  day: string;
  definitionsId: number;
  level: LevelId;
  conformance?: number;
  coverage?: number;
  assuredConformance?: number;
  legacyLowest?: number;
  legacyHighest?: number;
  concerns: HistoryConcern;
  /** Where something about risks changed; undefined where not known whose. */
  riskReaders?: RiskReaders;
  summary: string;
  change?: ResultChange;
}

/** A history entry as read, newest first. */
export interface StoredHistory extends HistoryRecord {
  id: number;
  /** Reference and version of the scorecard. */
  scorecard: string;
}

/** A history entry with what a reader sees of its system. */
export interface RecentChange extends StoredHistory {
  title: string;
  /** See {@link ResultsReader.organisationSets}. */
  organisationSet: number;
  /** Marking of the assessment of the system. */
  marking: Marking;
}

/** What the store knows of a result without reading it. */
export interface ResultDigests {
  /** Digest of all that is stored. */
  digest: string;
  /** Digest of all that the result rests on; with the same, it is the same. */
  inputs?: string;
  /** Whether the system has left the estate; its result waits for its return. */
  removed: boolean;
}

/** A full result as read. */
export interface StoredSystem {
  summary: StoredSummary;
  /** See {@link ResultsReader.organisationSets}. */
  organisationSet: number;
  /** Marking of its assessment. */
  marking: Marking;
  definitions: StoredDefinitions;
  result: SystemResult;
  scoredAt: string;
}

/** A system of the list, with what decides who may read its figures. */
export interface ListedSystem {
  summary: StoredSummary;
  /** See {@link ResultsReader.organisationSets}. */
  organisationSet: number;
  /** Marking of its assessment. */
  marking: Marking;
  /** A letter for each check of the definitions; see `outcomeLetters`. */
  outcomes: string;
  definitions: StoredDefinitions;
  /** The most important reason for its level; restricted. */
  why: string;
}

/** One page of the list of systems. */
export interface SystemsPage {
  items: ListedSystem[];
  nextCursor?: string;
  prevCursor?: string;
}

/** Forces behind a set of systems; permissions are decided for each set. */
export interface OrganisationSet {
  id: number;
  forces: string[];
}

/** Number of systems by value, over a set of systems. */
export type FacetCounts = {
  organisationSets: Map<number, number>;
  levels: Map<string, number>;
  categories: Map<string, number>;
  lifecycles: Map<string, number>;
  inCloud: Map<string, number>;
  cloudStatuses: Map<string, number>;
  hostingClasses: Map<string, number>;
};

/** A heading of the Blueprint: a goal or a capability. */
export interface Heading extends EntityLabel {
  code?: string;
}

/** A goal of the strategy as a heading. */
export interface GoalHeading extends Heading {
  /** Such as `ambition` or `enabler`. */
  type: string;
}

/** What pages need to know of the definitions and registers in force. */
export interface RegisterState {
  definitions?: {
    scorecard: string;
    version: string;
    leastCoverage: number;
    cloudTarget?: number;
    checks: CheckDefinition[];
  };
  principles: PrincipleHeading[];
  goals: GoalHeading[];
  capabilities: Heading[];
  /** Counts by registry. */
  counts: Record<
    string,
    { forces: number; systems: number; products: number; principles: number }
  >;
}

/** A principle as lists show it. */
export interface PrincipleHeading extends EntityLabel {
  registry: string;
  number?: number;
  domain: string;
  basis: string;
  grade: string;
  status: string;
  version: string;
  statement: string;
}

/** When and how the last scoring went. */
export interface ScoringState {
  /** ISO 8601 date-time. */
  scoredAt: string;
  /** Day the facts were read at, ISO 8601. */
  day: string;
  systems: number;
  lastDurationMilliseconds: number;
  definitionErrors: RegisterFileError[];
}

/** What a stored result adds to figures. */
export interface StoredContribution {
  ref: string;
  registry: string;
  level: LevelId;
  outcomes: string;
  flags: SystemFlags;
}

/** A set of changes that is stored together or not at all. */
export interface ResultsBatch {
  records: SystemRecord[];
  /** Digests of what results rest on, by reference; also where the result is the same. */
  inputs: Map<string, string>;
  history: HistoryRecord[];
  /** What changed in the cloud facts of systems; absent where nothing did. */
  cloudRecords?: StoredCloudRecord[];
  /** References of systems that left the estate, with the time they did. */
  removed: { refs: string[]; at: string };
}

/** Who may write; only the holder of the lease does. */
export interface WriterLease {
  /** Takes the lease, or keeps it; false when another server holds it. */
  hold(): Promise<boolean>;
  /** Lets another server have it at once. */
  release(): Promise<void>;
}

/** Results as the pages read them; nothing here evaluates anything. */
export interface ResultsReader {
  listSystems(query: SystemsQuery): Promise<SystemsPage>;
  countSystems(filter: SystemsFilter): Promise<number>;
  countFacets(filter: SystemsFilter): Promise<FacetCounts>;
  readSystem(ref: string): Promise<StoredSystem | undefined>;
  /** What decides who may read one system; undefined for an unknown one. */
  readSubject(
    ref: string,
  ): Promise<{ organisationSet: number; marking: Marking } | undefined>;
  /** Forces and marking of some systems, for permission checks; unknown systems are absent. */
  readRecords(
    refs: string[],
  ): Promise<Map<string, { forces: string[]; marking: Marking }>>;
  organisationSets(): Promise<OrganisationSet[]>;
  listHistory(query: HistoryQuery): Promise<{
    items: StoredHistory[];
    totalItems: number;
    nextCursor?: string;
  }>;
  /** Last change of one system that is no first scoring. */
  lastChange(
    ref: string,
    concerns: readonly HistoryConcern[],
    mayReadRisks: MayReadRiskChange,
  ): Promise<StoredHistory | undefined>;
  /** What was recorded of the move of one system to cloud, newest first; open facts alone. */
  cloudHistory(ref: string): Promise<NumberedCloudRecord[]>;
  /** Number of the last record of the move to cloud; 0 before the first. */
  latestCloudRecord(): Promise<number>;
  /** What was recorded of the move to cloud after some record, in order and in parts. */
  cloudRecordsSince(id: number): AsyncIterable<NumberedCloudRecord[]>;
  /** Newest changes of figures of the systems of a registry. */
  recentChanges(registry: string, limit: number): Promise<RecentChange[]>;
  /** What changed in figures since a day, of systems that are still there. */
  changesSince(query: ChangesQuery): Promise<ChangesSince>;
  /** How the systems of a filter come out on each check, where the caller may read checks. */
  countChecks(filter: SystemsFilter): Promise<CheckCounts[]>;
  /** Roll-ups of one kind by title, with the cells that are asked for. */
  readRollUps(
    registry: string,
    kind: RollUpKind,
    options?: { refs?: string[]; cells?: CellColumns },
  ): Promise<RollUpRow[]>;
  /** What figures need of every current result, in memory and up to date. */
  indexedResults(): Promise<ResultsIndex>;
  readRegisterState(): Promise<RegisterState | undefined>;
  readScoringState(): Promise<ScoringState | undefined>;
  readRegistries(): Promise<RegistryStatus[]>;
  /** Scorecards that systems were ever scored with, the last one first. */
  listScorecards(): Promise<StoredScorecard[]>;
  /** Current results of some systems, with ages of facts counted to a day. */
  readResults(refs: string[], day: string): Promise<Map<string, SystemResult>>;
}

/** Results as the scorer writes them. Fails with a ConflictError without the lease. */
export interface ResultsWriter {
  saveDefinitions(content: DefinitionsContent): Promise<StoredDefinitions>;
  /** Notes since when systems are scored with a scorecard, ISO 8601 date-time. */
  takeUpScorecard(
    scorecard: Pick<StoredScorecard, 'digest' | 'document'>,
    at: string,
  ): Promise<void>;
  readDigests(): Promise<Map<string, ResultDigests>>;
  /** What some stored results add to figures. */
  readContributions(refs: string[]): Promise<StoredContribution[]>;
  applyBatch(batch: ResultsBatch): Promise<void>;
  writeRollUps(upserted: RollUpRow[], removed: RollUpKey[]): Promise<void>;
  rollUpKeys(): Promise<RollUpKey[]>;
  writeRegisterState(state: RegisterState): Promise<void>;
  writeScoringState(state: ScoringState): Promise<void>;
  writeRegistries(registries: RegistryStatus[]): Promise<void>;
  /** Lets the database plan well; worth while after many results were stored. */
  analyse(): Promise<void>;
  /** Forgets the results of systems that left before the given time. */
  forgetRemoved(before: string): Promise<number>;
}

/** Everything the plugin keeps (DESIGN section 8). */
export interface ResultsStore extends ResultsReader, ResultsWriter {
  readonly lease: WriterLease;
}
