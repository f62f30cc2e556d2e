import type {
  HeatmapCell,
  HeatmapMeasure,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod/v3';
import { getHeatmap } from '../answers/heatmap/getHeatmap';
import { defineTool } from './AgentTool';
import { rounded } from './compact';
import { pageOf } from './pageOf';
import {
  cursorSchema,
  limitOf,
  nextCursorSchema,
  registrySchema,
} from './schemas';

const input = z
  .object({
    registry: registrySchema,
    rows: z.enum(['forces', 'regions', 'capabilities']).default('forces'),
    columns: z
      .enum(['principles', 'enablers', 'ambitions', 'capabilities'])
      .default('enablers')
      .describe('Enablers and ambitions are goals of the strategy.'),
    measure: z
      .enum(['conformance', 'assured-conformance', 'coverage', 'systems'])
      .default('conformance')
      .describe(
        'systems = how many; the others are shares and need a role in a force, or a national one.',
      ),
    limit: limitOf(10, 25).describe('Most rows on the page, up to 25.'),
    cursor: cursorSchema,
  })
  .strict();

const rowSchema = z.object({
  ref: z.string(),
  title: z.string(),
  total: z
    .number()
    .nullable()
    .describe('The measure over the whole row; null = not known.'),
  values: z
    .array(z.number().nullable())
    .describe('The measure, one for each column in order; null = not known.'),
  coverages: z
    .array(z.number().nullable())
    .optional()
    .describe(
      'Coverage, one for each column; below leastCoverage a value says nothing.',
    ),
  systems: z
    .array(z.number().int())
    .describe('Systems behind each value, one for each column.'),
});

const output = z.object({
  registry: z.string(),
  measure: z.string(),
  leastCoverage: z
    .number()
    .describe(
      'Coverage below which nothing is said about conformance, 0 to 1.',
    ),
  columns: z.array(
    z.object({
      ref: z.string(),
      title: z.string(),
      code: z.string().optional(),
    }),
  ),
  nation: rowSchema.describe('All systems of the registry, each counted once.'),
  items: z.array(rowSchema),
  totalItems: z.number().int(),
  nextCursor: nextCursorSchema,
});

type Row = {
  ref: string;
  title: string;
  total: HeatmapCell;
  cells: HeatmapCell[];
};

function toRow(row: Row, measure: HeatmapMeasure): z.infer<typeof rowSchema> {
  const figure = (value: number | undefined) => rounded(value, 3) ?? null;
  const coverages = row.cells.map(({ coverage }) => figure(coverage));
  return {
    ref: row.ref,
    title: row.title,
    total: figure(row.total.value),
    values: row.cells.map(({ value }) => figure(value)),
    ...(measure !== 'systems' && { coverages }),
    systems: row.cells.map(({ systems }) => systems),
  };
}

/** Figures by row and column. */
export const getHeatMapTool = defineTool({
  name: 'get-heat-map',
  title: 'Get the heat map',
  description: `Compares forces, regions or capabilities (rows) over principles, enablers, ambitions or capabilities (columns) by one measure. Shares are from 0 to 1; null = not known, which is never good. Give a share only beside its coverage.
Without a role only measure=systems with columns=capabilities is open.`,
  eventId: 'heatmap-read',
  input,
  output,
  examples: [
    {
      title: 'Forces over the enablers of the strategy',
      input: {
        registry: 'demo',
        rows: 'forces',
        columns: 'enablers',
        measure: 'assured-conformance',
        limit: 10,
      },
    },
  ],
  async answer({ reading }, { limit, cursor, ...query }) {
    const answer = await getHeatmap(reading, query);
    const rows = answer.items.map(row => toRow(row, answer.measure));
    return {
      registry: answer.registry,
      measure: answer.measure,
      leastCoverage: answer.leastCoverage,
      columns: answer.columnHeadings,
      nation: toRow(answer.nation, answer.measure),
      ...pageOf(rows, { limit, cursor }),
    };
  },
});
