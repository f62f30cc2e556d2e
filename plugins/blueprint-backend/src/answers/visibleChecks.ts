import type { CheckResult } from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import type { RestrictedSubject } from '../permissions/RecordScope';

/** Says of a check what a hidden dispensation makes of it, and no more. */
const DISPENSED = 'Dispensed.';

/** The sentence that `explainCheck` adds where a dispensation ended. */
const DISPENSATION_ENDED = / ?The dispensation ended on [^.]*\.$/;

/**
 * Results of checks with the dispensations that the caller may read. Where one
 * is left out, so is the sentence that would tell of it.
 */
export function visibleChecks(
  checks: readonly CheckResult[],
  { organisationSet }: RestrictedSubject,
  { dispensations }: Access,
): CheckResult[] {
  return checks.map(check => {
    const visible = check.dispensations.filter(({ marking }) =>
      dispensations.coversSystem({ organisationSet, marking }),
    );
    if (visible.length === check.dispensations.length) {
      return check;
    }
    const { outcomeWithoutDispensation: _plain, ...rest } = check;
    return {
      ...rest,
      dispensations: visible,
      why:
        check.outcome === 'dispensed'
          ? DISPENSED
          : check.why.replace(DISPENSATION_ENDED, ''),
    };
  });
}
