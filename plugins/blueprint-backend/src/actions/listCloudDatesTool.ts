import {
  type HorizonItem,
  horizonKinds,
  openHorizonKinds,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod/v3';
import { getHorizon } from '../answers/cloud/horizon/getHorizon';
import { defineTool } from './AgentTool';
import { fittingItems } from './pageOf';
import {
  cursorSchema,
  labelSchema,
  limitOf,
  nextCursorSchema,
  registrySchema,
} from './schemas';

const dateSchema = z.object({
  date: z.string().describe('ISO 8601.'),
  kind: z
    .enum(horizonKinds)
    .describe(
      'vendor-support, contract, contract-break, licence and hardware are set by others; the rest is our plan.',
    ),
  passed: z.boolean().describe('Passed, and what it asks for is not done.'),
  system: labelSchema,
  forces: z.array(z.string()).describe('Titles.'),
  supplier: z.string().optional(),
  plan: z
    .string()
    .optional()
    .describe(
      'How our plan stands to a date of a vendor: covered, not-covered or no-plan.',
    ),
  planDate: z.string().optional().describe('Date of that plan, ISO 8601.'),
  funding: z
    .string()
    .optional()
    .describe(
      'Restricted: funded, part-funded, requested, not-funded or not-known; absent = not shown to you.',
    ),
});

const input = z
  .object({
    registry: registrySchema,
    force: z.string().max(255).optional().describe('Reference of a force.'),
    kind: z
      .enum(openHorizonKinds as [string, ...string[]])
      .optional()
      .describe('Only dates of this kind.'),
    only: z
      .enum(['unfunded'])
      .optional()
      .describe(
        'unfunded: what is lost soon or already and is not paid for in full, among the systems whose assessments are shown to you.',
      ),
    limit: limitOf(20, 50),
    cursor: cursorSchema,
  })
  .strict();

const output = z.object({
  registry: z.string(),
  today: z.string(),
  until: z.string().describe('Last day of the horizon, ISO 8601.'),
  items: z.array(dateSchema).describe('Soonest first.'),
  totalItems: z.number().int(),
  nextCursor: nextCursorSchema,
});

function toDate({
  date,
  kind,
  passed,
  system,
  forces,
  supplier,
  cover,
  funding,
}: HorizonItem): z.infer<typeof dateSchema> {
  return {
    date,
    kind,
    passed,
    system,
    forces: forces.map(({ title }) => title),
    supplier,
    plan: cover?.state,
    planDate: cover?.plan?.date,
    funding: funding?.state,
  };
}

/** One page of the dates on the horizon. */
export const listCloudDatesTool = defineTool({
  name: 'list-cloud-dates',
  title: 'List dates on the horizon',
  description: `Lists what ends in the coming years for the systems of a registry or of one force, soonest first: vendor support, contracts, licences and hardware support with our plan beside each, and the dates of our plan. Says what is lost and not paid for, as far as funding is shown to the person you act for.`,
  eventId: 'cloud-horizon-read',
  input,
  output,
  examples: [
    {
      title: 'What a force loses and has not paid for',
      input: {
        registry: 'demo',
        force: 'group:demo/eastvale',
        only: 'unfunded',
        limit: 20,
      },
    },
  ],
  async answer({ reading }, { kind, ...query }) {
    const read = (limit: number) =>
      getHorizon(reading, {
        ...query,
        ...(kind && { kind: [kind as HorizonItem['kind']] }),
        limit,
      });
    let page = await read(query.limit);
    const fitting = fittingItems(page.items.map(toDate));
    if (fitting < page.items.length) {
      page = await read(fitting);
    }
    return {
      registry: page.registry,
      today: page.today,
      until: page.until,
      items: page.items.map(toDate),
      totalItems: page.totalItems,
      nextCursor: page.pageInfo.nextCursor,
    };
  },
});
