import type {
  ConflictFinding,
  Disposition,
  DispositionSuggestion,
} from '../../engine';
import type { EstateScope } from '../capabilities';
import type { EntityLabel } from '../types';

/** What `GET /cloud/conflicts` and its export can be asked for. */
export interface CloudConflictsQuery {
  registry?: string;
  /** Reference of a force. */
  force?: string;
  /** Reference of a region; gives way to the force. */
  region?: string;
  /** Identifier of a rule. */
  rule?: string;
  severity?: ConflictFinding['severity'];
  /** Without it, conflicts alone. */
  state?: ConflictFinding['state'];
  /** `severity` (the usual), `system` or `force`. */
  sort?: ConflictsSort;
  limit?: number;
  cursor?: string;
}

/** Orders of the list of conflicts. */
export const conflictsSorts = ['severity', 'system', 'force'] as const;

/** An order of the list of conflicts. */
export type ConflictsSort = (typeof conflictsSorts)[number];

/** Where a statement of a rule comes from. */
export interface RuleSource {
  title: string;
  url?: string;
  date?: string;
  confidence?: string;
}

/** One rule over plans, with how the systems of a scope come out. */
export interface ConflictRuleCounts extends Pick<
  ConflictFinding,
  'id' | 'title' | 'severity' | 'remediation' | 'restricted'
> {
  basis: string;
  source: RuleSource;
  /** Systems of the scope whose outcome the caller may read. */
  systems: number;
  /** Of these, systems in conflict. */
  conflicts: number;
  /** Of these, systems of which a conflict cannot be ruled out. */
  cannotBeRuledOut: number;
  /** Of these, systems without the plan that the rule is about. */
  notPlanned: number;
}

/** A system as the lists of the cloud pages name it. */
export interface CloudSystemLabel extends EntityLabel {
  namespace: string;
  name: string;
  force?: EntityLabel;
  demonstration: boolean;
}

/** A conflict of one system. */
export interface SystemConflict extends ConflictFinding {
  system: CloudSystemLabel;
}

/** Answer of `GET /cloud/conflicts`. */
export interface CloudConflictsResponse {
  registry: string;
  scope: EstateScope;
  /** Day of scoring, ISO 8601. */
  date?: string;
  /** Systems of the scope that count. */
  systems: number;
  /** Of these, systems with a conflict that the caller may read. */
  systemsInConflict: number;
  /** The rules, most severe first; none that the caller may read nothing of. */
  rules: ConflictRuleCounts[];
  /** How many rules are left out, since they rest on assessments that the caller may not read. */
  rulesWithheld: number;
  /** Conflicts in the scope that match the query. */
  totalItems: number;
  items: SystemConflict[];
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/** Which systems the list of dispositions shows. */
export const dispositionsShown = [
  'all',
  'without',
  'differing',
  'agreeing',
] as const;

/** Which systems the list of dispositions shows. */
export type DispositionsShown = (typeof dispositionsShown)[number];

/** Stands for a suggestion where no disposition leads clearly. */
export const NOT_CLEAR = 'not-clear';

/** What `GET /cloud/dispositions` and its export can be asked for. */
export interface CloudDispositionsQuery {
  registry?: string;
  /** Reference of a force. */
  force?: string;
  /** Reference of a region; gives way to the force. */
  region?: string;
  /** Without it, all, those without a disposition first. */
  show?: DispositionsShown;
  /** What the rules suggest. */
  suggested?: Disposition | typeof NOT_CLEAR;
  limit?: number;
  cursor?: string;
}

/** What should happen to one system: what a person chose, and what the rules suggest. */
export interface SystemDisposition {
  system: CloudSystemLabel;
  suggestion: DispositionSuggestion;
  status?: string;
  hostingClass?: string;
}

/** Answer of `GET /cloud/dispositions`. */
export interface CloudDispositionsResponse {
  registry: string;
  scope: EstateScope;
  /** What a disposition has to reach to be suggested; absent where no rules suggest any. */
  thresholds?: { leastPoints: number; leastDistance: number };
  /** Whether suggestions are left out, since they rest on assessments that the caller may not read. */
  isWithheld: boolean;
  /** Systems of the scope with a suggestion, in all and by what a person chose. */
  counts: Record<DispositionsShown, number>;
  /** The same by what is suggested, most first. */
  bySuggestion: {
    suggested: Disposition | typeof NOT_CLEAR;
    systems: number;
    /** Of these, without a choice. */
    without: number;
  }[];
  totalItems: number;
  items: SystemDisposition[];
  pageInfo: { nextCursor?: string; prevCursor?: string };
}
