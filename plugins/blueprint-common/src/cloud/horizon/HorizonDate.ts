import type { HorizonKind, PlanDateKind } from './horizonKinds';

/** How our plan stands to a date that a vendor sets. */
export const coverStates = ['covered', 'not-covered', 'no-plan'] as const;

/** See {@link coverStates}. */
export type CoverState = (typeof coverStates)[number];

/** Our plan beside a date that a vendor sets. */
export interface Cover {
  state: CoverState;
  /** The date of the plan that is held against it; absent where there is no plan. */
  plan?: {
    kind: PlanDateKind;
    /** ISO 8601. */
    date: string;
    /** Whether it has passed and is not done: then it covers nothing. */
    late: boolean;
  };
}

/** One date of a system on the horizon. */
export interface HorizonDate {
  kind: HorizonKind;
  /** ISO 8601. */
  date: string;
  /** Whether the day has passed and what it asks for is not done. */
  passed: boolean;
  /**
   * Where it comes from, when not from the document of the system: the vendor's
   * list of releases, or the last test and the longest time between two.
   */
  source?: 'product-release' | 'last-test';
  /** Our plan beside it; for vendors' dates alone. */
  cover?: Cover;
}

/** The days between which dates are looked at, ISO 8601. */
export interface HorizonSpan {
  today: string;
  /** Last day. */
  until: string;
}
