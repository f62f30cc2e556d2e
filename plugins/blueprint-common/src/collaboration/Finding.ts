import { digestOf } from '../digest';
import type { AdherenceInView } from './CollaborationView';

/** Kinds of suggestion, in the order in which pages name them. */
export const suggestionKinds = [
  'contracts-ending-together',
  'same-product',
  'same-capability',
  'different-products',
  'similar-initiatives',
  'ask-a-force',
  'same-failing-check',
] as const;

/** Kind of a suggestion. */
export type SuggestionKind = (typeof suggestionKinds)[number];

/** A rule of the rank. */
export type RankRule =
  | 'kind'
  | 'forces'
  | 'systems'
  | 'contract-end'
  | 'capability-level'
  | 'severity'
  | 'gap';

/** What one rule adds to the rank. */
export interface RankPart {
  rule: RankRule;
  /** What the rule looked at, such as `4` forces or the date `2027-03-31`. */
  value: string;
  points: number;
}

/** How strong a suggestion is, and why: the score is the sum of its parts. */
export interface Rank {
  score: number;
  parts: RankPart[];
}

/** What a suggestion is about. Together with its kind it gives the identifier. */
export interface FindingSubject {
  /** Force that it speaks to, where it speaks to one. */
  force?: string;
  /** Collaboration or region. */
  group?: string;
  capability?: string;
  product?: string;
  topic?: string;
  goal?: string;
  /** Principle or goal that is met well and badly. */
  adherenceTo?: string;
  /** Id of a check. */
  check?: string;
}

/** One suggestion, in references: what it is about, what it rests on, and its rank. */
export interface Finding {
  /** The same for as long as kind and subject are the same, whatever the facts. */
  id: string;
  kind: SuggestionKind;
  subject: FindingSubject;
  /** Forces concerned, sorted. */
  forces: string[];
  /** Further forces that may be counted but not named. */
  otherForces: number;
  /** Systems it rests on, sorted. */
  systems: string[];
  /** Initiatives it rests on, sorted. */
  initiatives: string[];
  /** Products concerned, sorted. */
  products: string[];
  /** By system, the day in question on which its contract can end. */
  contractEnds: Record<string, string>;
  /** First and last of those days. */
  firstEnd?: string;
  lastEnd?: string;
  /** Of `ask-a-force`: the force that asks, then those to ask, best first. */
  figures: Required<AdherenceInView>[];
  rank: Rank;
}

/**
 * Identifier of a suggestion.
 *
 * @param registry - name of the register
 */
export function findingId(
  registry: string,
  kind: SuggestionKind,
  subject: FindingSubject,
): string {
  return digestOf({ registry, kind, ...subject }).slice(0, 16);
}
