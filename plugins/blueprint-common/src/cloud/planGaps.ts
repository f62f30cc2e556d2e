import type { SystemEntity } from '../schema';

/** What the plan for a system that is not in cloud can lack, most basic first. */
export const planGaps = [
  'no-disposition',
  'no-justification',
  'no-revisit-date',
  'revisit-date-passed',
  'no-end-date',
  'no-target-hosting',
  'no-finish-date',
  'finish-date-passed',
] as const;

/** See {@link planGaps}. */
export type PlanGap = (typeof planGaps)[number];

/** What a gap is called beside a number. */
export const planGapTitles: Record<PlanGap, string> = {
  'no-disposition': 'no disposition',
  'no-justification': 'stays without a justification',
  'no-revisit-date': 'stays without a day to look again',
  'revisit-date-passed': 'the day to look again has passed',
  'no-end-date': 'goes without a day',
  'no-target-hosting': 'moves without a target',
  'no-finish-date': 'moves without a day',
  'finish-date-passed': 'the planned day has passed',
};

/** Words with which a justification is said to be missing (principle 13). */
const NO_JUSTIFICATION = 'none';

/**
 * What the plan for a system lacks to be one that can be followed: a system that
 * stays says why and when that is looked at again, one that goes says when, one
 * that moves says where to and when. The rule is ours; that exactly one
 * disposition is chosen and that retain needs a date to revisit is domain
 * reference 4.5.
 *
 * @param spec - open facts of a system that is not in cloud, or may not be
 * @param today - ISO 8601 day
 * @returns nothing where the plan is complete
 */
export function gapsOfPlan(
  { cloud = {}, support, decommissionedOn }: SystemEntity['spec'],
  today: string,
): PlanGap[] {
  const { disposition, plannedFinish, revisitOn, justification } = cloud;
  switch (disposition) {
    case undefined:
      return ['no-disposition'];
    case 'retain':
      return [
        ...(!justification || justification === NO_JUSTIFICATION
          ? (['no-justification'] as const)
          : []),
        ...dateGap(revisitOn, today, 'no-revisit-date', 'revisit-date-passed'),
      ];
    case 'retire':
      return dateGap(
        decommissionedOn ?? plannedFinish ?? support?.plannedReplacement,
        today,
        'no-end-date',
        'finish-date-passed',
      );
    default:
      return [
        ...(cloud.targetHosting ? [] : (['no-target-hosting'] as const)),
        ...dateGap(
          plannedFinish,
          today,
          'no-finish-date',
          'finish-date-passed',
        ),
      ];
  }
}

function dateGap(
  date: string | undefined,
  today: string,
  missing: PlanGap,
  passed: PlanGap,
): PlanGap[] {
  if (date === undefined) {
    return [missing];
  }
  return date < today ? [passed] : [];
}
