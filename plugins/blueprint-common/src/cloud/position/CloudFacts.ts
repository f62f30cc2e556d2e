import type { SpecOf } from '../../schema';

type SystemSpec = SpecOf<'System'>;

/** Fields of the plan whose changes are kept, in the order in which they are kept. */
const PLAN_FIELDS = [
  'status',
  'disposition',
  'targetHosting',
  'wave',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'progress',
  'revisitOn',
  'sourceDecommissioned',
  'sourceDecommissionDue',
] as const satisfies readonly (keyof NonNullable<SystemSpec['cloud']>)[];

/** Open facts of the move of a system to cloud of which the register keeps the history. */
export type CloudFacts = Pick<SystemSpec, 'lifecycle' | 'decommissionedOn'> & {
  hostingClass?: NonNullable<SystemSpec['hosting']>['class'];
} & Pick<NonNullable<SystemSpec['cloud']>, (typeof PLAN_FIELDS)[number]>;

/**
 * Picks the facts whose history is kept. The same facts give the same object to
 * the byte, so that two can be compared as JSON.
 */
export function cloudFactsOf({
  lifecycle,
  decommissionedOn,
  hosting,
  cloud = {},
}: SystemSpec): CloudFacts {
  return Object.fromEntries(
    [
      ['lifecycle', lifecycle],
      ['decommissionedOn', decommissionedOn],
      ['hostingClass', hosting?.class],
      ...PLAN_FIELDS.map(field => [field, cloud[field]]),
    ].filter(([, value]) => value !== undefined),
  );
}
