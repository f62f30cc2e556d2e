import type { Marking } from '../access/markings';
import type { DispositionSuggestion } from './cloud/dispositionSuggestion';

/**
 * What the engine says about one system. Everything here is plain JSON, so the
 * same shapes are stored, sent and shown.
 */

/** Outcome of a check (DESIGN section 2). */
export type Outcome =
  'pass' | 'fail' | 'unknown' | 'not-applicable' | 'dispensed';

/** Level of a system; `unassessed` where too little is known. */
export type LevelId = 'aligned' | 'partly-aligned' | 'diverging' | 'unassessed';

/** One fact that an expression read. */
export interface FactReading {
  /** Path of the fact, such as `identity.singleSignOn`. */
  path: string;
  /** Name of the fact for people, such as `single sign-on`. */
  label: string;
  /** Value, absent where the fact is missing. */
  value?: unknown;
  /** Limits of a count that is not known exactly; no `highest` where nothing limits it. */
  bounds?: { lowest: number; highest?: number };
  /** Systems that make a graph fact what it is, at most five. */
  systems?: string[];
  /** Whether the outcome hangs on this fact. */
  decisive: boolean;
  /** `known`, `missing`, or known but `stale` (older than the check allows) or `undated`. */
  state: 'known' | 'missing' | 'stale' | 'undated';
  /** Date the fact counts from, ISO 8601. */
  asOf?: string;
  /** Age in days on the day of scoring. */
  ageDays?: number;
  /** Source of the evidence, where one is given. */
  source?: string;
  confidence?: 'high' | 'medium' | 'low';
  /** Whether the fact comes from the open or the restricted document, or from other systems. */
  origin: 'system' | 'assessment' | 'graph';
}

/** A live or expired dispensation that concerns a check. */
export interface DispensationNote {
  ref: string;
  /** `invalid`: granted, but without another approver, a first or a last day. */
  state:
    | 'live'
    | 'expired'
    | 'not-yet'
    | 'requested'
    | 'refused'
    | 'revoked'
    | 'invalid';
  approvedBy?: string;
  expiresOn?: string;
  reason: string;
  /** Marking of the dispensation. */
  marking: Marking;
}

/** Result of one check for one system. */
export interface CheckResult {
  id: string;
  title: string;
  outcome: Outcome;
  /** Outcome before a dispensation took it out of the sum. */
  outcomeWithoutDispensation?: Exclude<Outcome, 'dispensed'>;
  weight: number;
  severity: 'low' | 'medium' | 'high' | 'critical';
  principles: string[];
  goals: string[];
  /** Best level while this check is not passed. */
  gate?: LevelId;
  /** One sentence: why this outcome. */
  why: string;
  /** What to do about it. */
  remediation: string;
  expression: string;
  appliesTo?: string;
  facts: FactReading[];
  dispensations: DispensationNote[];
}

/** Sums of weights and counts of checks; ratios are within 0–1. */
export interface Tally {
  /** Number of checks by outcome. */
  counts: Record<Outcome, number>;
  /** Weight that passed, was decided (pass or fail), and is applicable (decided or unknown). */
  passedWeight: number;
  decidedWeight: number;
  applicableWeight: number;
  /** Passed / decided; absent when nothing is decided. */
  conformance?: number;
  /** Decided / applicable; absent when nothing is applicable. */
  coverage?: number;
  /** Passed / applicable; absent when nothing is applicable. */
  assuredConformance?: number;
}

/** Blueprint conformance of one system. */
export interface ConformanceResult extends Tally {
  level: LevelId;
  /** Level before gates, where a gate capped it. */
  levelBeforeGates?: LevelId;
  /** Ids of the gate checks that capped it. */
  cappedBy: string[];
  /** Tallies by principle ref and by goal ref. */
  byPrinciple: Record<string, Tally>;
  byGoal: Record<string, Tally>;
}

/** Legacy score (Legacy IT Risk Assessment Framework, March 2025), unrounded. */
export interface LegacyResult {
  /** `scored`: all criteria; `bounded`: some missing; `not-assessed`: no assessment at all. */
  state: 'scored' | 'bounded' | 'not-assessed';
  profile?: string;
  profileVersion?: string;
  /** Equal when scored. */
  lowest?: number;
  highest?: number;
  /** Likelihood and impact totals, as bounds. */
  likelihood?: { lowest: number; highest: number };
  impact?: { lowest: number; highest: number };
  missing: string[];
  /** Whether the system counts as legacy, and as red. */
  legacy: 'yes' | 'no' | 'maybe' | 'not-assessed';
  red: 'yes' | 'no' | 'maybe' | 'not-assessed';
  zone?: { lowest: string; highest: string };
  remediationPlan?: boolean;
  planFunded?: boolean;
  targetResolution?: string;
  assessedOn?: string;
  assessor?: string;
  /** Scores with the criterion's title and anchor text. */
  criteria: {
    id: string;
    title: string;
    axis: 'likelihood' | 'impact';
    score?: number;
    anchor?: string;
    /** Score that the facts of the system suggest, and why, where they do. */
    derived?: { score: number; because: string };
  }[];
  /** One sentence. */
  why: string;
}

/** A place on the matrix with its band. */
export interface RatedRisk {
  likelihood: number;
  impact: number;
  score: number;
  band: string;
  reason: string;
}

/** What needs attention on a risk; states of their own (DESIGN section 6). */
export type RiskState =
  | 'review-overdue'
  | 'no-owner'
  | 'beyond-appetite'
  | 'acceptance-expired'
  | 'acceptance-invalid'
  | 'accepted'
  | 'not-rated';

/** One technology risk, computed. */
export interface RiskResult {
  ref: string;
  /** Who owns the risk assessment, as a reference. */
  owner: string;
  /** References of the forces that it concerns, see `forcesConcerned`. */
  forces: string[];
  marking: Marking;
  title: string;
  category: string;
  status: 'open' | 'accepted' | 'closed';
  appetite: string;
  inherent?: RatedRisk;
  residual?: RatedRisk;
  target?: RatedRisk;
  /** Bands between the residual band and the highest band within appetite; 0 when within. */
  beyondAppetiteBy: number;
  /** Roles that may accept the residual risk, least authority first. */
  mayAccept: { id: string; title: string }[];
  states: RiskState[];
  nextReviewOn?: string;
  acceptedUntil?: string;
  riskOwner?: string;
  why: string;
}

/** Numbers of open risks, in all and by what needs attention. */
export interface OpenRiskCounts {
  open: number;
  beyondAppetite: number;
  reviewOverdue: number;
  withoutOwner: number;
  acceptanceExpired: number;
}

/**
 * The risks of one system that concern the same forces and carry the same
 * marking: who may read one of them may read them all.
 */
export interface RiskPart {
  /** References of the forces concerned, in order. */
  forces: string[];
  marking: Marking;
  counts: OpenRiskCounts;
  /** Highest residual band of its open risks, with its place among the bands. */
  highestBand?: { id: string; rank: number };
  /** Highest authority that an unaccepted one needs, with its place in the table. */
  mustAccept?: { id: string; title: string; rank: number };
}

/** Technology risk of one system. */
export interface TechnologyRiskResult {
  state: 'assessed' | 'not-assessed';
  risks: RiskResult[];
  counts: OpenRiskCounts;
  /** Highest residual band among risks that are not closed. */
  highestBand?: string;
  /** Highest authority that any unaccepted risk needs. */
  mustAccept?: { id: string; title: string };
  why: string;
}

/** Technology risk of one system, with the parts that are read apart. */
export interface TechnologyRiskInParts extends TechnologyRiskResult {
  parts: RiskPart[];
}

/** Cloud position: a picture of status, not of merit. */
export interface CloudResult {
  /** Whether today's hosting counts towards the cloud target. */
  inCloud: 'yes' | 'no' | 'not-known';
  hostingClass?: string;
  status?: string;
  disposition?: string;
  wave?: number;
  plannedFinish?: string;
  /** Planned finish is past and it is not finished. */
  late: boolean;
  blockers: { kind: string; description: string; since?: string }[];
  why: string;
  /** What in its plan cannot work, most severe first; absent where no rules look for it. */
  conflicts?: ConflictFinding[];
  /** Rules that find nothing to look at, since what they are about is not planned, by id. */
  notPlanned?: string[];
  /** What the rules suggest should happen to it; absent where they suggest nothing for it. */
  suggestion?: DispositionSuggestion;
}

/** Something in the plan of a system that cannot work as it is written, or may not. */
export interface ConflictFinding {
  /** Identifier of the rule. */
  id: string;
  /** What is wrong, as a statement. */
  title: string;
  severity: CheckResult['severity'];
  /** `cannot-be-ruled-out`: a fact that is not known decides. */
  state: 'conflict' | 'cannot-be-ruled-out';
  /** One sentence: the facts that make it so. */
  why: string;
  /** What to do about it. */
  remediation: string;
  /** Whether it is for those alone who may read the assessment. */
  restricted: boolean;
  /** Every fact the rule reads. */
  facts: FactReading[];
  /** Day since when it is so, ISO 8601; absent where it was not stored yet. */
  since?: string;
}

/** Everything the engine says about one system on one day. */
export interface SystemResult {
  ref: string;
  /** Day of scoring, ISO 8601. */
  date: string;
  /** Definitions used: `scorecard:default/x@1.0.0` and digest of all definitions. */
  scorecard: string;
  definitionsDigest: string;
  conformance: ConformanceResult;
  checks: CheckResult[];
  legacy: LegacyResult;
  risk: TechnologyRiskInParts;
  cloud: CloudResult;
  /** The most important reason for the level, one sentence. */
  why: string;
}

/** A change of one system's result, as sentences. */
export interface ResultChange {
  /**
   * Figures and what moved them, for example “Assured conformance fell from
   * 71 % to 64 %: single sign-on went from yes to not known on 3 May 2026.”
   * Names facts and checks: for those who may read the assessment.
   */
  summary: string;
  /** Figures alone, for those who may read no more than conformance. */
  headline: string;
  /** What changed in the legacy score, the technology risks and the cloud position. */
  legacy?: string;
  risk?: string;
  cloud?: string;
  /** Conflicts of the plan that appeared or went, in the order of the rules. */
  conflicts?: ConflictChange[];
  /** One sentence for each check that changed its outcome, most weight first. */
  checks: {
    id: string;
    from: Outcome;
    to: Outcome;
    sentence: string;
  }[];
  /** Facts that moved. */
  facts: { path: string; label: string; from?: unknown; to?: unknown }[];
  /** Whether the definitions changed between the two results. */
  definitionsChanged: boolean;
}

/** A conflict of a plan that appeared, went or became certain. */
export interface ConflictChange {
  id: string;
  from: ConflictFinding['state'] | 'none';
  to: ConflictFinding['state'] | 'none';
  sentence: string;
  /** Whether it is for those alone who may read the assessment. */
  restricted: boolean;
}
