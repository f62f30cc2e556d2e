import type { Marking } from '../access/markings';
import type {
  DispensationDecision,
  DispensationDifference,
  DispensationTerms,
} from '../dispensations';
import type { DispensationState } from '../engine';
import type { EntityLabel } from './types';

/** Days before its end from which a dispensation counts as ending. */
export const endingWithinDays = [90, 30, 7] as const;

/** One of {@link endingWithinDays}. */
export type EndingWithin = (typeof endingWithinDays)[number];

/** What the register of dispensations can be asked for. */
export const dispensationViews = [
  'requested',
  'live',
  'expiring',
  'not-yet',
  'expired',
  'refused',
  'revoked',
  'invalid',
] as const;

/** State of a dispensation, or live and ending within some days. */
export type DispensationView = (typeof dispensationViews)[number];

/** Orders of the register of dispensations. */
export const dispensationSorts = [
  'waiting',
  'ends',
  '-ends',
  'requested',
  '-requested',
] as const;

/** An order: those that wait for the reader first, or by a date. */
export type DispensationSort = (typeof dispensationSorts)[number];

/** A dispensation in a list. */
export interface DispensationSummary {
  /** `dispensation:<namespace>/<name>`; the name is opaque. */
  ref: string;
  state: DispensationState;
  force: EntityLabel;
  principle: EntityLabel;
  /** Checks that it covers; absent where it covers every check of the principle. */
  checks?: { id: string; title: string }[];
  systems: EntityLabel[];
  classification: Marking;
  requestedBy: string;
  requestedOn: string;
  wishedUntil?: string;
  approvedBy?: string;
  decidedOn?: string;
  startsOn?: string;
  expiresOn?: string;
  revokedOn?: string;
  /** For a live one: days until its last day; 0 on the day itself. */
  daysLeft?: number;
  /** Raised in the app, or kept in a file of the register. */
  source: 'app' | 'register';
  /** Whether the reader may decide on it now. */
  waitsForYou: boolean;
}

/** `GET /api/blueprint/dispensations`. */
export interface DispensationsResponse {
  registry: string;
  terms: DispensationTerms;
  items: DispensationSummary[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  /** How many there are in each view, whatever view is asked for. */
  views: Record<DispensationView, number>;
  /** Of the live ones, how many end within so many days. */
  ending: Record<`${EndingWithin}`, number>;
  /** Requests that the reader may decide on. */
  waitingForYou: number;
  /** What the list can be narrowed by, with counts over the view. */
  facets: Record<
    'force' | 'principle',
    { value: string; title: string; count: number }[]
  >;
}

/** One step in the life of a dispensation. */
export interface DispensationStep {
  what: 'request' | DispensationDecision | 'start' | 'end';
  /** The day it was, or will be, ISO 8601. */
  on: string;
  /** When, where it is known to the second. */
  at?: string;
  by?: string;
  reason?: string;
}

/** Who may decide: one role, with the people who hold it. */
export interface DispensationDeciders {
  role: string;
  force?: EntityLabel;
  people: EntityLabel[];
}

/** `GET /api/blueprint/dispensations/{namespace}/{name}`. */
export interface DispensationDetailResponse extends DispensationSummary {
  reason: string;
  compensatingControls: string[];
  conditions: string[];
  /** Oldest first; what is still to come last. */
  history: DispensationStep[];
  /** What a decision has to name: how many steps were taken. For those raised in the app. */
  version?: number;
  /** What the reader may decide now. */
  decisions: DispensationDecision[];
  /** Why the reader may decide nothing although something can be decided. */
  whyNoDecision?: string;
  /** Who may decide, while something can be decided. */
  deciders: DispensationDeciders[];
  terms: DispensationTerms;
  /** Whether it can be written out as a document for a file of the register. */
  hasDocument: boolean;
  /** File of the register that keeps it. */
  file?: string;
  /** Where it was raised in the app and a file keeps it too: in which fields the app’s copy differs. */
  differences?: DispensationDifference[];
}

/** Body of `POST /api/blueprint/dispensations`. */
export interface DispensationRequestBody {
  force: string;
  principle: string;
  checks?: string[];
  systems: string[];
  reason: string;
  compensatingControls?: string[];
  wishedUntil: string;
  /** OFFICIAL-SENSITIVE where it is left out. */
  classification?: Marking;
}

/** Body of `POST /api/blueprint/dispensations/{namespace}/{name}/decisions`. */
export interface DispensationDecisionBody {
  decision: DispensationDecision;
  /** Version that the decider has read. */
  version: number;
  /** For a grant; the day of the decision where it is left out. */
  startsOn?: string;
  /** For a grant, mandatory. */
  expiresOn?: string;
  /** For a grant. */
  conditions?: string[];
  /** Mandatory for a refusal and a revocation. */
  reason?: string;
}
