import type { CheckDefinition } from '../engine/definitions/CompiledScorecard';
import type { SpecOf } from '../schema';

/** Where a capability stands in the capability model. */
export type CapabilityLevel = SpecOf<'Capability'>['level'];

/** A system as the collaboration finder sees it; what is not known is absent. */
export interface SystemInView {
  ref: string;
  /** References of the forces that have it: its owner’s, and every one that shares it. */
  forces: readonly string[];
  product?: string;
  /** References; those above a leaf of the tree suggest nothing. */
  capabilities: readonly string[];
  /** Days on which its contract can end: its end and its breaks, ISO dates. */
  contractDates: readonly string[];
}

/** A collaboration or region with the forces in it. */
export interface GroupInView {
  ref: string;
  type: 'collaboration' | 'region';
  members: readonly string[];
}

/** An initiative as the finder sees it. */
export interface InitiativeInView {
  ref: string;
  forces: readonly string[];
  topic?: string;
  capabilities: readonly string[];
  goals: readonly string[];
  startsOn?: string;
  endsOn?: string;
}

/** How far one force meets a principle or an enabler. */
export interface AdherenceInView {
  force: string;
  /** Reference of the principle or goal. */
  subject: string;
  /** 0–1; absent where nothing applies. */
  assuredConformance?: number;
  coverage?: number;
}

/** The part of a register that suggestions are worked out from. */
export interface CollaborationView {
  /** Name of the register; suggestions of two registers are never the same. */
  registry: string;
  /** ISO date. */
  today: string;
  /** Systems in live use that belong to forces. */
  systems: readonly SystemInView[];
  groups: readonly GroupInView[];
  /** Levels of the capabilities that nothing is part of. */
  leafCapabilities: ReadonlyMap<string, CapabilityLevel>;
  /** Initiatives that are not closed. */
  initiatives: readonly InitiativeInView[];
  adherence: readonly AdherenceInView[];
}

/** Who fails one check, as far as a reader may know. */
export interface FailuresInView {
  /** Id of the check. */
  check: string;
  severity: CheckDefinition['severity'];
  /** Systems that the reader may know of. */
  systems: readonly Pick<SystemInView, 'ref' | 'forces'>[];
  /** Further forces, of which only the number may be known. */
  otherForces: number;
}
