import type { CloudCounts } from '../../api/types';
import {
  cloudShare,
  highestCloudShare,
  systemsIn,
  type CloudState,
} from './cloudState';
import type { CloudFate } from './fate';

/** A system of which it is known what the plans make of it. */
export interface FatedSystem {
  /** Where it stands today. */
  state: CloudState;
  fate: CloudFate;
}

/** The three numbers on one day. */
export interface CountsOfDay extends CloudCounts {
  /** ISO 8601. */
  day: string;
}

/** When the target is reached as planned. */
export interface TargetReached {
  /**
   * First day on which the share of all systems in cloud reaches the target,
   * with everything not known counted as not in cloud; today where it does so
   * already, absent where the plans do not reach it.
   */
  surely?: string;
  /** The same if everything not known were in cloud: never later. */
  atTheEarliest?: string;
  /** Whether the share is still at the target once all plans are carried out. */
  heldAtTheEnd: boolean;
}

/** Where the plans lead. */
export interface PlannedPosition {
  /** Today, and each day to come on which the position changes, in order. */
  days: CountsOfDay[];
  /** Absent where the scorecard has no target, or there is no system. */
  reached?: TargetReached;
}

/**
 * Adds the plans up day by day.
 *
 * @param systems - those that count today, in any order
 * @param target - share of all systems, 0–1
 * @param today - ISO 8601 day
 */
export function plannedPosition(
  systems: Iterable<FatedSystem>,
  target: number | undefined,
  today: string,
): PlannedPosition {
  const sum: CloudCounts = { inCloud: 0, notInCloud: 0, notKnown: 0 };
  const changes = new Map<string, CloudCounts>();
  for (const { state, fate } of systems) {
    sum[state] += 1;
    if (fate.day !== undefined) {
      const change = changes.get(fate.day) ?? {
        inCloud: 0,
        notInCloud: 0,
        notKnown: 0,
      };
      change[state] -= 1;
      if (fate.then) {
        change[fate.then] += 1;
      }
      changes.set(fate.day, change);
    }
  }
  const days: CountsOfDay[] = [{ day: today, ...sum }];
  for (const day of [...changes.keys()].sort()) {
    const change = changes.get(day)!;
    sum.inCloud += change.inCloud;
    sum.notInCloud += change.notInCloud;
    sum.notKnown += change.notKnown;
    days.push({ day, ...sum });
  }
  const reached =
    target === undefined || systemsIn(days[0]) === 0
      ? undefined
      : targetReached(days, target);
  return { days, ...(reached && { reached }) };
}

function targetReached(
  days: readonly CountsOfDay[],
  target: number,
): TargetReached {
  const firstDay = (shareOf: (counts: CloudCounts) => number | undefined) =>
    days.find(counts => (shareOf(counts) ?? 0) >= target)?.day;
  const surely = firstDay(cloudShare);
  const atTheEarliest = firstDay(highestCloudShare);
  return {
    ...(surely && { surely }),
    ...(atTheEarliest && { atTheEarliest }),
    heldAtTheEnd: (cloudShare(days.at(-1)!) ?? 0) >= target,
  };
}
