import type {
  CapabilityEntity,
  PrincipleEntity,
  SpecOf,
  StrategyGoalEntity,
} from '../../schema';
import type { Expression } from '../cel/compileExpression';
import type { FactLayout } from '../facts/FactLayout';
import type { CompiledScorecard } from './CompiledScorecard';
import type { DefinitionError } from './DefinitionError';

/** The part of a risk framework that a legacy profile defines. */
export type LegacyMethod = NonNullable<SpecOf<'RiskFramework'>['legacy']>;

/** The part of a risk framework that defines matrix, appetite and authority. */
export type TechnologyRiskMethod = NonNullable<
  SpecOf<'RiskFramework'>['technologyRisk']
>;

/** A rule that suggests a legacy score, ready to run. */
export interface LegacyDerivation {
  criterion: string;
  score: number;
  when: Expression;
}

/** A profile of the legacy method, ready to run. */
export interface LegacyProfile {
  ref: string;
  title: string;
  version: string;
  method: LegacyMethod;
  derivations: readonly LegacyDerivation[];
  /** Places of the facts that the derivations read. */
  layout: FactLayout;
}

/** A technology risk method. */
export interface RiskMethod {
  ref: string;
  title: string;
  version: string;
  method: TechnologyRiskMethod;
}

/** Everything that scoring goes by (DESIGN section 3, rule 5). */
export interface Definitions {
  /** The scorecard that counts; an empty one where none is loaded. */
  scorecard: CompiledScorecard;
  /** Every scorecard, by reference. */
  scorecards: ReadonlyMap<string, CompiledScorecard>;
  principles: ReadonlyMap<string, PrincipleEntity>;
  goals: ReadonlyMap<string, StrategyGoalEntity>;
  capabilities: ReadonlyMap<string, CapabilityEntity>;
  legacyProfiles: ReadonlyMap<string, LegacyProfile>;
  riskMethods: ReadonlyMap<string, RiskMethod>;
  /** Digest of everything that can change a score: the scorecard that counts, risk frameworks. */
  digest: string;
  errors: readonly DefinitionError[];
}
