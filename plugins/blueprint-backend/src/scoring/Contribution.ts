import type {
  LevelId,
  Outcome,
  SystemResult,
} from '@policing/plugin-blueprint-common';
import type { Memberships } from '../store/ResultsStore';

/** Outcomes in the order in which they are counted. */
export const countedOutcomes: readonly Outcome[] = [
  'pass',
  'fail',
  'unknown',
  'not-applicable',
  'dispensed',
];

/** Levels in the order in which they are counted. */
export const countedLevels: readonly LevelId[] = [
  'aligned',
  'partly-aligned',
  'diverging',
  'unassessed',
];

/** Verdicts beside conformance, in the order in which they are counted. */
export const countedFlags = [
  'inCloud',
  'notInCloud',
  'cloudNotKnown',
  'red',
  'mayBeRed',
  'legacy',
  'legacyAssessed',
  'legacyNotAssessed',
  'beyondAppetite',
  'reviewOverdue',
  'withoutOwner',
  'acceptanceExpired',
  'openRisks',
] as const;

/** Name of a counted verdict. */
export type CountedFlag = (typeof countedFlags)[number];

/** What one system adds to the figures of the rows it belongs to. */
export interface Contribution {
  registry: string;
  memberships: Memberships;
  /** Place in {@link countedOutcomes} of the outcome of each check. */
  outcomes: Uint8Array;
  /** Place in {@link countedLevels}. */
  level: number;
  /** What to add to each of {@link countedFlags}. */
  flags: Uint16Array;
}

/** What a system adds to figures. */
export function contributionOf(
  registry: string,
  memberships: Memberships,
  result: SystemResult,
): Contribution {
  const { cloud, legacy, risk } = result;
  const flags: Record<CountedFlag, number> = {
    inCloud: Number(cloud.inCloud === 'yes'),
    notInCloud: Number(cloud.inCloud === 'no'),
    cloudNotKnown: Number(cloud.inCloud === 'not-known'),
    red: Number(legacy.red === 'yes'),
    mayBeRed: Number(legacy.red === 'maybe'),
    legacy: Number(legacy.legacy === 'yes'),
    legacyAssessed: Number(legacy.state !== 'not-assessed'),
    legacyNotAssessed: Number(legacy.state === 'not-assessed'),
    beyondAppetite: risk.counts.beyondAppetite,
    reviewOverdue: risk.counts.reviewOverdue,
    withoutOwner: risk.counts.withoutOwner,
    acceptanceExpired: risk.counts.acceptanceExpired,
    openRisks: risk.counts.open,
  };
  return {
    registry,
    memberships,
    outcomes: Uint8Array.from(result.checks, check =>
      countedOutcomes.indexOf(check.outcome),
    ),
    level: countedLevels.indexOf(result.conformance.level),
    flags: Uint16Array.from(countedFlags, flag => flags[flag]),
  };
}
