import { z } from 'zod/v3';
import { getPrinciple } from '../answers/principles/getPrinciple';
import { getPrincipleSystems } from '../answers/principles/getPrincipleSystems';
import { defineTool } from './AgentTool';
import {
  adherenceSchema,
  principleSchema,
  toAdherence,
  toPrinciple,
} from './listPrinciplesTool';
import { pageOf } from './pageOf';
import { referenceOf } from './references';
import {
  cursorSchema,
  labelSchema,
  limitOf,
  nextCursorSchema,
  registrySchema,
} from './schemas';

const SYSTEMS_SHOWN = 10;

const input = z
  .object({
    principle: z
      .string()
      .max(255)
      .describe('Reference, such as principle:default/nptc-01.'),
    registry: registrySchema,
    limit: limitOf(20, 50).describe('Most forces on the page, up to 50.'),
    cursor: cursorSchema,
  })
  .strict();

const systemsSchema = z
  .array(
    labelSchema.extend({
      force: z.string().optional().describe('Title of the force that owns it.'),
      checks: z.array(z.string()).describe('Ids of checks.'),
    }),
  )
  .describe(
    `Worst first, at most ${SYSTEMS_SHOWN}, only systems whose checks are shown to you.`,
  );

const output = z.object({
  registry: z.string(),
  principle: principleSchema,
  forces: z
    .object({
      items: z.array(labelSchema.extend({ adherence: adherenceSchema })),
      totalItems: z.number().int(),
      nextCursor: nextCursorSchema,
    })
    .describe(
      'Adherence by force; empty = not shown to you, or nothing applies.',
    ),
  breaking: systemsSchema,
  dispensed: systemsSchema,
  more: z
    .string()
    .describe('How to list every system that breaks or keeps it.'),
});

/** Who meets a principle and who does not. */
export const getPrincipleTool = defineTool({
  name: 'get-principle',
  title: 'Get a principle',
  description: `Gives one principle of the Blueprint, how far each force meets it, and the systems that break it or are dispensed from it, as far as the person you act for may read that.`,
  eventId: 'principle-read',
  input,
  output,
  examples: [
    {
      title: 'Who breaks a principle',
      input: {
        principle: 'principle:default/nptc-01',
        registry: 'demo',
        limit: 20,
      },
    },
  ],
  async answer({ reading }, { principle: text, registry, limit, cursor }) {
    const { namespace, name } = referenceOf(text, 'principle');
    const answer = await getPrinciple(reading, { namespace, name, registry });
    const systemsWith = async (outcome: 'fail' | 'dispensed') => {
      if (!reading.access.conformance) {
        return [];
      }
      const { items } = await getPrincipleSystems(reading, {
        namespace,
        name,
        registry: answer.registry,
        outcome,
        limit: SYSTEMS_SHOWN,
      });
      return items.map(({ system, checks }) => ({
        ref: system.ref,
        title: system.title,
        force: system.force?.title,
        checks: checks.map(({ id }) => id),
      }));
    };
    const forces = answer.forces.map(({ ref, title, adherence }) => ({
      ref,
      title,
      adherence: toAdherence(adherence),
    }));
    return {
      registry: answer.registry,
      principle: toPrinciple(answer.principle),
      forces: pageOf(forces, { limit, cursor }),
      breaking: await systemsWith('fail'),
      dispensed: await systemsWith('dispensed'),
      more: `list-systems with registry ${answer.registry}, principle ${answer.principle.ref} and outcome fail, pass, unknown or dispensed`,
    };
  },
});
