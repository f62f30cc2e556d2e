import type {
  CheckResult,
  LegacyResult,
  Outcome,
  RatedRisk,
  RiskResult,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod/v3';
import { getSystem } from '../answers/getSystem';
import { defineTool } from './AgentTool';
import { rounded, sharesOf, toSystemRow } from './compact';
import { pageOf } from './pageOf';
import { referenceOf } from './references';
import {
  cursorSchema,
  figuresShape,
  labelSchema,
  levelSchema,
  limitOf,
  nextCursorSchema,
  outcomeCountsSchema,
  systemRowSchema,
} from './schemas';

const FACTS_SHOWN = 5;
const RISKS_SHOWN = 10;
const DISPENSATIONS_SHOWN = 3;

const outcomes = [
  'fail',
  'unknown',
  'dispensed',
  'pass',
  'not-applicable',
] as const satisfies readonly Outcome[];

const severities = ['critical', 'high', 'medium', 'low'];

const input = z
  .object({
    system: z
      .string()
      .max(255)
      .describe('Reference, such as system:demo/eastvale-caseworks-rms.'),
    outcome: z
      .enum(outcomes)
      .optional()
      .describe('Only checks that came out so. Left out: all, failing first.'),
    limit: limitOf(10, 25).describe('Most checks on the page, up to 25.'),
    cursor: cursorSchema,
  })
  .strict();

const factSchema = z.object({
  label: z.string(),
  value: z.unknown().optional().describe('Absent = not known.'),
  state: z
    .string()
    .describe('known, missing, stale (too old to count) or undated.'),
  asOf: z.string().optional().describe('Date it counts from, ISO 8601.'),
});

const checkSchema = z.object({
  id: z.string(),
  title: z.string(),
  outcome: z.string().describe(`${outcomes.join(', ')}.`),
  outcomeWithoutDispensation: z.string().optional(),
  severity: z.string(),
  weight: z.number(),
  principles: z.array(z.string()).describe('References.'),
  why: z.string(),
  remediation: z.string().optional().describe('What to do about it.'),
  facts: z.array(factSchema).describe('What decided it.'),
  dispensations: z.array(
    z.object({
      state: z.string(),
      approvedBy: z.string().optional(),
      expiresOn: z.string().optional(),
      reason: z.string(),
    }),
  ),
});

const rateSchema = z
  .object({ band: z.string(), score: z.number() })
  .optional()
  .describe('Absent = not rated.');

const riskSchema = z.object({
  title: z.string(),
  category: z.string(),
  status: z.string().describe('open, accepted or closed.'),
  inherent: rateSchema,
  residual: rateSchema,
  target: rateSchema,
  appetite: z.string(),
  beyondAppetiteBy: z
    .number()
    .describe('Bands beyond the appetite; 0 = within it.'),
  states: z.array(z.string()).describe('What needs attention.'),
  mayAccept: z.array(z.string()).describe('Roles that may accept it.'),
  riskOwner: z.string().optional(),
  nextReviewOn: z.string().optional(),
  acceptedUntil: z.string().optional(),
  why: z.string(),
});

const output = z.object({
  system: systemRowSchema,
  capabilities: z.array(labelSchema),
  page: z
    .string()
    .describe('Path of its page on the web site of the register.'),
  scoredAt: z.string().describe('ISO 8601.'),
  scorecard: z.string().describe('Definition and version that were used.'),
  why: z
    .string()
    .optional()
    .describe('Most important reason for the level; restricted.'),
  conformance: z
    .object({
      level: levelSchema,
      levelBeforeGates: z
        .string()
        .optional()
        .describe('Where checks that act as gates lowered the level.'),
      cappedBy: z.array(z.string()).optional().describe('Ids of those checks.'),
      ...figuresShape,
      outcomes: outcomeCountsSchema,
    })
    .optional(),
  checks: z
    .object({
      items: z.array(checkSchema),
      totalItems: z.number().int(),
      nextCursor: nextCursorSchema,
    })
    .optional()
    .describe('Failing first, then by severity and weight; restricted.'),
  legacy: z
    .object({
      state: z.string(),
      profile: z.string().optional(),
      lowest: z.number().optional(),
      highest: z.number().optional().describe('Of 30; equal when scored.'),
      legacy: z.string().describe('yes, no, maybe or not-assessed.'),
      red: z.string().describe('yes, no, maybe or not-assessed.'),
      criteria: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          score: z.number().optional().describe('Absent = not known.'),
        }),
      ),
      remediationPlan: z.boolean().optional(),
      planFunded: z.boolean().optional(),
      assessedOn: z.string().optional(),
      why: z.string(),
    })
    .optional()
    .describe('Legacy score; restricted.'),
  risk: z
    .object({
      state: z.string(),
      highestBand: z.string().optional(),
      mustAccept: z
        .string()
        .optional()
        .describe('Highest authority that any risk not yet accepted needs.'),
      items: z.array(riskSchema),
      moreItems: z.number().int().describe('Risks left out here.'),
      why: z.string(),
    })
    .optional()
    .describe('Technology risks; restricted.'),
  cloud: z.object({
    wave: z.number().optional(),
    blockers: z
      .array(z.object({ kind: z.string(), description: z.string() }))
      .optional()
      .describe('Restricted.'),
    why: z.string(),
  }),
  lastChange: z
    .object({ at: z.string(), summary: z.string() })
    .optional()
    .describe('See get-system-history.'),
  withheld: z
    .array(z.string())
    .describe(
      'Parts that the register has a place for but does not show to you. Nothing follows about what they hold.',
    ),
});

function order(check: CheckResult): number {
  return (
    outcomes.indexOf(check.outcome) * 1e6 +
    severities.indexOf(check.severity) * 1e4 -
    check.weight
  );
}

function toCheck(check: CheckResult): z.infer<typeof checkSchema> {
  const isGood = check.outcome === 'pass' || check.outcome === 'not-applicable';
  return {
    id: check.id,
    title: check.title,
    outcome: check.outcome,
    outcomeWithoutDispensation: check.outcomeWithoutDispensation,
    severity: check.severity,
    weight: check.weight,
    principles: check.principles,
    why: check.why,
    remediation: isGood ? undefined : check.remediation,
    facts: check.facts
      .filter(({ decisive }) => decisive)
      .slice(0, FACTS_SHOWN)
      .map(({ label, value, state, asOf }) => ({ label, value, state, asOf })),
    dispensations: check.dispensations
      .slice(0, DISPENSATIONS_SHOWN)
      .map(({ state, approvedBy, expiresOn, reason }) => ({
        state,
        approvedBy,
        expiresOn,
        reason,
      })),
  };
}

function toLegacy(legacy: LegacyResult) {
  return {
    ...legacy,
    lowest: rounded(legacy.lowest, 2),
    highest: rounded(legacy.highest, 2),
    criteria: legacy.criteria.map(({ id, title, score }) => ({
      id,
      title,
      score,
    })),
  };
}

function toRate(rated: RatedRisk | undefined): z.infer<typeof rateSchema> {
  return rated && { band: rated.band, score: rated.score };
}

function toRisk(risk: RiskResult): z.infer<typeof riskSchema> {
  return {
    ...risk,
    inherent: toRate(risk.inherent),
    residual: toRate(risk.residual),
    target: toRate(risk.target),
    mayAccept: risk.mayAccept.map(({ title }) => title),
  };
}

/** Every verdict on one system with its reasons. */
export const getSystemTool = defineTool({
  name: 'get-system',
  title: 'Get a system',
  description: `Gives every verdict on one system, with reasons: Blueprint conformance, legacy score, technology risks and cloud position, as far as the person you act for may read them. The verdicts are separate: never blend them into one number.
What is absent is not known or not shown to you: see withheld, and say which of the two it is. Checks are paged, failing ones first, with the facts that decided them and what to do.`,
  eventId: 'system-read',
  input,
  output,
  examples: [
    {
      title: 'Why a system diverges and what to do',
      input: {
        system: 'system:demo/eastvale-caseworks-rms',
        outcome: 'fail',
        limit: 10,
      },
    },
  ],
  async answer({ reading }, { system: text, outcome, limit, cursor }) {
    const { namespace, name } = referenceOf(text, 'system');
    const detail = await getSystem(reading, { namespace, name });
    const { system, conformance, checks, legacy, risk, cloud } = detail;
    const wanted = checks
      ?.filter(check => !outcome || check.outcome === outcome)
      .sort((a, b) => order(a) - order(b))
      .map(toCheck);
    return {
      system: toSystemRow(system),
      capabilities: system.capabilities,
      page: `/catalog/${system.namespace}/system/${system.name}/blueprint`,
      scoredAt: detail.scoredAt,
      scorecard: detail.scorecard,
      why: detail.why,
      conformance: conformance && {
        level: conformance.level,
        levelBeforeGates: conformance.levelBeforeGates,
        cappedBy: conformance.cappedBy,
        ...sharesOf(conformance),
        outcomes: conformance.counts,
      },
      checks: wanted && pageOf(wanted, { limit, cursor }),
      legacy: legacy && toLegacy(legacy),
      risk: risk && {
        state: risk.state,
        highestBand: risk.highestBand,
        mustAccept: risk.mustAccept?.title,
        items: risk.risks.slice(0, RISKS_SHOWN).map(toRisk),
        moreItems: Math.max(0, risk.risks.length - RISKS_SHOWN),
        why: risk.why,
      },
      cloud: {
        wave: cloud.wave,
        blockers: cloud.blockers?.map(({ kind, description }) => ({
          kind,
          description,
        })),
        why: cloud.why,
      },
      lastChange: detail.lastChange,
      withheld: detail.withheld,
    };
  },
});
