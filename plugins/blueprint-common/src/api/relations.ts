import type { EntityLabel } from './types';

/** How two things of the register stand to each other, read from the first to the second. */
export type RelationKind =
  | 'offers'
  | 'uses'
  | 'depends-on'
  | 'replaces'
  | 'instance-of'
  | 'serves'
  | 'breaks'
  | 'run-by';

/** What a node of the graph is. */
export type RelationNodeKind =
  | 'system'
  | 'interface'
  | 'product'
  | 'capability'
  | 'principle'
  | 'force'
  | 'more';

/** A code table of an interface and when both ends review it. */
export interface RelatedCodeTable {
  name: string;
  /** Reference of who keeps it. */
  owner?: string;
  /** ISO 8601; absent where no review is planned. */
  nextReviewOn?: string;
  overdue: boolean;
}

/** Something that a system stands in relation to. */
export interface RelationNode {
  /** Reference; for `more`, a name within the answer. */
  id: string;
  kind: RelationNodeKind;
  title: string;
  /** Steps from the system itself. */
  distance: number;
  /** Who owns an interface. */
  owner?: EntityLabel;
  /** Of an interface. */
  codeTables?: RelatedCodeTable[];
  /** Titles of the checks of a principle that the system fails. */
  failing?: string[];
  /** For `more`: how many of which kind are left out, and of what they are. */
  leftOut?: { count: number; kind: RelationNodeKind; of: string };
}

/** A relation between two nodes. */
export interface RelationEdge {
  from: string;
  to: string;
  kind: RelationKind;
}

/** `GET /systems/{namespace}/{name}/relations?depth=` */
export interface RelationsResponse {
  /** The system itself first. */
  nodes: RelationNode[];
  edges: RelationEdge[];
  /** Things in relation that found no room, those that `more` stands for among them. */
  leftOut: number;
  /** What was left out because the caller may not see it. */
  withheld: 'checks'[];
}
