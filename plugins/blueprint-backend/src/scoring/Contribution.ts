import type {
  LevelId,
  Marking,
  Outcome,
  RiskPart,
  SystemResult,
} from '@policing/plugin-blueprint-common';
import { outcomeAt } from '../store/outcomeLetters';
import type {
  Memberships,
  RiskFlags,
  StoredContribution,
  SystemFlags,
} from '../store/ResultsStore';

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

/** Verdicts on systems beside conformance, in the order in which they are counted. */
export const countedVerdicts = [
  'inCloud',
  'notInCloud',
  'cloudNotKnown',
  'red',
  'mayBeRed',
  'legacy',
  'legacyAssessed',
  'legacyNotAssessed',
] as const;

/** Name of a counted verdict. */
export type CountedVerdict = (typeof countedVerdicts)[number];

/** What is counted of risks, in the order in which it is counted. */
export const countedRisks = [
  'beyondAppetite',
  'reviewOverdue',
  'withoutOwner',
  'acceptanceExpired',
  'open',
] as const satisfies readonly (keyof RiskPart['counts'])[];

/** What one system adds to the figures of the rows it belongs to. */
export interface Contribution {
  registry: string;
  memberships: Memberships;
  /** Place in {@link countedOutcomes} of the outcome of each check. */
  outcomes: Uint8Array;
  /** Place in {@link countedLevels}. */
  level: number;
  /** Marking of its assessment. */
  marking: Marking;
  /** What to add to each of {@link countedVerdicts}. */
  verdicts: Uint8Array;
  /** What to add to {@link countedRisks}, by whom the risks concern. */
  risks: readonly RiskFlags[];
}

/**
 * What a result adds to figures beside conformance.
 *
 * @param regionsOf - references of the regions of some forces
 */
export function flagsOf(
  { cloud, legacy, risk }: Pick<SystemResult, 'cloud' | 'legacy' | 'risk'>,
  marking: Marking,
  regionsOf: (forces: readonly string[]) => string[],
): SystemFlags {
  const verdicts: Record<CountedVerdict, number> = {
    inCloud: Number(cloud.inCloud === 'yes'),
    notInCloud: Number(cloud.inCloud === 'no'),
    cloudNotKnown: Number(cloud.inCloud === 'not-known'),
    red: Number(legacy.red === 'yes'),
    mayBeRed: Number(legacy.red === 'maybe'),
    legacy: Number(legacy.legacy === 'yes'),
    legacyAssessed: Number(legacy.state !== 'not-assessed'),
    legacyNotAssessed: Number(legacy.state === 'not-assessed'),
  };
  return {
    marking,
    verdicts: countedVerdicts.map(verdict => verdicts[verdict]),
    risks: risk.parts.map(({ forces, marking: ofRisks, counts }) => ({
      forces,
      regions: regionsOf(forces),
      marking: ofRisks,
      counts: countedRisks.map(name => counts[name]),
    })),
  };
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
    marking: flags.marking,
    verdicts: Uint8Array.from(flags.verdicts),
    risks: flags.risks,
  };
}
