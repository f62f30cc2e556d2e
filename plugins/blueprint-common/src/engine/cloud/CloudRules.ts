import type { SpecOf } from '../../schema';
import type { Expression } from '../cel/compileExpression';
import type { FactLayout, Slot } from '../facts/FactLayout';

type CloudSettings = NonNullable<SpecOf<'Scorecard'>['cloud']>;

/** A rule that finds conflicts, as a scorecard declares it. */
export type ConflictDefinition = NonNullable<
  CloudSettings['conflicts']
>[number];

/** The rules that suggest a disposition, as a scorecard declares them. */
export type DispositionSettings = NonNullable<CloudSettings['dispositions']>;

/** A rule that speaks for a disposition, as a scorecard declares it. */
export type DispositionDefinition = DispositionSettings['rules'][number];

/** One of the seven Rs. */
export type Disposition = DispositionDefinition['disposition'];

/** What a compiled rule reads. */
interface ReadsFacts {
  /** Every fact it reads, each once. */
  slots: readonly Slot[];
  /** Whether it reads a fact that only readers of the assessment may know. */
  restricted: boolean;
}

/** A rule that finds conflicts, ready to run. */
export interface CompiledConflict
  extends
    Omit<ConflictDefinition, 'plan' | 'appliesTo' | 'when' | 'requires'>,
    ReadsFacts {
  plan: readonly Slot[];
  applies?: Expression;
  when: Expression;
  requires: readonly Slot[];
}

/** A rule that speaks for a disposition, ready to run. */
export interface CompiledDisposition
  extends Omit<DispositionDefinition, 'when'>, ReadsFacts {
  when: Expression;
}

/** The rules over plans of a scorecard, ready to run. */
export interface CloudRules {
  conflicts: readonly CompiledConflict[];
  /** Absent where the scorecard suggests no dispositions. */
  dispositions?: {
    applies?: Expression;
    leastPoints: number;
    leastDistance: number;
    rules: readonly CompiledDisposition[];
    /** Whether any of its rules is restricted, so that every suggestion is. */
    restricted: boolean;
  };
  /** Places of the facts that the rules read. */
  layout: FactLayout;
}
