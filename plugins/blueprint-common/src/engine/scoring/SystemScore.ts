import type { ConformanceResult, Outcome } from '../results';

/** The outcomes of a system and what they add up to, without explanation. */
export interface SystemScore {
  ref: string;
  /** Outcome of each check, in the order of the scorecard. */
  outcomes: Outcome[];
  conformance: ConformanceResult;
}
