import type { CollaborationSettings } from '../../collaboration/settings';
import type { SpecOf } from '../../schema';
import type { Expression } from '../cel/compileExpression';
import type { Constants } from '../cel/Scope';
import type { CloudRules } from '../cloud/CloudRules';
import type { FactLayout, Slot } from '../facts/FactLayout';
import type { LevelId } from '../results';

/** A check as the scorecard defines it. */
export type CheckDefinition = SpecOf<'Scorecard'>['checks'][number];

/** A level of a scorecard. */
export type LevelDefinition = SpecOf<'Scorecard'>['levels'][number];

/** A check, ready to run. */
export interface CompiledCheck {
  /** Place among the checks of its scorecard. */
  index: number;
  id: string;
  title: string;
  weight: number;
  severity: CheckDefinition['severity'];
  /** Full references. */
  principles: string[];
  goals: string[];
  /** Places of its principles and goals among those of the scorecard. */
  principleIndexes: number[];
  goalIndexes: number[];
  /** Best level while this check is not passed. */
  gate?: Exclude<LevelId, 'aligned' | 'unassessed'>;
  maxAgeDays?: number;
  remediation: string;
  /** Expressions as written. */
  expression: string;
  appliesTo?: string;
  /** Paths of the facts that either expression reads. */
  facts: string[];
  /** The same facts, and whether the expression itself reads them. */
  reads: { slot: Slot; byExpression: boolean }[];
  holds: Expression;
  applies?: Expression;
}

/** A scorecard, ready to run. */
export interface CompiledScorecard {
  /** Full reference; empty where no scorecard is loaded. */
  ref: string;
  title: string;
  version: string;
  /** Coverage below which a system is unassessed. */
  leastCoverage: number;
  /** Levels, best first. */
  levels: readonly LevelDefinition[];
  constants: Constants;
  /** Hosting classes that count towards the cloud target, from the constant `cloudHosting`. */
  cloudHosting: readonly string[];
  /** Share of systems that should be in cloud, from the constant `cloudTarget`. */
  cloudTarget?: number;
  /** Windows, thresholds and points of the collaboration finder; without them it suggests nothing. */
  collaboration?: CollaborationSettings;
  /** Rules over the plans of systems to move to cloud. */
  cloudRules: CloudRules;
  checks: readonly CompiledCheck[];
  /** Every principle and goal that a check decides or speaks for, in a fixed order. */
  principles: readonly string[];
  goals: readonly string[];
  /** Places of the facts that the checks read. */
  layout: FactLayout;
}
