import type { HeatmapCell } from '@policing/plugin-blueprint-common';
import { z } from 'zod/v3';
import { getForce } from '../answers/getForce';
import { defineTool } from './AgentTool';
import { sharesOf, toPosition, toSystemRow } from './compact';
import { referenceOf } from './references';
import { figuresShape, positionSchema, systemRowSchema } from './schemas';

const SYSTEMS_SHOWN = 5;
const LEGACY_SHOWN = 10;

const input = z
  .object({
    force: z
      .string()
      .max(255)
      .describe('Reference, such as group:demo/eastvale.'),
  })
  .strict();

const cellSchema = z.object({
  systems: z.number().int().describe('Systems to which it applies.'),
  ...figuresShape,
});

const output = z.object({
  force: z.object({
    ref: z.string(),
    title: z.string(),
    region: z.string().optional(),
    country: z.string().optional(),
    demonstration: z.boolean().describe('Whether it is fictional.'),
  }),
  position: positionSchema,
  region: positionSchema.optional(),
  nation: positionSchema,
  enablers: z
    .array(
      z.object({
        ref: z.string(),
        title: z.string(),
        code: z.string().optional(),
        force: cellSchema,
        nation: cellSchema,
      }),
    )
    .describe('The strategy’s enablers: the force beside the nation.'),
  doFirst: z
    .array(
      systemRowSchema.extend({
        why: z
          .string()
          .optional()
          .describe('Most important reason; restricted.'),
      }),
    )
    .describe('Systems to do something about first.'),
  legacy: z
    .array(
      z.object({
        ref: z.string(),
        title: z.string(),
        lowest: z.number().optional(),
        highest: z.number().optional(),
        red: z.string().optional(),
      }),
    )
    .optional()
    .describe('Systems that are or may be legacy, worst first; restricted.'),
});

function toCell(cell: HeatmapCell): z.infer<typeof cellSchema> {
  return { systems: cell.systems, ...sharesOf(cell) };
}

/** Position of one force. */
export const getForceTool = defineTool({
  name: 'get-force',
  title: 'Get a force',
  description: `Gives the position of one police force beside its region and the nation: conformance, cloud, and as far as the person you act for may read them legacy and technology risks; and what to do first. Use list-systems with force for all its systems.`,
  eventId: 'force-read',
  input,
  output,
  examples: [{ title: 'A force', input: { force: 'group:demo/eastvale' } }],
  async answer({ reading }, { force: text }) {
    const { namespace, name } = referenceOf(text, 'group');
    const answer = await getForce(reading, { namespace, name });
    return {
      force: answer.force,
      position: toPosition(answer.position),
      region: answer.region && toPosition(answer.region),
      nation: toPosition(answer.nation),
      enablers: answer.enablers.map(({ ref, title, code, force, nation }) => ({
        ref,
        title,
        code,
        force: toCell(force),
        nation: toCell(nation),
      })),
      doFirst: answer.doFirst
        .slice(0, SYSTEMS_SHOWN)
        .map(({ system, why }) => ({ ...toSystemRow(system), why })),
      legacy: answer.legacy
        ?.slice(0, LEGACY_SHOWN)
        .map(toSystemRow)
        .map(({ ref, title, legacy }) => ({ ref, title, ...legacy })),
    };
  },
});
