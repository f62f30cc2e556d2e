import type { FactShape } from '../facts/Fact';
import type { FactLayout } from '../facts/FactLayout';

/** Named values that a scorecard gives its expressions. */
export type Constants = Readonly<Record<string, number | string | string[]>>;

/** What names mean at one place of an expression. */
export interface Scope {
  /** Where facts get their places. */
  layout: FactLayout;
  constants: Constants;
  /** Oldest a fact may be, in days; without it, age does not matter. */
  maxAgeDays?: number;
  /** Variables of `all` and `exists`. */
  locals: ReadonlyMap<string, { depth: number; shape: FactShape }>;
}
