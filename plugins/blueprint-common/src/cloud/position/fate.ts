import { addDays, dayNumber } from '../../engine/dates';
import type { SpecOf } from '../../schema';
import { cloudStateOf, type CloudState } from './cloudState';
import type { Stretch } from './Stretch';

type SystemSpec = SpecOf<'System'>;

/**
 * What the plans make of a system that counts today: it `moves` into cloud,
 * `leaves` the count, or `moves-elsewhere`, to hosting that does not count; it
 * is `in-cloud` and stays there. The others are why it is not expected in cloud.
 */
export const cloudFates = [
  'moves',
  'leaves',
  'moves-elsewhere',
  'in-cloud',
  'blocked',
  'late',
  'no-date',
  'target-not-known',
  'not-planned',
  'retained',
  'not-applicable',
  'done-elsewhere',
] as const;

/** See {@link cloudFates}. */
export type CloudFateKind = (typeof cloudFates)[number];

/** What the plans make of one system. */
export interface CloudFate {
  kind: CloudFateKind;
  /** Day on which the position changes, after today; absent where it does not. */
  day?: string;
  /** Where it stands from that day on; absent for what leaves. */
  then?: CloudState;
}

/** Statuses of a plan that is being followed. */
const FOLLOWED: ReadonlySet<string> = new Set(['planned', 'in-progress']);

/** A day that has not ended yet changes the position tomorrow at the earliest. */
function effectiveDay(planned: string, today: string): string {
  return planned > today ? planned : addDays(today, 1);
}

/**
 * What the plans make of a system. It moves where it is planned or in progress,
 * with a finish that has not passed and a target that is known; it leaves where
 * it is to be retired in the same way, or a day is recorded on which it is
 * switched off.
 *
 * Only open facts are read: that it is blocked, not why.
 *
 * @param spec - open facts of a system that counts today
 * @param cloudHosting - hosting classes that count
 * @param today - ISO 8601 day
 */
export function cloudFateOf(
  spec: SystemSpec,
  cloudHosting: readonly string[],
  today: string,
): CloudFate {
  const { decommissionedOn, cloud = {} } = spec;
  const state = cloudStateOf(spec.hosting?.class, cloudHosting);
  if (decommissionedOn !== undefined && decommissionedOn > today) {
    return { kind: 'leaves', day: decommissionedOn };
  }
  if (FOLLOWED.has(cloud.status ?? '')) {
    const planned =
      cloud.disposition === 'retire'
        ? retirement(spec, today)
        : move(spec, state, cloudHosting, today);
    if (planned.day !== undefined || state !== 'inCloud') {
      return planned;
    }
  }
  return { kind: state === 'inCloud' ? 'in-cloud' : reasonFor(spec) };
}

function retirement({ cloud = {}, support }: SystemSpec, today: string) {
  const end = cloud.plannedFinish ?? support?.plannedReplacement;
  return datedOr(end, today, day => ({ kind: 'leaves', day }));
}

function move(
  { cloud = {} }: SystemSpec,
  state: CloudState,
  cloudHosting: readonly string[],
  today: string,
): CloudFate {
  if (cloud.disposition === 'retain') {
    return { kind: state === 'inCloud' ? 'in-cloud' : 'retained' };
  }
  const then = cloudStateOf(cloud.targetHosting, cloudHosting);
  return datedOr(cloud.plannedFinish, today, day => {
    if (then === 'notKnown') {
      return { kind: 'target-not-known' };
    }
    if (then === state) {
      return { kind: then === 'inCloud' ? 'in-cloud' : 'moves-elsewhere' };
    }
    return {
      kind: then === 'inCloud' ? 'moves' : 'moves-elsewhere',
      day,
      then,
    };
  });
}

/** What comes of a plan by its date: missing, passed, or to come. */
function datedOr(
  planned: string | undefined,
  today: string,
  toCome: (day: string) => CloudFate,
): CloudFate {
  if (planned === undefined) {
    return { kind: 'no-date' };
  }
  return planned < today
    ? { kind: 'late' }
    : toCome(effectiveDay(planned, today));
}

/** Why a system without a plan that is followed is not expected in cloud. */
function reasonFor({ cloud = {} }: SystemSpec): CloudFateKind {
  switch (cloud.status) {
    case 'blocked':
    case 'not-applicable':
      return cloud.status;
    case 'migrated':
    case 'decommissioned':
      return 'done-elsewhere';
    default:
      return cloud.disposition === 'retain' ? 'retained' : 'not-planned';
  }
}

/**
 * The days to come of a system as the plans have them.
 *
 * @param state - where it stands today
 * @param today - ISO 8601 day, from which on the stretches run without a gap
 */
export function plannedStretches(
  state: CloudState,
  { day, then }: CloudFate,
  today: string,
): Stretch[] {
  const from = dayNumber(today);
  if (day === undefined) {
    return [{ from, until: Infinity, state }];
  }
  const change = dayNumber(day);
  return [
    { from, until: change, state },
    ...(then ? [{ from: change, until: Infinity, state: then }] : []),
  ];
}
