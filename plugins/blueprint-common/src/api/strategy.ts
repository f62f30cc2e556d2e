import type { InitiativePhase, InitiativeResult } from './initiatives';
import type { EntityLabel, RollUp } from './types';

/** Sorts of goals of the strategy, in the order in which pages show them. */
export const goalTypes = [
  'ambition',
  'enabler',
  'lens',
  'step',
  'phase',
] as const;

/** One of {@link goalTypes}. */
export type GoalType = (typeof goalTypes)[number];

/** An initiative named beside a goal, a phase or a capability. */
export interface InitiativeMention extends EntityLabel {
  phase: InitiativePhase;
  result: InitiativeResult;
  owner: EntityLabel;
}

/**
 * Whether anybody works on something, by declared initiatives: one in
 * discovery, pilot, delivery or live; nothing further than an idea; closed
 * ones only; none at all; or not known, since no initiative is declared
 * anywhere in the scope.
 */
export type WorkState =
  'worked-on' | 'idea-only' | 'closed-only' | 'none' | 'not-declared';

/** What serves one goal of the strategy. */
export interface GoalAlignment extends EntityLabel {
  type: GoalType;
  code?: string;
  statement: string;
  basis: string;
  /** Priorities, steps or contents of the goal. */
  items: { statement: string; basis: string }[];
  source: { title: string; url?: string; date?: string };
  /** Principles that declare to serve it. */
  principles: EntityLabel[];
  /** Checks of the scorecard that speak for it. */
  checks: EntityLabel[];
  /** Capabilities that declare to serve it. */
  capabilities: EntityLabel[];
  /** Systems of the scope that bear on it, and through what. One may count in each. */
  systems: {
    /** Through checks that speak for it. */
    throughChecks: number;
    /** Through the capabilities they serve. */
    throughCapabilities: number;
    /** Through initiatives that change them. */
    throughInitiatives: number;
  };
  /** Checks that speak for it, summed over the scope. Absent without the right to see conformance, and where no check speaks for it. */
  conformance?: RollUp;
  /** Initiatives of the scope that serve it, furthest on first. */
  initiatives: InitiativeMention[];
  work: WorkState;
  /** Forces of the register that declare initiatives, but none at work on this goal. Only over the whole register. */
  forcesWithout: EntityLabel[];
}

/** How far a force says it is in a phase of the roadmap. */
export type RoadmapState = 'not-started' | 'under-way' | 'done';

/** Where one force stands in one phase of the roadmap. */
export interface RoadmapCell {
  /** Reference of the phase. */
  phase: string;
  /** As the force declares it; absent where it declares nothing. */
  state?: RoadmapState;
  on?: string;
  evidence?: string;
  /** Its initiatives that belong to the phase. */
  initiatives: InitiativeMention[];
}

/** Where one force stands in the phases of the roadmap. */
export interface RoadmapRow extends EntityLabel {
  cells: RoadmapCell[];
}

/** What one force says of its maturity in one capability. */
export interface MaturityItem {
  /** Reference of the assessment. */
  ref: string;
  force: EntityLabel;
  capability: EntityLabel;
  /** 1 to 5. */
  current?: number;
  target?: number;
  targetOn?: string;
  assessedOn: string;
  rationale?: string;
  /** How sure the assessor is, in per cent. */
  confidencePercent?: number;
  agreed?: boolean;
  /** Whether it aims higher than it stands, as far as declared. */
  aimsHigher: boolean;
  /** Initiatives of the force that improve the capability or a part of it. */
  initiatives: InitiativeMention[];
  work: WorkState;
}

/** `GET /strategy?registry=&force=` */
export interface StrategyResponse {
  registry: string;
  /** The force that it is narrowed to. */
  force?: EntityLabel;
  forces: EntityLabel[];
  /** Coverage below which nothing is said about conformance, 0–1. */
  leastCoverage: number;
  /** Initiatives of the scope. */
  initiatives: number;
  goals: GoalAlignment[];
  roadmap: RoadmapRow[];
  maturity: MaturityItem[];
  /** What is aimed at and nobody works on, among those that declare what they work on. */
  gaps: {
    /** References of ambitions and enablers. */
    goals: string[];
    /** References of maturity assessments that aim higher. */
    maturity: string[];
  };
}
