import type { Marking } from '../access/markings';

/** What every step in the life of a dispensation says. */
interface StepTaken {
  /** Full reference of the person who took it. */
  by: string;
  /** When, ISO 8601 date-time in UTC. */
  at: string;
  /** The day it was where the forces are, ISO 8601. */
  on: string;
}

/** What somebody asks for: to break a principle for a time, and why. */
export interface DispensationRequest {
  /** Full reference of the force that asks. */
  owner: string;
  /** Marking of the dispensation. */
  classification: Marking;
  /** Full reference of the principle that is not met. */
  principle: string;
  /** Checks it covers; without it, every check of the principle. */
  checks?: string[];
  /** Full references of the systems it covers. */
  systems: string[];
  reason: string;
  /** What is done instead. */
  compensatingControls: string[];
  /** Last day that is asked for, ISO 8601. */
  wishedUntil: string;
}

/** On which terms a dispensation is granted. */
export interface DispensationGrant {
  /** First day it holds, ISO 8601. */
  startsOn: string;
  /** Last day it holds, ISO 8601. */
  expiresOn: string;
  conditions: string[];
  /** Why, where the decider says so. */
  reason?: string;
}

/** Somebody asked. */
export type RequestEvent = StepTaken & {
  type: 'request';
} & DispensationRequest;

/** Somebody else granted it. */
export type GrantEvent = StepTaken & { type: 'grant' } & DispensationGrant;

/** Somebody else refused it. */
export type RefuseEvent = StepTaken & { type: 'refuse'; reason: string };

/** Somebody else took it back. */
export type RevokeEvent = StepTaken & { type: 'revoke'; reason: string };

/**
 * One step in the life of a dispensation that was raised in the app. That it
 * starts and ends is no step: the calendar says so.
 */
export type DispensationEvent =
  RequestEvent | GrantEvent | RefuseEvent | RevokeEvent;

/** What can be decided about a dispensation. */
export const dispensationDecisions = ['grant', 'refuse', 'revoke'] as const;

/** A decision about a dispensation. */
export type DispensationDecision = (typeof dispensationDecisions)[number];
