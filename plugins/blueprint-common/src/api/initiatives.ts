import type {
  evaluationResults,
  initiativePhases,
  initiativeTopics,
} from '../schema';
import type { EntityLabel } from './types';

/** What an initiative is about. */
export type InitiativeTopic = (typeof initiativeTopics)[number];

/** Where an initiative is in its life. */
export type InitiativePhase = (typeof initiativePhases)[number];

/** What an evaluation came to, or that nothing is declared about one. */
export type InitiativeResult =
  (typeof evaluationResults)[number] | 'not-declared';

/** What somebody should look at in an initiative, by its declared dates alone. */
export const initiativeConcerns = [
  'ended-without-evaluation',
  'funding-ends-before-end',
  'past-its-end',
] as const;

/** One of {@link initiativeConcerns}. */
export type InitiativeConcern = (typeof initiativeConcerns)[number];

/** What a list of initiatives can be sorted by. */
export const initiativeSortKeys = [
  'title',
  'phase',
  'startsOn',
  'endsOn',
  'fundedTo',
  'evaluatedOn',
] as const;

/** One of {@link initiativeSortKeys}. */
export type InitiativeSortKey = (typeof initiativeSortKeys)[number];

/** A project or pilot as lists show it; what is absent is not declared. */
export interface InitiativeSummary extends EntityLabel {
  namespace: string;
  name: string;
  registry: string;
  demonstration: boolean;
  description?: string;
  /** Who leads: a force, or a body above the forces. */
  owner: EntityLabel;
  /** Forces that lead or take part. */
  forces: EntityLabel[];
  capabilities: EntityLabel[];
  goals: EntityLabel[];
  topic?: InitiativeTopic;
  phase: InitiativePhase;
  /** Phase of the strategy's roadmap. */
  roadmapPhase?: EntityLabel;
  /** Calendar dates, ISO 8601. */
  startsOn?: string;
  endsOn?: string;
  fundedTo?: string;
  result: InitiativeResult;
  evaluation?: { method?: string; evaluatedOn?: string; summary?: string };
  /** Number of sources given. */
  sources: number;
  concerns: InitiativeConcern[];
}

/** What a list of initiatives can be narrowed by. */
export interface InitiativeFilters {
  registry?: string;
  force?: string[];
  topic?: string[];
  phase?: string[];
  /** Reference of a goal it serves, or of its roadmap phase. */
  goal?: string;
  /** Reference of a capability it improves, or of one above that. */
  capability?: string;
  result?: string[];
  concern?: string[];
  q?: string;
}

/** Facets of a list of initiatives. */
export type InitiativeFacet =
  'force' | 'topic' | 'phase' | 'result' | 'concern';

/** `GET /initiatives` with {@link InitiativeFilters} and `sort=&limit=&cursor=` */
export interface InitiativesResponse {
  registry: string;
  /** Day by which ends and funding are judged, ISO 8601. */
  today: string;
  items: InitiativeSummary[];
  totalItems: number;
  /** Initiatives of the whole register, so that a page can tell none from none that match. */
  declared: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  /**
   * Counts over what matches the filters; each facet leaves its own filter
   * out, so that a further value can be added to it.
   */
  facets: Record<
    InitiativeFacet,
    { value: string; title?: string; count: number }[]
  >;
}

/** An initiative elsewhere that is like another, and in what. */
export interface SimilarInitiative {
  initiative: InitiativeSummary;
  /** Capabilities that both improve. */
  capabilities: EntityLabel[];
}

/** `GET /initiatives/{namespace}/{name}` */
export interface InitiativeDetailResponse {
  today: string;
  initiative: InitiativeSummary;
  /** Documented need. */
  requirement?: string;
  /** Systems it changes or brings. */
  systems: EntityLabel[];
  evidence: {
    claim: string;
    source: string;
    date: string;
    confidence?: string;
    note?: string;
  }[];
  /** Initiatives of other forces on the same topic for the same capability, those with a result first. */
  similar: SimilarInitiative[];
}
