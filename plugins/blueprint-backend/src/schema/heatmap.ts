import {
  heatmapColumns,
  heatmapGroupings,
  heatmapMeasures,
  heatmapRows,
  systemCategories,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import { criticalityTiers, NOT_KNOWN_TEXT } from '../store/systemRows';
import { count, list, number, object, oneOf, ratio, ref, text } from './build';
import {
  any,
  choice,
  formatParameter,
  one,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, problems } from './responses';

const line = {
  ref: text,
  title: text,
  total: ref('HeatmapCell'),
  cells: list(ref('HeatmapCell')),
  withheld: { type: 'boolean', enum: [true] },
} as const;

/** Schemas of the heat map. */
export const heatmapSchemas = {
  MaturityCounts: object(
    ['forces', 'assessed', 'withTarget', 'atTarget', 'levels'],
    {
      forces: count,
      assessed: count,
      withTarget: count,
      atTarget: count,
      levels: list(count),
      stated: object(['assessedOn', 'ageDays'], {
        current: count,
        target: count,
        targetOn: text,
        assessedOn: text,
        ageDays: count,
      }),
    },
  ),
  HeatmapCell: object(['column', 'systems'], {
    column: text,
    systems: count,
    value: number,
    conformance: ratio,
    coverage: ratio,
    assuredConformance: ratio,
    cloud: ref('CloudCounts'),
    maturity: ref('MaturityCounts'),
    worstCheck: ref('WorstCheck'),
  }),
  HeatmapLine: object(['ref', 'title', 'total', 'cells'], line),
  HeatmapResponse: object(
    [
      'registry',
      'rows',
      'columns',
      'measure',
      'leastCoverage',
      'columnHeadings',
      'nation',
      'items',
      'options',
    ],
    {
      registry: text,
      rows: oneOf(heatmapRows),
      columns: oneOf(heatmapColumns),
      measure: oneOf(heatmapMeasures),
      leastCoverage: ratio,
      columnHeadings: list(
        object(['ref', 'title'], {
          ref: text,
          title: text,
          code: text,
          group: text,
        }),
      ),
      nation: ref('HeatmapLine'),
      items: list(
        object(['ref', 'title', 'total', 'cells'], {
          ...line,
          code: text,
          region: text,
          country: text,
        }),
      ),
      groups: list(ref('HeatmapLine')),
      forcesLeft: list(text),
      options: object(['regions', 'countries'], {
        regions: list(ref('EntityLabel')),
        countries: list(ref('EntityLabel')),
      }),
    },
  ),
} as const;

const heatmapParameters = [
  registryParameter,
  one('rows', 'What stands in the rows.', {
    ...choice(heatmapRows),
    default: 'forces',
  }),
  one('columns', 'What stands in the columns.', {
    ...choice(heatmapColumns),
    default: 'enablers',
  }),
  one(
    'measure',
    'What the cells say. `maturity` goes with forces, regions and collaborations by capabilities.',
    { ...choice(heatmapMeasures), default: 'conformance' },
  ),
  one(
    'group',
    'Adds rows for the regions or countries that the rows belong to: forces go by both, regions by country.',
    choice(heatmapGroupings),
  ),
  any('region', 'Reference of a region: its forces and systems.', reference),
  any('country', 'Id of a country, from `options`.', {
    type: 'string',
    maxLength: 100,
    pattern: '^[a-z0-9-]+$',
  }),
  any(
    'category',
    'Category of application.',
    choice([...systemCategories, NOT_KNOWN_TEXT]),
  ),
  any(
    'criticality',
    'Criticality tier. A row with a system whose assessment you may not read is withheld.',
    choice([...criticalityTiers, NOT_KNOWN_TEXT]),
  ),
] as const;

/** Paths of the heat map. */
export const heatmapPaths = {
  '/heatmap': {
    get: {
      operationId: 'GetHeatmap',
      description: 'Figures by row and column.',
      parameters: [...heatmapParameters],
      responses: {
        ...answer('HeatmapResponse', 'The heat map.'),
        ...problems,
      },
    },
  },
  '/exports/heat-map': {
    get: {
      operationId: 'ExportHeatmap',
      description: 'The heat map as a table, each figure beside its coverage.',
      parameters: [formatParameter(...tableFormats), ...heatmapParameters],
      responses: { ...fileAnswer('The table.', tableFormats), ...problems },
    },
  },
} as const;
