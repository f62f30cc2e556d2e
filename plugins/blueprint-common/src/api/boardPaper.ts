import type { Marking } from '../access/markings';
import type { EntityLabel, Position, RegistryInfo } from './types';

/** What a board is asked to decide, and why. */
export interface BoardDecision {
  kind:
    | 'renew-or-end-dispensation'
    | 'dispensation-ended'
    | 'mandate-check'
    | 'after-contract'
    | 'find-out'
    | 'work-together';
  /** What to decide, as a sentence. */
  sentence: string;
  /** The facts behind it, as a sentence. */
  reason: string;
  /** The rule that suggests it, as a sentence. */
  rule: string;
}

/** A check that fails, over the systems of a paper whose checks the reader may see. */
export interface BoardCheck {
  id: string;
  title: string;
  severity: string;
  weight: number;
  remediation: string;
  /** Systems that fail it, that pass it, and of which it is not known. */
  failing: number;
  passing: number;
  notKnown: number;
  /** Worst of the systems that fail it, a few by name. */
  systems: EntityLabel[];
}

/** A dispensation that holds, or that ended since the last paper. */
export interface BoardDispensation {
  ref: string;
  state: 'live' | 'ended';
  principle: EntityLabel;
  systems: EntityLabel[];
  reason: string;
  approvedBy?: EntityLabel;
  /** Last day, ISO 8601. */
  expiresOn: string;
  /** Days until the last day; less than nothing once it has passed. */
  daysLeft: number;
  /** Whether it ends within the horizon of the Blueprint. */
  expiring: boolean;
}

/** What changed in the levels of systems since a day. */
export interface BoardChanges {
  /** Systems with a higher level than on that day, with a lower one, and new ones. */
  better: number;
  worse: number;
  added: number;
  /** Systems of which any figure changed. */
  changed: number;
  /** The newest change of the systems whose level changed most lately, newest first. */
  items: { at: string; system: EntityLabel; summary: string }[];
}

/**
 * `GET /board-paper?registry=&force=&since=`: what stands in the paper that
 * `GET /exports/board-paper` gives as a file. Parts that the reader may not see
 * are absent and named in `withheld`.
 */
export interface BoardPaperResponse {
  registry: RegistryInfo;
  /** The force, or every force of the register. */
  scope: EntityLabel;
  /** Reference of the force; absent for the nation. */
  force?: string;
  /** Day the facts were read at, ISO 8601. */
  date: string;
  /** Day that changes are counted from, ISO 8601. */
  since: string;
  /** Such as `Policing Technology Blueprint 1.0.0`. */
  blueprintVersion?: string;
  /** Coverage below which nothing is said about conformance, 0–1. */
  leastCoverage: number;
  /** Share of systems that should be in cloud, 0–1, where the Blueprint says. */
  cloudTarget?: number;
  /** Within how many days a dispensation counts as expiring, where the Blueprint says. */
  dispensationHorizonDays?: number;
  /** The highest marking of what is in it. */
  classification: Marking;
  position: Position;
  /** For a force its region and the nation; for the nation each force. */
  beside: Position[];
  changes?: BoardChanges;
  worstChecks?: BoardCheck[];
  dispensations?: BoardDispensation[];
  decisions: BoardDecision[];
  withheld: (
    'conformance' | 'changes' | 'checks' | 'dispensations' | 'legacy' | 'risk'
  )[];
}
