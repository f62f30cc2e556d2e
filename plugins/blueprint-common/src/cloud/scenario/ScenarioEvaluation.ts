import type { CloudCounts } from '../../api/types';
import type { ConflictState } from '../../engine/cloud/conflictState';
import type {
  ConflictFinding,
  LevelId,
  Outcome,
  Tally,
} from '../../engine/results';
import type { CloudFateKind, CloudState, PlannedPosition } from '../position';
import type { NothingMoved } from './scenarioSystems';

/** The pictures of an estate that are set side by side. */
export type PictureId = 'today' | 'planned' | 'carriedOut';

/** Scores that the facts of a system suggest for a criterion of the legacy method. */
export interface DerivedScores {
  /** Identifier of the criterion. */
  id: string;
  title: string;
  /** By picture; absent in one where its facts suggest none. */
  scores: Partial<Record<PictureId, number>>;
}

/**
 * Legacy verdict of one system. What is declared does not move by itself: the
 * method is a self-assessment. What its facts suggest may.
 */
export interface ScenarioLegacy {
  red: 'yes' | 'no' | 'maybe' | 'not-assessed';
  /** Limits of the declared score; absent where there is none. */
  lowest?: number;
  highest?: number;
  /** Criteria for which the pictures do not suggest the same. */
  derived: DerivedScores[];
}

/** What one picture says of one system. */
export interface SystemPicture {
  /** Whether it counts in figures: not once it is no longer run. */
  counts: boolean;
  /** Where it stands on the day. */
  state: CloudState;
  /** What the plans make of it from then on; absent for one that does not count. */
  fate?: CloudFateKind;
  /** Day on which the plans change where it stands, ISO 8601. */
  fateDay?: string;
  level: LevelId;
  conformance?: number;
  coverage?: number;
  assuredConformance?: number;
}

/** A check whose outcome is not the same in all pictures. */
export interface CheckEffect {
  id: string;
  title: string;
  outcomes: Record<PictureId, Outcome>;
}

/** What a rule over plans says about itself. */
export type ScenarioRule = Pick<
  ConflictFinding,
  'id' | 'title' | 'severity' | 'restricted'
>;

/** A conflict in the plan of a system that comes or goes. */
export interface ConflictEffect extends ScenarioRule {
  states: Record<PictureId, ConflictState>;
}

/** How many systems that count have a conflict of one rule. */
export interface ConflictCount extends ScenarioRule {
  /** Certain ones. */
  found: number;
  cannotBeRuledOut: number;
}

/** What a scenario does to one system, by its step or through another system. */
export interface SystemEffect {
  ref: string;
  /** Whether a step is about it; without one, it is moved by what others do. */
  hasStep: boolean;
  /** Why the step moves nothing when it is carried out. */
  nothingMoved?: NothingMoved;
  pictures: Record<PictureId, SystemPicture>;
  legacy: ScenarioLegacy;
  checks: CheckEffect[];
  conflicts: ConflictEffect[];
}

/** Figures over all systems of a force in one picture. */
export interface ScenarioFigures {
  /** The three numbers over the systems that count. */
  counts: CloudCounts;
  /** Where the plans lead from there, day by day, and when the target is reached. */
  position: PlannedPosition;
  /** Conformance pooled over the systems that count. */
  conformance: Tally;
  /** Systems that count by level. */
  levels: Record<LevelId, number>;
  /** By rule over plans, in the order of the scorecard. */
  conflicts: ConflictCount[];
}

/** What a scenario comes to. */
export interface ScenarioEvaluation {
  /** Day of scoring, ISO 8601. */
  day: string;
  /** Share of all systems that is to be in cloud, 0–1, where the scorecard says. */
  target?: number;
  figures: Record<PictureId, ScenarioFigures>;
  /** Systems with a step and others that it moves, by reference. */
  systems: SystemEffect[];
}
