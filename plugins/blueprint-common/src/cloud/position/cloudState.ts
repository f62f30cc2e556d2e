import type { CloudCounts } from '../../api/types';
import { UNKNOWN_CHOICE } from '../../engine/facts/Fact';

/** One of the three numbers that are never merged: a system stands in exactly one. */
export type CloudState = keyof CloudCounts;

/** The three numbers in the order in which they are shown. */
export const cloudStates = [
  'inCloud',
  'notInCloud',
  'notKnown',
] as const satisfies readonly CloudState[];

/**
 * Whether a hosting class counts towards the cloud target.
 *
 * @param cloudHosting - classes that count, the constant `cloudHosting` of the
 *   scorecard; where there are none, nothing is known
 */
export function cloudStateOf(
  hostingClass: string | undefined,
  cloudHosting: readonly string[],
): CloudState {
  if (
    hostingClass === undefined ||
    hostingClass === UNKNOWN_CHOICE ||
    cloudHosting.length === 0
  ) {
    return 'notKnown';
  }
  return cloudHosting.includes(hostingClass) ? 'inCloud' : 'notInCloud';
}

/** Share of all systems that are in cloud, 0–1; undefined where there are none. */
export function cloudShare(counts: CloudCounts): number | undefined {
  const all = systemsIn(counts);
  return all > 0 ? counts.inCloud / all : undefined;
}

/** Share that there would be if everything not known were in cloud, 0–1. */
export function highestCloudShare(counts: CloudCounts): number | undefined {
  const all = systemsIn(counts);
  return all > 0 ? (counts.inCloud + counts.notKnown) / all : undefined;
}

/** Number of systems of three numbers. */
export function systemsIn({
  inCloud,
  notInCloud,
  notKnown,
}: CloudCounts): number {
  return inCloud + notInCloud + notKnown;
}
