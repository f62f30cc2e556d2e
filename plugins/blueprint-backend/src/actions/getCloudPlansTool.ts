import {
  type CloudForceFigures,
  cloudShare,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod/v3';
import { getCloudForces } from '../answers/cloud/forces/getCloudForces';
import { defineTool } from './AgentTool';
import { pageOf } from './pageOf';
import {
  cursorSchema,
  labelSchema,
  limitOf,
  nextCursorSchema,
  registrySchema,
} from './schemas';

const count = (what: string) => z.number().int().min(0).describe(what);

const plansSchema = labelSchema.extend({
  systems: count('Systems that count.'),
  inCloud: count('In cloud.'),
  notInCloud: count('Not in cloud.'),
  notKnown: count('Hosting not known: neither of the two.'),
  share: z
    .number()
    .optional()
    .describe('In cloud / all systems, 0 to 1; absent where there are none.'),
  plannedShare: z
    .number()
    .optional()
    .describe('The same once all plans are carried out.'),
  targetReachedOn: z
    .string()
    .optional()
    .describe(
      'First day on which the plans reach the target for certain; absent where they do not.',
    ),
  toPlan: count('Systems not in cloud, or not known to be.'),
  completePlans: count('Of these, with a plan that can be followed.'),
  blocked: count('Of these, blocked; why is on each system, where shown.'),
  planGaps: z
    .record(z.number())
    .describe('What plans lack, by kind; one plan can lack several things.'),
  losing: count(
    'Systems that lose support, licence, hardware or contract on the horizon, or have lost it.',
  ),
  losingWithinYear: count('Of these, within twelve months or already.'),
  covered: count('Of these on the horizon, those that a plan comes before.'),
  funded: z
    .number()
    .optional()
    .describe('Of the losing ones, paid for in full; absent = not shown.'),
  notFunded: z
    .number()
    .optional()
    .describe('Not in full, or not known to be; absent = not shown.'),
});

const input = z
  .object({
    registry: registrySchema,
    region: z
      .string()
      .max(255)
      .optional()
      .describe('Reference of a region: its forces alone.'),
    limit: limitOf(10, 50),
    cursor: cursorSchema,
  })
  .strict();

const output = z.object({
  registry: z.string(),
  today: z.string().describe('ISO 8601.'),
  horizonUntil: z.string().describe('Last day that is looked at, ISO 8601.'),
  target: z
    .number()
    .optional()
    .describe('Share of systems that should be in cloud, 0 to 1.'),
  whole: plansSchema.describe('All that is asked for together.'),
  items: z.array(plansSchema),
  totalItems: z.number().int(),
  nextCursor: nextCursorSchema,
});

function toPlans({
  scope,
  systems,
  position,
  planned,
  plans,
  losses,
  funding,
}: CloudForceFigures): z.infer<typeof plansSchema> {
  return {
    ref: scope.ref,
    title: scope.title,
    systems,
    ...position,
    share: cloudShare(position),
    plannedShare: planned?.endShare,
    targetReachedOn: planned?.reachedOn,
    toPlan: plans.toPlan,
    completePlans: plans.complete,
    blocked: plans.blocked,
    planGaps: { ...plans.gaps },
    losing: losses.systems,
    losingWithinYear: losses.withinYear,
    covered: losses.covered,
    funded: funding?.funded,
    notFunded: funding?.notFunded,
  };
}

/** The move to cloud of forces side by side. */
export const getCloudPlansTool = defineTool({
  name: 'get-cloud-plans',
  title: 'Get cloud plans',
  description: `How forces stand in their move to cloud, side by side: position in three numbers that must never be merged (in cloud, not in cloud, not known), where their plans lead and when they reach the target, what plans lack, and how many systems lose support or contract. Use list-cloud-dates for the dates and get-system for one system.`,
  eventId: 'cloud-forces-read',
  input,
  output,
  examples: [
    { title: 'The demonstration', input: { registry: 'demo', limit: 10 } },
  ],
  async answer({ reading }, { registry, region, limit, cursor }) {
    const found = await getCloudForces(reading, { registry, region });
    return {
      registry: found.registry,
      today: found.today,
      horizonUntil: found.until,
      target: found.target,
      whole: toPlans(found.whole),
      ...pageOf(found.forces.map(toPlans), { limit, cursor }),
    };
  },
});
