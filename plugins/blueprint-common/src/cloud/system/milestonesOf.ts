import type { SpecOf } from '../../schema';

/** What happened to a system on a day that its document declares. */
export const milestoneKinds = [
  'went-live',
  'disposition-decided',
  'move-began',
  'move-ended',
  'switched-off',
] as const;

/** See {@link milestoneKinds}. */
export type MilestoneKind = (typeof milestoneKinds)[number];

/** A day in the life of a system, as its document declares it. */
export interface Milestone {
  kind: MilestoneKind;
  /** ISO 8601. */
  day: string;
}

/**
 * What the document of a system declares of its own past, oldest first; of days
 * that are the same, in the order of {@link milestoneKinds}. The future is a
 * plan, not history.
 *
 * @param today - ISO 8601 day
 */
export function milestonesOf(
  { liveSince, decommissionedOn, cloud = {} }: SpecOf<'System'>,
  today: string,
): Milestone[] {
  const days: Record<MilestoneKind, string | undefined> = {
    'went-live': liveSince,
    'disposition-decided': cloud.disposition && cloud.dispositionDecidedOn,
    'move-began': cloud.actualStart,
    'move-ended': cloud.actualFinish,
    'switched-off': decommissionedOn,
  };
  return milestoneKinds
    .flatMap(kind => {
      const day = days[kind];
      return day !== undefined && day <= today ? [{ kind, day }] : [];
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}
