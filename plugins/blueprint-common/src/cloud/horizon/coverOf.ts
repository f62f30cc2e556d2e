import type { SystemEntity } from '../../schema';
import type { Cover } from './HorizonDate';
import type { PlanDateKind, VendorDateKind } from './horizonKinds';

/** Statuses after which the planned end of a migration is no longer ahead. */
const MOVED: ReadonlySet<string> = new Set([
  'migrated',
  'decommissioned',
  'not-applicable',
]);

type Spec = SystemEntity['spec'];

/** When the move is planned to be done, while it is not. */
export function openFinish({ cloud = {} }: Spec): string | undefined {
  const { status = '', plannedFinish, actualFinish } = cloud;
  return actualFinish === undefined && !MOVED.has(status)
    ? plannedFinish
    : undefined;
}

/** When what a system is migrated from is to be switched off, while it is not. */
export function openSourceEnd({ cloud = {} }: Spec): string | undefined {
  return cloud.sourceDecommissioned ? undefined : cloud.sourceDecommissionDue;
}

/**
 * The dates of our plan that answer a date of a vendor, the one that counts
 * first. Hardware is left behind when what runs on it is switched off, or has
 * moved. Everything else goes with the system: the day it is switched off, or
 * replaced, or, where neither is planned, moved; as the check
 * `move-before-support-ends` of the scorecard counts it.
 */
function planDates(
  spec: Spec,
  kind: VendorDateKind,
): (readonly [PlanDateKind, string | undefined])[] {
  const end = ['switch-off', spec.decommissionedOn] as const;
  const replacement = [
    'replacement',
    spec.support?.plannedReplacement,
  ] as const;
  const move = ['go-live', openFinish(spec)] as const;
  return kind === 'hardware'
    ? [['source-switch-off', openSourceEnd(spec)], move, end, replacement]
    : [end, replacement, move];
}

/**
 * Holds our plan against a date of a vendor. It is covered where the plan is
 * done on that day at the latest and its own date has not passed.
 *
 * @param spec - open facts of a system that is not switched off
 * @param date - the vendor's date, ISO 8601
 * @param today - ISO 8601 day
 */
export function coverOf(
  spec: Spec,
  kind: VendorDateKind,
  date: string,
  today: string,
): Cover {
  const found = planDates(spec, kind).find(([, day]) => day !== undefined);
  if (!found) {
    return { state: 'no-plan' };
  }
  const [planKind, planned] = found as readonly [PlanDateKind, string];
  const late = planned < today;
  return {
    state: !late && planned <= date ? 'covered' : 'not-covered',
    plan: { kind: planKind, date: planned, late },
  };
}
