import type { CapabilityLevel } from '../collaboration/CollaborationView';
import type { CloudCounts, EntityLabel, RegistryInfo } from './types';

/** Levels of the capability model. */
export const capabilityLevels = [
  'strategic',
  'core',
  'enabling',
  'digital',
] as const satisfies readonly CapabilityLevel[];

/** What the capability map can be narrowed to. */
export const capabilityConcerns = ['gaps', 'overlaps', 'owned'] as const;
export type CapabilityConcern = (typeof capabilityConcerns)[number];

/** What the capability map can be sorted by. */
export const capabilitySortKeys = [
  'title',
  'systems',
  'forces',
  'gaps',
  'overlaps',
  'assured-conformance',
] as const;
export type CapabilitySortKey = (typeof capabilitySortKeys)[number];

/**
 * Where a system is in its life, for counting: in use (live or retiring),
 * planned (proposed or in delivery), not recorded, or switched off.
 */
export type SystemLife = 'live' | 'planned' | 'not-known' | 'ended';

/** Systems by where they are in their life. */
export interface LifeCounts {
  live: number;
  planned: number;
  notKnown: number;
  ended: number;
}

/** What an answer is about: the nation, a region or a force of a registry. */
export interface EstateScope extends EntityLabel {
  kind: 'nation' | 'region' | 'force';
}

/** Conformance pooled over some systems; absent ratios mean that nothing applies or is decided. */
export interface PooledFigures {
  systems: number;
  conformance?: number;
  coverage?: number;
  assuredConformance?: number;
}

/** Some entities by name, with the number of all of them. */
export interface SomeLabels {
  count: number;
  first: EntityLabel[];
}

/**
 * A capability with what serves it. A capability that has parts counts what
 * serves its parts, each system once.
 */
export interface CapabilitySummary extends EntityLabel {
  level: CapabilityLevel;
  status: string;
  parent?: string;
  /** Number of capabilities above it. */
  depth: number;
  /** Number of its parts. */
  parts: number;
  systems: LifeCounts;
  /** National systems in use among them; they belong to no single force. */
  national: number;
  /** Products of the systems that are in use or may be, most systems first. */
  products: SomeLabels;
  /** Forces of the scope with a system that is in use or may be. */
  forcesCovered: number;
  /** Forces of the scope with none known. */
  gaps: SomeLabels;
  /** Forces with more than one system in use for the same capability without parts, once for each such capability. */
  overlaps: {
    count: number;
    first: { force: EntityLabel; capability: string; systems: EntityLabel[] }[];
  };
  /** Number of prompts that something owned may do: see {@link OwnedPrompt}. */
  owned: number;
  /** Cloud position of its systems, apart from those that are switched off. */
  cloud: CloudCounts;
  /** Absent where the caller may not see conformance. */
  conformance?: PooledFigures;
}

/**
 * The 80/20 question of principle 14: something is planned for a capability that
 * the force already owns a product for. A question for people, not a verdict.
 */
export interface OwnedPrompt {
  force: EntityLabel;
  capability: EntityLabel;
  planned: EntityLabel & {
    /** A system that is proposed or in delivery, a system that is to be bought anew, or an initiative. */
    kind: 'system' | 'repurchase' | 'initiative';
    /** Its lifecycle, the status of its migration, or the phase of the initiative. */
    state: string;
    product?: EntityLabel;
  };
  owned: EntityLabel & {
    product: EntityLabel;
    /** Whether the system serves the capability, or its product is known to. */
    covers: 'system' | 'product';
    contractEnds?: string;
    vendorSupportEnds?: string;
  };
}

/** `GET /capabilities?registry=&force=&region=&level=&only=&q=&sort=` */
export interface CapabilitiesResponse {
  registry: RegistryInfo;
  scope: EstateScope;
  leastCoverage: number;
  /** Forces of the scope. */
  forces: number;
  /** The tree, each capability before its parts; those above a match stand with it. */
  items: (CapabilitySummary & { matches: boolean })[];
  /** Capabilities that match the filters. */
  matching: number;
  /** Capabilities in the tree. */
  totalItems: number;
  /** Systems of the scope of which no capability is recorded: what is a gap may be among them. */
  unplaced: LifeCounts;
  /** What the map can be narrowed to. */
  choices: { regions: EntityLabel[]; forces: EntityLabel[] };
  /** By force, capped. */
  prompts: OwnedPrompt[];
  /** Number of all prompts. */
  promptCount: number;
}

/** A system that serves a capability. */
export interface CapabilitySystem extends EntityLabel {
  life: SystemLife;
  lifecycle?: string;
  product?: EntityLabel;
  version?: string;
  hostingClass?: string;
  contractEnds?: string;
  /** Whether several forces use this one system. */
  shared: boolean;
  /** The parts of the capability that it serves, where it does not serve it itself. */
  parts: EntityLabel[];
}

/** What one force has for a capability. */
export interface CapabilityForce {
  force: EntityLabel;
  /** `none-known` is a gap; `planned` has a system only for later. */
  state: 'live' | 'not-known' | 'planned' | 'none-known';
  systems: LifeCounts;
  /** Those in use first, capped. */
  first: CapabilitySystem[];
  maturity?: { current?: number; target?: number; assessedOn: string };
  conformance?: PooledFigures;
}

/** A product in use for a capability. */
export interface CapabilityProduct {
  product: EntityLabel;
  supplier?: string;
  systems: number;
  forces: number;
  /** Versions in use; where none is recorded, the version is absent. */
  versions: { version?: string; systems: number }[];
}

/** `GET /capabilities/{namespace}/{name}?registry=&force=&region=` */
export interface CapabilityDetailResponse {
  registry: RegistryInfo;
  scope: EstateScope;
  leastCoverage: number;
  capability: CapabilitySummary & { description?: string };
  /** What it is part of, from the top. */
  above: EntityLabel[];
  parts: CapabilitySummary[];
  /** Every force of the scope. */
  forces: CapabilityForce[];
  national: CapabilitySystem[];
  /** Most systems first. */
  products: CapabilityProduct[];
  /** Systems in use, or perhaps in use, of which no product is recorded. */
  withoutProduct: number;
  overlaps: {
    force: EntityLabel;
    capability: EntityLabel;
    systems: EntityLabel[];
  }[];
  prompts: OwnedPrompt[];
  promptCount: number;
  initiatives: (EntityLabel & { phase: string; forces: EntityLabel[] })[];
  /** Forces of the registry whose systems for it measure up better than all of them together, where conformance may be seen; best first. */
  doesItWell?: { force: EntityLabel; figures: PooledFigures }[];
}
