import { z } from 'zod/v3';
import { getSummary } from '../answers/getSummary';
import { defineTool } from './AgentTool';
import { toPosition } from './compact';
import { pageOf } from './pageOf';
import {
  cursorSchema,
  labelSchema,
  limitOf,
  nextCursorSchema,
  positionSchema,
  registrySchema,
} from './schemas';

const CHANGES_SHOWN = 5;

const input = z
  .object({
    registry: registrySchema,
    limit: limitOf(10, 25).describe('Most forces on the page, up to 25.'),
    cursor: cursorSchema,
  })
  .strict();

const output = z.object({
  registries: z
    .array(
      z.object({
        name: z.string().describe('Give it as registry.'),
        title: z.string(),
        demonstration: z.boolean().describe('Whether all in it is fictional.'),
        systems: z.number().int(),
        forces: z.number().int(),
      }),
    )
    .describe('All registries.'),
  registry: z.string().describe('The one that the rest is about.'),
  scoredAt: z.string().optional().describe('ISO 8601.'),
  scorecard: z.string(),
  checks: z.number().int().describe('Checks of the scorecard.'),
  leastCoverage: z
    .number()
    .describe('Coverage below which a system is unassessed, 0 to 1.'),
  cloudTarget: z
    .number()
    .optional()
    .describe('Share of systems that should be in cloud, 0 to 1.'),
  nation: positionSchema.describe('All systems of the registry, each once.'),
  forces: z.object({
    items: z.array(positionSchema),
    totalItems: z.number().int(),
    nextCursor: nextCursorSchema,
  }),
  recentChanges: z.array(
    z.object({ system: labelSchema, at: z.string(), summary: z.string() }),
  ),
});

/** Position of a register and of each force in it. */
export const getPositionTool = defineTool({
  name: 'get-position',
  title: 'Get the position',
  description: `Start here. Tells which registries there are, and gives the position of one: how all its systems and those of each force stand (conformance, cloud and, where shown to the person you act for, legacy and technology risks), and what changed lately.
A count that is absent is not shown: counts over several forces are published only where enough forces stand behind them.`,
  eventId: 'summary-read',
  input,
  output,
  examples: [
    { title: 'The demonstration', input: { registry: 'demo', limit: 10 } },
  ],
  async answer({ reading }, { registry, limit, cursor }) {
    const summary = await getSummary(reading, { registry });
    const { definitions } = summary;
    return {
      registries: summary.registries.map(
        ({ name, title, demonstration, counts }) => ({
          name,
          title,
          demonstration,
          systems: counts.systems,
          forces: counts.forces,
        }),
      ),
      registry: summary.registry,
      scoredAt: summary.scoredAt,
      scorecard: `${definitions.scorecard}@${definitions.version}`,
      checks: definitions.checks,
      leastCoverage: definitions.leastCoverage,
      cloudTarget: definitions.cloudTarget,
      nation: toPosition(summary.position),
      forces: pageOf(summary.forces.map(toPosition), { limit, cursor }),
      recentChanges: summary.recentChanges.slice(0, CHANGES_SHOWN),
    };
  },
});
