import type { Marking, Outcome } from '@policing/plugin-blueprint-common';
import type { HistoryConcern, RiskReaders } from './ResultsStore';

/**
 * Sets of forces (see {@link OrganisationSet}) whose restricted figures the
 * caller may read.
 */
export type SetScope = 'all' | readonly number[];

/** For records of each marking, the sets of forces whose records may be read. */
export type RecordSets = Readonly<Record<Marking, SetScope>>;

/** What the caller may read; figures outside it count as not known. */
export interface Visibility {
  conformance: boolean;
  assessment: RecordSets;
  checks: RecordSets;
  legacy: RecordSets;
  risk: RecordSets;
}

/** What the list of systems can be narrowed by. Lists mean "one of". */
export interface SystemsFilter {
  registry: string;
  visibility: Visibility;
  forces?: string[];
  regions?: string[];
  capabilities?: string[];
  products?: string[];
  levels?: string[];
  categories?: string[];
  lifecycles?: string[];
  criticalities?: string[];
  inCloud?: string[];
  cloudStatuses?: string[];
  /** As stored: see `NO_DISPOSITION`. */
  dispositions?: string[];
  waves?: string[];
  hostingClasses?: string[];
  legacy?: string[];
  check?: string;
  principle?: string;
  goal?: string;
  /** Outcome of the check, principle or goal; without it, that it applies. */
  outcome?: Outcome;
  /** Words that must all occur in title, name, acronyms, product or supplier. */
  text?: string;
}

/**
 * Keys that the list of systems can be sorted by. `priority` is criticality,
 * then how much is left to do.
 */
export const systemSortKeys = [
  'priority',
  'title',
  'force',
  'product',
  'category',
  'lifecycle',
  'criticality',
  'level',
  'conformance',
  'assured-conformance',
  'coverage',
  'failing',
  'legacy',
  'risk',
  'cloud',
] as const;

/** Key that the list of systems can be sorted by. */
export type SystemSortKey = (typeof systemSortKeys)[number];

/** Sort keys that show conformance, so that sorting by them needs its permission. */
export const conformanceSortKeys: readonly SystemSortKey[] = [
  'priority',
  'level',
  'conformance',
  'assured-conformance',
  'coverage',
  'failing',
];

/** A page of the list of systems. */
export interface SystemsQuery {
  filter: SystemsFilter;
  sort: SystemSortKey;
  descending: boolean;
  limit: number;
  cursor?: string;
}

/**
 * Whether the caller may read what a change says about risks.
 *
 * @param readers - whose risks it is about; undefined where that is not known
 */
export type MayReadRiskChange = (readers: RiskReaders | undefined) => boolean;

/** A page of the history of one system, newest first. */
export interface HistoryQuery {
  ref: string;
  /** Entries that the caller may read. */
  concerns: readonly HistoryConcern[];
  /** Whether entries about risks alone may be read, by whose risks they are about. */
  mayReadRisks: MayReadRiskChange;
  limit: number;
  cursor?: string;
}
