import {
  dispositions,
  hostingClasses,
  lifecycles,
  migrationStatuses,
  systemCategories,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod/v3';
import { getSystems } from '../answers/getSystems';
import { systemSortKeys } from '../store/queries';
import { legacyClasses, NOT_KNOWN_TEXT } from '../store/systemRows';
import { defineTool } from './AgentTool';
import { toSystemRow } from './compact';
import { fittingItems } from './pageOf';
import {
  cursorSchema,
  limitOf,
  nextCursorSchema,
  registrySchema,
  systemRowSchema,
} from './schemas';

const anyOf = <Values extends readonly [string, ...string[]]>(
  values: Values,
  what: string,
) => z.array(z.enum(values)).min(1).max(50).optional().describe(what);

const references = (what: string) =>
  z.array(z.string().max(255)).min(1).max(50).optional().describe(what);

const sortOrders = systemSortKeys.flatMap(key => [key, `-${key}`]) as [
  string,
  ...string[],
];

const input = z
  .object({
    registry: registrySchema,
    force: references('References of forces that run or share it.'),
    region: references('References of regions of such forces.'),
    capability: references(
      'References of capabilities it serves, or of ones above those.',
    ),
    product: references('References of products it is an instance of.'),
    level: anyOf(
      ['aligned', 'partly-aligned', 'diverging', 'unassessed'],
      'Levels of conformance.',
    ),
    category: anyOf([...systemCategories, NOT_KNOWN_TEXT], 'Categories.'),
    lifecycle: anyOf([...lifecycles, NOT_KNOWN_TEXT], 'Stages of life.'),
    criticality: anyOf(
      [
        'mission-critical',
        'business-critical',
        'operational',
        'administrative',
        NOT_KNOWN_TEXT,
      ],
      'Criticality. Systems whose assessment is not shown to you do not match.',
    ),
    cloud: anyOf(['yes', 'no', NOT_KNOWN_TEXT], 'Whether it is in cloud.'),
    cloudStatus: anyOf(
      [...migrationStatuses, NOT_KNOWN_TEXT],
      'How far its migration is.',
    ),
    disposition: anyOf(
      [...dispositions, NOT_KNOWN_TEXT],
      'What was decided for it.',
    ),
    wave: z
      .array(z.string().regex(/^([1-9][0-9]?|not-known)$/))
      .min(1)
      .max(50)
      .optional()
      .describe('Numbers of waves of the migration plan, or not-known.'),
    hosting: anyOf([...hostingClasses, NOT_KNOWN_TEXT], 'Hosting classes.'),
    legacy: anyOf(
      legacyClasses,
      'Legacy verdicts. Systems whose legacy score is not shown to you do not match.',
    ),
    principle: z
      .string()
      .max(255)
      .optional()
      .describe('Reference of a principle that applies to it.'),
    goal: z
      .string()
      .max(255)
      .optional()
      .describe('Reference of a strategy goal that applies to it.'),
    check: z
      .string()
      .max(100)
      .optional()
      .describe('Id of a check that applies to it.'),
    outcome: z
      .enum(['pass', 'fail', 'unknown', 'not-applicable', 'dispensed'])
      .optional()
      .describe(
        'Outcome of that check, or worst outcome of that principle or goal. Systems whose checks are not shown to you do not match.',
      ),
    q: z
      .string()
      .max(200)
      .optional()
      .describe(
        'Words that all occur in title, name, acronyms, product or supplier.',
      ),
    sort: z
      .enum(sortOrders)
      .default('title')
      .describe(
        'What to sort by, with a minus sign before it for descending; -priority = what to do first.',
      ),
    limit: limitOf(25, 50),
    cursor: cursorSchema,
  })
  .strict();

const output = z.object({
  items: z.array(systemRowSchema),
  totalItems: z.number().int().describe('Systems that match, on all pages.'),
  nextCursor: nextCursorSchema,
});

/** One page of the systems that match. */
export const listSystemsTool = defineTool({
  name: 'list-systems',
  title: 'List systems',
  description: `Lists the systems (applications that police forces run, and national ones) of one registry, narrowed and sorted.
Answers which systems a force, region or capability has, what is diverging from the Blueprint, legacy, not in cloud, or fails a principle.
Parameters that take lists mean "one of"; different parameters must all hold. Conformance is in three figures that are never blended: conformance, coverage and assuredConformance. Unknown is never good: say what is not known beside what is.
Use get-system for the reasons.`,
  eventId: 'systems-read',
  input,
  output,
  examples: [
    {
      title: 'What a force should do first',
      input: {
        registry: 'demo',
        force: ['group:demo/eastvale'],
        sort: '-priority',
        limit: 10,
      },
    },
  ],
  async answer({ reading }, query) {
    const read = (limit: number) => getSystems(reading, { ...query, limit });
    let page = await read(query.limit);
    const fitting = fittingItems(page.items.map(toSystemRow));
    if (fitting < page.items.length) {
      page = await read(fitting);
    }
    return {
      items: page.items.map(toSystemRow),
      totalItems: page.totalItems,
      nextCursor: page.pageInfo.nextCursor,
    };
  },
});
