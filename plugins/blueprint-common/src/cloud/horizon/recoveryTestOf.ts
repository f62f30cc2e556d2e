import { addDays } from '../../engine/dates';
import type { SystemAssessmentEntity } from '../../schema';
import type { HorizonDate, HorizonSpan } from './HorizonDate';

/**
 * When the next recovery test of a system is due: as planned, else so many days
 * after the last one. A restricted fact.
 *
 * @param assessment - restricted facts of the system
 * @param maxDays - longest time between two tests, from the constant
 *   `recoveryTestMaxDays` of the scorecard
 * @returns undefined where neither a plan nor a last test is known, or where it
 *   is beyond the horizon
 */
export function recoveryTestOf(
  { criticality }: Pick<SystemAssessmentEntity['spec'], 'criticality'>,
  maxDays: number | undefined,
  { today, until }: HorizonSpan,
): HorizonDate | undefined {
  const { recoveryTestDue, recoveryTestedOn } = criticality ?? {};
  const estimated =
    recoveryTestedOn !== undefined && maxDays !== undefined
      ? addDays(recoveryTestedOn, maxDays)
      : undefined;
  const date = recoveryTestDue ?? estimated;
  if (date === undefined || date > until) {
    return undefined;
  }
  return {
    kind: 'recovery-test',
    date,
    passed: date < today,
    ...(recoveryTestDue === undefined && { source: 'last-test' as const }),
  };
}
