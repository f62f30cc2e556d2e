import type { Rank, SuggestionKind } from '../collaboration';
import type { EntityLabel, RegistryInfo } from './types';

/** What somebody decided about a suggestion. */
export type SuggestionState = 'open' | 'put-aside';

/** Longest and shortest reason for putting a suggestion aside or taking it up again, in characters. */
export const suggestionReasonLength = { least: 10, most: 1_000 };

/** Name by which the whole nation is meant where a force could be. */
export const WHOLE_NATION = 'nation';

/** One value that a suggestion rests on. Absent where it is not known. */
export interface SuggestionValue {
  /** What it is, such as `Contract can end`. */
  name: string;
  value?: string;
  /** Reference of the entity that the value names, where it names one. */
  ref?: string;
  /** An ISO date, a ratio 0–1, a value of a closed list, or words. */
  kind: 'date' | 'share' | 'choice' | 'text';
  /** Where it comes from and of when that is, as far as it is recorded. */
  source?: string;
  asOf?: string;
}

/** A system, initiative or force that a suggestion rests on. */
export interface SuggestionFact {
  entity: EntityLabel;
  forces: EntityLabel[];
  values: SuggestionValue[];
}

/** Who decided what about a suggestion; reasons only for those who may read them. */
export interface SuggestionDecision {
  state: SuggestionState;
  /** The force for which it holds; absent for the nation. */
  force?: EntityLabel;
  reason?: string;
  /** Last day on which it is put aside, ISO date. */
  until?: string;
  decidedBy?: string;
  /** ISO 8601 date-time. */
  decidedAt: string;
}

/** A suggestion as lists show it. */
export interface CollaborationSuggestion {
  id: string;
  kind: SuggestionKind;
  sentence: string;
  /** What it could be worth, in known facts only. */
  worth: string[];
  /** Forces concerned that may be named. */
  forces: EntityLabel[];
  /** Further forces, of which only the number may be known. */
  otherForces: number;
  capability?: EntityLabel;
  /** Collaboration or region it is about. */
  group?: EntityLabel;
  rank: Rank;
  /** Facts behind it, those of the reader’s force first; the first few in lists. */
  facts: SuggestionFact[];
  totalFacts: number;
  state: SuggestionState;
  /** The decision that holds, where there is one. */
  decision?: SuggestionDecision;
  /** What became stronger since it was put aside; shown again because of it. */
  changedSince: string[];
}

/** How many suggestions there are with each value, over those that match the other filters. */
export interface SuggestionFacets {
  kind: { value: SuggestionKind; count: number }[];
  force: (EntityLabel & { count: number })[];
  capability: (EntityLabel & { count: number })[];
  state: { value: SuggestionState; count: number }[];
}

/**
 * `GET /suggestions?registry=&for=&force=&region=&capability=&product=&kind=&state=&q=&sort=&limit=&cursor=`
 */
export interface SuggestionsResponse {
  registry: string;
  demonstration: boolean;
  /** For whom it is shown what was put aside: a force, or the nation where absent. */
  for?: EntityLabel;
  /** Whether the reader may read reasons of decisions for whom it is shown. */
  mayReadReasons: boolean;
  /** When the suggestions were worked out, ISO 8601 date-time. */
  asOf: string;
  /** Whether newer data are being looked at. */
  isStale: boolean;
  /** The scorecard whose settings and points hold; absent where none has any. */
  settings?: {
    scorecard: string;
    version: string;
    contractWindowMonths: number;
  };
  /** Kinds that the reader may not see. */
  withheld: SuggestionKind[];
  items: CollaborationSuggestion[];
  totalItems: number;
  facets: SuggestionFacets;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/** `GET /suggestions/{id}?registry=&for=`: one suggestion with every fact and every decision. */
export interface SuggestionDetailResponse {
  registry: Pick<RegistryInfo, 'name' | 'demonstration'>;
  suggestion: CollaborationSuggestion;
  /** Newest first; those for other forces are left out. */
  decisions: SuggestionDecision[];
}

/** Body of `POST /suggestions/{id}/decisions`. */
export interface SuggestionDecisionRequest {
  /** Register that the suggestion is from. */
  registry: string;
  /** Reference of the force for which it holds, or `nation`. */
  force: string;
  state: SuggestionState;
  /** 10 to 1,000 characters. */
  reason: string;
  /** Last day on which it is put aside; without it, until the facts change. */
  until?: string;
}
