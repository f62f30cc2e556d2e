import type { Outcome } from '../engine/results';

/**
 * What `GET /systems` and `GET /systems/facets` can be narrowed by, as query
 * parameters. Several values of one filter mean "one of".
 */
export interface SystemFilters {
  /** Name of a registry; without it, the first with systems that is no demonstration. */
  registry?: string;
  /** References of forces that run or share it. */
  force?: string[];
  /** References of the regions of such forces. */
  region?: string[];
  /** References of capabilities it serves, or of some above those. */
  capability?: string[];
  /** References of the products it may be an instance of. */
  product?: string[];
  level?: string[];
  category?: string[];
  lifecycle?: string[];
  /** Matches only systems whose assessment the caller may read. */
  criticality?: string[];
  /** `yes`, `no` or `not-known`. */
  cloud?: string[];
  cloudStatus?: string[];
  disposition?: string[];
  /** Numbers of waves, or `not-known`. */
  wave?: string[];
  hosting?: string[];
  /** Matches only systems whose legacy score the caller may read. */
  legacy?: string[];
  /** Reference of a principle that applies to it. */
  principle?: string;
  /** Reference of a goal that applies to it. */
  goal?: string;
  /** Id of a check that applies to it. */
  check?: string;
  /** Goes with a principle, a goal or a check; matches only systems whose checks the caller may read. */
  outcome?: Outcome;
  /** Words to be found in the names of a system, its product and supplier. */
  q?: string;
}
