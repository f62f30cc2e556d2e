import type { CapabilityLevel } from '../collaboration/CollaborationView';
import type {
  EstateScope,
  LifeCounts,
  PooledFigures,
  SystemLife,
} from './capabilities';
import type { CloudCounts, EntityLabel, RegistryInfo } from './types';

/** What a force can be compared with in place of another force. */
export const comparisonWith = ['region', 'nation'] as const;
export type ComparisonWith = (typeof comparisonWith)[number];

/** Rules by which two estates would converge. */
export const convergenceRules = [
  'shared-system',
  'same-product',
  'contracts-together',
  'same-landing-zone',
  'same-hosting',
  'reviewed-interface',
] as const;

/** Rules by which two estates would collide. */
export const collisionRules = [
  'different-products',
  'different-configurations',
  'other-consortium',
  'lead-elsewhere',
  'code-tables-not-reviewed',
  'interface-without-partner',
] as const;

export type ComparisonRuleId =
  (typeof convergenceRules)[number] | (typeof collisionRules)[number];

/** A rule in words. */
export interface ComparisonRule {
  id: ComparisonRuleId;
  /** Such as `Contracts that can end together`. */
  title: string;
  /** When it holds, with its threshold and why it matters. */
  explanation: string;
}

/** A fact behind an item. */
export interface ComparisonFact {
  /** What it is about: a system, a force, a code table. */
  about: string;
  /** Entity to look it up at. */
  ref?: string;
  /** The fact in words, with dates as people read them. */
  text: string;
}

/** Something that would converge or collide. */
export interface ComparisonItem {
  /** The same for the same rule and subject, whatever else changes. */
  id: string;
  rule: ComparisonRuleId;
  /** A sentence. */
  title: string;
  /** References of the forces concerned. */
  forces: string[];
  capability?: EntityLabel;
  product?: EntityLabel;
  facts: ComparisonFact[];
  /** Number of facts that are left out here; the export has them all. */
  moreFacts?: number;
}

/** A force, region or nation that is compared. */
export interface ComparisonSide {
  scope: EstateScope;
  /** Number of forces in it. */
  forces: number;
  systems: LifeCounts;
  cloud: CloudCounts;
  /** Capabilities of which somebody in it assessed the maturity, by maturity today from 1 to 5; never averaged. */
  maturity: { assessed: number; levels: number[] };
  conformance?: PooledFigures;
}

/** A system with what a comparison asks of it. */
export interface ComparedSystem extends EntityLabel {
  life: SystemLife;
  lifecycle?: string;
  product?: EntityLabel;
  version?: string;
  configuration?: string;
  hostingClass?: string;
  landingZone?: string;
  contractEnds?: string;
  contractBreaks?: string[];
  vendorSupportEnds?: string;
  /** Forces that share it, where several do. */
  sharedBy: EntityLabel[];
}

/** How the sides stand to each other in one capability, by what is in use or may be. */
export const capabilityVerdicts = [
  'shared-system',
  'same-products',
  'some-products-shared',
  'different-products',
  'product-not-known',
  'not-everywhere',
  'none-known',
] as const;
export type CapabilityVerdict = (typeof capabilityVerdicts)[number];

/** What one side runs for a capability. */
export interface ComparedUse {
  /** Systems in use or perhaps in use. */
  systems: number;
  /** Forces of the side that have one. */
  forces: number;
  /** Most systems first, capped. */
  products: (EntityLabel & { systems: number })[];
  /** The systems, for a single force; capped. */
  first: ComparedSystem[];
  maturity?: { current?: number; target?: number; assessedOn: string };
}

/** One capability without parts. */
export interface ComparedCapability {
  capability: EntityLabel;
  level: CapabilityLevel;
  /** Title of what it is part of. */
  above?: string;
  verdict: CapabilityVerdict;
  /** In the order of the sides. */
  sides: ComparedUse[];
}

/** In what instances of a product can differ. */
export const instanceTraits = [
  'version',
  'configuration',
  'hosting',
  'contract',
] as const;
export type InstanceTrait = (typeof instanceTraits)[number];

/** One product. */
export interface ComparedProduct {
  product: EntityLabel;
  supplier?: string;
  /** `everywhere` where each side has an instance. */
  verdict: 'shared-system' | 'everywhere' | 'not-everywhere';
  /** What differs between instances of different forces. */
  differences: InstanceTrait[];
  /** What cannot be compared since it is not known of one of them. */
  notKnown: InstanceTrait[];
  sides: { instances: number; forces: number; first: ComparedSystem[] }[];
}

/** One end of an interface. */
export interface InterfaceEnd {
  system: EntityLabel;
  forces: EntityLabel[];
  product?: EntityLabel;
}

/** Whether the code tables of an interface are looked after: unknown is never reviewed. */
export type CodeTablesState = 'reviewed' | 'overdue' | 'not-known';

/** One interface that touches a compared force. */
export interface ComparedInterface {
  api: EntityLabel;
  type: string;
  standard?: string;
  owner: string;
  providers: InterfaceEnd[];
  consumers: InterfaceEnd[];
  /** Whether it joins systems of different compared forces. */
  between: boolean;
  /** Product that both ends run; that alone is no interoperability. */
  sameProduct?: EntityLabel;
  codeTables: {
    name: string;
    /** Reference of who keeps it. */
    owner?: string;
    reviewedOn?: string;
    nextReviewOn?: string;
    state: CodeTablesState;
  }[];
  state: CodeTablesState;
}

/** `GET /comparison?registry=&force=&with=&only=` */
export interface ComparisonResponse {
  registry: RegistryInfo;
  /** Day that dates are compared with, ISO 8601. */
  date: string;
  leastCoverage: number;
  sides: ComparisonSide[];
  capabilities: ComparedCapability[];
  products: ComparedProduct[];
  interfaces: ComparedInterface[];
  /** Forces between which the two lists were worked out; empty where there is only one. */
  between: EntityLabel[];
  converge: ComparisonItem[];
  collide: ComparisonItem[];
  /** The rules of both lists, in their order. */
  rules: ComparisonRule[];
  /** Numbers before filters and caps. */
  totals: {
    capabilities: number;
    products: number;
    interfaces: number;
    converge: number;
    collide: number;
  };
}
