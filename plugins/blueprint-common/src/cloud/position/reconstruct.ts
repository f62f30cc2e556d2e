import { dayNumber } from '../../engine/dates';
import { asOf, evidenceFor } from '../../engine/facts/evidence';
import type { SpecOf } from '../../schema';
import { cloudStateOf, type CloudState } from './cloudState';
import type { Stretch } from './Stretch';

type SystemSpec = SpecOf<'System'>;

/** Lifecycle of what is no longer run, and so counts in no figure. */
const ENDED = 'decommissioned';

/** A date as a number of days; infinite where it is not recorded. */
function dayOr(date: string | undefined, otherwise: number): number {
  return date === undefined ? otherwise : dayNumber(date);
}

/**
 * Where a system stood before the register kept a history, as far as its facts
 * say so by a date:
 *
 * - it counts from the day it went live, or at all times where that is not
 *   recorded, until the day it was switched off, or else that from which it is
 *   known to be;
 * - before the end of a migration it ran where `cloud.sourceHosting` says, and
 *   after it where `cloud.targetHosting` and `hosting.class` agree that it runs;
 * - without a migration that ended, it runs where `hosting.class` says from the
 *   day of the evidence for that, or else the last confirmation, and ran where
 *   `cloud.sourceHosting` says before one that has begun.
 *
 * Everything else is not known.
 *
 * @param spec - open facts of a system
 * @param cloudHosting - hosting classes that count
 * @param today - ISO 8601 day; nothing is said of days after it
 * @returns stretches that follow one another without a gap
 */
export function reconstructedStretches(
  spec: SystemSpec,
  cloudHosting: readonly string[],
  today: string,
): Stretch[] {
  const begins = dayOr(spec.liveSince, -Infinity);
  const ends = endOf(spec, today);
  const stretches: Stretch[] = [];
  const add = (from: number, until: number, state: CloudState) => {
    const stretch = {
      from: Math.max(from, begins),
      until: Math.min(until, ends),
      state,
    };
    if (stretch.from < stretch.until) {
      stretches.push(stretch);
    }
  };
  const { before, after, change } = sidesOf(spec, cloudHosting, today);
  add(-Infinity, change, before);
  add(change, Infinity, after);
  return stretches;
}

/** The day that a fact counts from. */
function told(
  path: string,
  { evidence, confirmedOn }: SystemSpec,
  today: string,
): string | undefined {
  const day = dayNumber(today);
  return asOf(evidenceFor(path, evidence, day), confirmedOn, day);
}

/** First day on which a system no longer counts. */
function endOf(spec: SystemSpec, today: string): number {
  return spec.lifecycle === ENDED
    ? dayOr(spec.decommissionedOn ?? told('lifecycle', spec, today), Infinity)
    : Infinity;
}

/** Where it ran before and after the one day from which the facts tell more. */
function sidesOf(
  spec: SystemSpec,
  cloudHosting: readonly string[],
  today: string,
): { before: CloudState; after: CloudState; change: number } {
  const { hosting, cloud = {} } = spec;
  const now = hosting?.class;
  const { sourceHosting, targetHosting, actualFinish } = cloud;
  const source = cloudStateOf(sourceHosting, cloudHosting);
  if (actualFinish !== undefined) {
    const isTold =
      now === undefined || targetHosting === undefined || now === targetHosting;
    return {
      before: source,
      after: isTold
        ? cloudStateOf(targetHosting ?? now, cloudHosting)
        : 'notKnown',
      change: dayNumber(actualFinish),
    };
  }
  return {
    // What has been migrated on a day that is not recorded was somewhere else
    // before, and nobody knows until when.
    before: cloud.status === 'migrated' ? 'notKnown' : source,
    after: cloudStateOf(now, cloudHosting),
    change: dayOr(told('hosting.class', spec, today), Infinity),
  };
}
