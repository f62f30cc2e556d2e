import { formatDay } from '../engine/dates';
import type { Finding } from './Finding';

/** What a suggestion rested on when somebody decided about it. */
export type FindingSnapshot = Pick<
  Finding,
  'forces' | 'otherForces' | 'firstEnd'
>;

/** What is kept of a suggestion with a decision about it. */
export function snapshotOf({
  forces,
  otherForces,
  firstEnd,
}: Finding): FindingSnapshot {
  return { forces, otherForces, firstEnd };
}

/**
 * What became stronger since a decision: forces that were not concerned then, or
 * a nearer contract end. A day that has passed since is no news.
 *
 * @returns a sentence for each; none where the decision still fits
 */
export function changesSince(
  before: FindingSnapshot,
  now: FindingSnapshot,
  title: (ref: string) => string,
): string[] {
  const newForces = now.forces.filter(ref => !before.forces.includes(ref));
  const changes = newForces.map(ref => `${title(ref)} is concerned too.`);
  if (newForces.length === 0 && now.otherForces > before.otherForces) {
    changes.push(
      `${now.otherForces} other forces are concerned, ${before.otherForces} then.`,
    );
  }
  if (
    now.firstEnd !== undefined &&
    (before.firstEnd === undefined || now.firstEnd < before.firstEnd)
  ) {
    changes.push(
      `The first contract can end on ${formatDay(now.firstEnd)}${
        before.firstEnd === undefined
          ? '; no end was known then.'
          : `, sooner than ${formatDay(before.firstEnd)}.`
      }`,
    );
  }
  return changes;
}
