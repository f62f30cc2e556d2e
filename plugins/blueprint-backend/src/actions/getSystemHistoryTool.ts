import type { ResultChange } from '@policing/plugin-blueprint-common';
import { z } from 'zod/v3';
import { getHistory } from '../answers/getHistory';
import { defineTool } from './AgentTool';
import { rounded, sharesOf } from './compact';
import { referenceOf } from './references';
import {
  cursorSchema,
  figuresShape,
  levelSchema,
  limitOf,
  nextCursorSchema,
} from './schemas';

const SENTENCES_SHOWN = 10;

const input = z
  .object({
    system: z
      .string()
      .max(255)
      .describe('Reference, such as system:demo/eastvale-caseworks-rms.'),
    limit: limitOf(5, 20),
    cursor: cursorSchema,
  })
  .strict();

const changeSchema = z.object({
  summary: z.string().describe('What changed and what moved it.'),
  checks: z
    .array(z.string())
    .describe('A sentence for each check that changed its outcome.'),
  moreChecks: z.number().int().describe('Sentences left out.'),
  legacy: z.string().optional().describe('Restricted.'),
  risk: z.string().optional().describe('Restricted.'),
  cloud: z.string().optional(),
  definitionsChanged: z
    .boolean()
    .describe('The Blueprint changed, not (only) the system.'),
});

const output = z.object({
  items: z.array(
    z.object({
      at: z.string().describe('ISO 8601.'),
      level: levelSchema,
      ...figuresShape,
      legacyLowest: z.number().optional().describe('Restricted.'),
      legacyHighest: z.number().optional().describe('Restricted.'),
      scorecard: z.string().describe('Definition and version.'),
      change: changeSchema.optional().describe('Absent for the first result.'),
    }),
  ),
  totalItems: z.number().int(),
  nextCursor: nextCursorSchema,
});

function toChange(change: ResultChange): z.infer<typeof changeSchema> {
  const { checks, ...others } = change;
  return {
    ...others,
    checks: checks.slice(0, SENTENCES_SHOWN).map(({ sentence }) => sentence),
    moreChecks: Math.max(0, checks.length - SENTENCES_SHOWN),
  };
}

/** What changed in the results of one system. */
export const getSystemHistoryTool = defineTool({
  name: 'get-system-history',
  title: 'Get the history of a system',
  description: `Tells how the results of one system changed over time, newest first: its figures after each change, and what moved them as far as the person you act for may read it. Needs a role in a force, or a national one.`,
  eventId: 'history-read',
  input,
  output,
  examples: [
    {
      title: 'The last changes of a system',
      input: { system: 'system:demo/eastvale-caseworks-rms', limit: 5 },
    },
  ],
  async answer({ reading }, { system, limit, cursor }) {
    const { namespace, name } = referenceOf(system, 'system');
    const { items, totalItems, pageInfo } = await getHistory(reading, {
      namespace,
      name,
      limit,
      cursor,
    });
    return {
      items: items.map(item => ({
        at: item.at,
        level: item.level,
        ...sharesOf(item),
        legacyLowest: rounded(item.legacyLowest, 2),
        legacyHighest: rounded(item.legacyHighest, 2),
        scorecard: item.definitions,
        change: item.change && toChange(item.change),
      })),
      totalItems,
      nextCursor: pageInfo.nextCursor,
    };
  },
});
