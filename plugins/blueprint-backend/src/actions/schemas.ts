import { z } from 'zod/v3';

const share = (what: string) =>
  z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(`${what}, a share from 0 to 1; absent = not known.`);

const count = (what: string) => z.number().int().min(0).describe(what);

/** Something with a name, to be asked for by its reference. */
export const labelSchema = z.object({
  ref: z.string().describe('Reference, such as group:demo/eastvale.'),
  title: z.string(),
});

/** What shares of conformance mean, wherever they stand. */
export const figuresShape = {
  conformance: share('Weight of checks passed / weight decided'),
  coverage: share(
    'Weight decided / weight applicable: how much is known. Never give conformance without it',
  ),
  assuredConformance: share(
    'Weight passed / weight applicable, so that what is not known does not help; levels and rankings use it',
  ),
};

/** Number of checks by outcome. */
export const outcomeCountsSchema = z.object({
  pass: count('Passed.'),
  fail: count('Failed.'),
  unknown: count('Cannot be decided: a fact is missing or too old.'),
  'not-applicable': count('Does not apply.'),
  dispensed: count('Taken out of the sum by a live dispensation.'),
});

/** Level of one system. */
export const levelSchema = z
  .string()
  .describe(
    'aligned, partly-aligned, diverging, or unassessed (too little is known; never read it as good).',
  );

/** Most items of a page. */
export const limitOf = (usual: number, most: number) =>
  z
    .number()
    .int()
    .min(1)
    .max(most)
    .default(usual)
    .describe(`Most items on the page, up to ${most}.`);

/** Where a page starts. */
export const cursorSchema = z
  .string()
  .max(2000)
  .optional()
  .describe(
    'Where the page starts: nextCursor of the page before, with the other parameters unchanged. Leave it out for the first page.',
  );

/** Name of the register that figures are for. */
export const registrySchema = z
  .string()
  .max(100)
  .optional()
  .describe(
    'Name of a registry, such as public or demo, as get-position lists them. Left out: the first with systems that is no demonstration.',
  );

/** A page follows. */
export const nextCursorSchema = z
  .string()
  .optional()
  .describe('Give it as cursor for the next page; absent on the last.');

/** One system of a list. */
export const systemRowSchema = z.object({
  ref: z.string(),
  title: z.string(),
  force: labelSchema.optional().describe('Force that owns it.'),
  product: labelSchema.optional(),
  capabilities: z
    .array(z.string())
    .describe('Titles of up to five capabilities it serves.'),
  category: z.string().optional(),
  lifecycle: z.string().optional(),
  criticality: z
    .string()
    .optional()
    .describe('Restricted; absent = not known or not shown to you.'),
  conformance: z
    .object({
      level: levelSchema,
      ...figuresShape,
      failing: count('Checks that fail.'),
      notKnown: count('Checks that cannot be decided.'),
    })
    .optional()
    .describe('Blueprint conformance; absent = not shown to you.'),
  legacy: z
    .object({
      state: z
        .string()
        .describe('scored, bounded (criteria missing) or not-assessed.'),
      lowest: z.number().optional().describe('Lowest possible score, of 30.'),
      highest: z
        .number()
        .optional()
        .describe(
          'Highest possible score, of 30; equal to lowest when scored.',
        ),
      red: z.string().describe('yes, no, maybe or not-assessed.'),
    })
    .optional()
    .describe('Legacy score, restricted; absent = not shown to you.'),
  risk: z
    .object({
      state: z.string().describe('assessed or not-assessed.'),
      highestBand: z.string().optional(),
      open: z.number().optional(),
      beyondAppetite: z.number().optional(),
      reviewOverdue: z.number().optional(),
      withoutOwner: z.number().optional(),
      acceptanceExpired: z.number().optional(),
    })
    .optional()
    .describe(
      'Numbers of technology risks by state, restricted; absent = not shown to you.',
    ),
  cloud: z
    .object({
      inCloud: z.string().describe('yes, no or not-known.'),
      hostingClass: z.string().optional(),
      status: z.string().optional().describe('How far its migration is.'),
      disposition: z.string().optional().describe('Which of the seven Rs.'),
      plannedFinish: z.string().optional().describe('ISO 8601 date.'),
      late: z.boolean().describe('Planned finish is past, not finished.'),
    })
    .describe('Cloud position: status, not merit.'),
});

/** Position of a force, a region or the nation. */
export const positionSchema = z.object({
  ref: z.string(),
  title: z.string(),
  conformance: z
    .object({
      systems: count('Systems counted.'),
      levels: z.record(z.number()).describe('Systems by level.'),
      ...figuresShape,
      outcomes: outcomeCountsSchema.describe(
        'Checks of all systems by outcome.',
      ),
    })
    .optional()
    .describe('Absent = not shown to you.'),
  cloud: z
    .object({
      inCloud: count('Systems in cloud.'),
      notInCloud: count('Systems elsewhere.'),
      notKnown: count('Systems whose hosting is not known.'),
    })
    .describe('Systems by hosting.'),
  legacy: z
    .record(z.number())
    .optional()
    .describe(
      'Systems by legacy verdict: red, mayBeRed, legacy, assessed, notAssessed. What is absent is not shown to you.',
    ),
  risk: z
    .record(z.number())
    .optional()
    .describe(
      'Technology risks: open, beyondAppetite, reviewOverdue, withoutOwner, acceptanceExpired. What is absent is not shown to you.',
    ),
  withheld: z
    .array(z.string())
    .optional()
    .describe(
      'Parts with a number that is left out because too few forces stand behind it.',
    ),
});
