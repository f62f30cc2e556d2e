import type {
  PrincipleSummary,
  RollUp,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod/v3';
import { getPrinciples } from '../answers/principles/getPrinciples';
import { defineTool } from './AgentTool';
import { sharesOf } from './compact';
import { pageOf } from './pageOf';
import {
  cursorSchema,
  figuresShape,
  limitOf,
  nextCursorSchema,
  registrySchema,
} from './schemas';

/** How far some systems meet a principle. */
export const adherenceSchema = z.object({
  systems: z.number().int().describe('Systems to which it applies.'),
  ...figuresShape,
});

/** A principle of the Blueprint. */
export const principleSchema = z.object({
  ref: z.string(),
  title: z.string(),
  number: z.number().optional(),
  domain: z.string(),
  basis: z
    .string()
    .describe('Who says so: strategy, standard, government code, extension.'),
  grade: z.string(),
  status: z.string(),
  version: z.string(),
  statement: z.string(),
  checks: z
    .array(z.object({ id: z.string(), title: z.string() }))
    .describe('Checks that decide it; none = not measured.'),
  adherence: adherenceSchema
    .optional()
    .describe(
      'Over the whole register; absent = not shown to you, or nothing applies.',
    ),
});

/** Figures of adherence. */
export function toAdherence(rollUp: RollUp): z.infer<typeof adherenceSchema> {
  return { systems: rollUp.systems, ...sharesOf(rollUp) };
}

/** A principle in few words. */
export function toPrinciple(
  principle: PrincipleSummary,
): z.infer<typeof principleSchema> {
  const { adherence, checks, ...facts } = principle;
  return {
    ...facts,
    checks: checks.map(({ id, title }) => ({ id, title })),
    adherence: adherence && toAdherence(adherence),
  };
}

const input = z
  .object({
    registry: registrySchema,
    domain: z
      .string()
      .max(100)
      .optional()
      .describe('Only principles of this domain.'),
    limit: limitOf(20, 50),
    cursor: cursorSchema,
  })
  .strict();

const output = z.object({
  registry: z.string(),
  items: z.array(principleSchema),
  totalItems: z.number().int(),
  nextCursor: nextCursorSchema,
});

/** The principles of the Blueprint and how far systems meet them. */
export const listPrinciplesTool = defineTool({
  name: 'list-principles',
  title: 'List principles',
  description: `Lists the principles of the Policing Technology Blueprint: what each says, on whose authority, which checks decide it, and how far the systems of a registry meet it. Use get-principle for forces and systems.`,
  eventId: 'principles-read',
  input,
  output,
  examples: [
    { title: 'The principles', input: { registry: 'demo', limit: 20 } },
  ],
  async answer({ reading }, { registry, domain, limit, cursor }) {
    const answer = await getPrinciples(reading, { registry });
    const items = answer.items
      .filter(principle => !domain || principle.domain === domain)
      .map(toPrinciple);
    return { registry: answer.registry, ...pageOf(items, { limit, cursor }) };
  },
});
