import { HIGHEST_MARKING } from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import type { RestrictedSubject } from '../permissions/RecordScope';
import type { MayReadRiskChange } from '../store/queries';
import type { HistoryConcern } from '../store/ResultsStore';

/**
 * Whether the caller may read what moved the figures of a system. The sentences
 * name facts, checks and dispensations of any marking.
 */
export function mayReadCauses(
  subject: RestrictedSubject,
  { checks, dispensations }: Access,
): boolean {
  return (
    checks.coversSystem(subject) &&
    dispensations.coversSystem({ ...subject, marking: HIGHEST_MARKING })
  );
}

/** Whether the caller may read what a change says about risks: all of them or nothing. */
export function mayReadRiskChange({ risk }: Access): MayReadRiskChange {
  return readers =>
    risk.isEverything ||
    (readers !== undefined &&
      readers.every(({ forces, marking }) => risk.covers(forces, marking)));
}

/**
 * Which entries of the history of a system the caller may read: figures with
 * conformance, facts with checks, the legacy score and risks with theirs.
 */
export function mayReadHistory(
  access: Access,
  subject: RestrictedSubject,
): { concerns: HistoryConcern[]; mayReadRisks: MayReadRiskChange } {
  const { conformance } = access;
  return {
    concerns: [
      ...(conformance ? (['figures'] as const) : []),
      ...(conformance && mayReadCauses(subject, access)
        ? (['facts'] as const)
        : []),
      ...(conformance && access.legacy.coversSystem(subject)
        ? (['legacy'] as const)
        : []),
    ],
    mayReadRisks: conformance ? mayReadRiskChange(access) : () => false,
  };
}
