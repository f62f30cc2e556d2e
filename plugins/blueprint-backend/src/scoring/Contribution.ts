import type {
  LevelId,
  Outcome,
  SystemResult,
} from '@policing/plugin-blueprint-common';
import { outcomeAt } from '../store/outcomeLetters';
import type { Memberships, StoredContribution } from '../store/ResultsStore';

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

/** What a result adds to each of {@link countedFlags}. */
export function flagsOf({ cloud, legacy, risk }: SystemResult): number[] {
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
  return countedFlags.map(flag => flags[flag]);
}

/** What a system adds to figures, from its stored or new result. */
export function contributionOf(
  { registry, level, outcomes, flags }: Omit<StoredContribution, 'ref'>,
  memberships: Memberships,
): Contribution {
  return {
    registry,
    memberships,
    outcomes: Uint8Array.from(outcomes, (_letter, place) =>
      countedOutcomes.indexOf(outcomeAt(outcomes, place)),
    ),
    level: countedLevels.indexOf(level),
    flags: Uint16Array.from(flags),
  };
}
