import {
  type HeatmapCell,
  type HeatmapItem,
  type HeatmapLine,
  type HeatmapMeasure,
  type HeatmapResponse,
  HIGHEST_MARKING,
} from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportTable,
  WITHHELD,
} from '../../exports';
import type {
  ExportColumn,
  ExportRow,
  ExportValue,
} from '../../exports/ExportTable';
import type { Reading } from '../Reading';
import { getHeatmap } from './getHeatmap';
import type { HeatmapQuery } from './HeatmapQuestion';

/** One number of a cell, in a column of its own. */
interface Part {
  key: string;
  /** What stands after the name of the column. */
  title: string;
  kind: ExportColumn['kind'];
  valueOf(cell: HeatmapCell): ExportValue;
}

const known: Part = {
  key: 'known',
  title: 'known',
  kind: 'share',
  valueOf: ({ coverage }) => coverage ?? '',
};

const systems: Part = {
  key: 'systems',
  title: 'systems',
  kind: 'number',
  valueOf: cell => cell.systems,
};

/** A share; empty where nothing applies, which is not the same as not known. */
function share(
  title: string,
  of: (cell: HeatmapCell) => number | undefined,
): Part {
  return {
    key: 'value',
    title,
    kind: 'share',
    valueOf: cell => (cell.coverage === undefined ? '' : of(cell)),
  };
}

const partsOf: Record<HeatmapMeasure, Part[]> = {
  conformance: [share('conformance', cell => cell.conformance), known],
  'assured-conformance': [
    share('assured conformance', cell => cell.assuredConformance),
    known,
  ],
  coverage: [known, systems],
  systems: [systems],
  'cloud-share': [
    {
      key: 'in',
      title: 'in cloud',
      kind: 'number',
      valueOf: ({ cloud }) => cloud?.inCloud,
    },
    {
      key: 'out',
      title: 'not in cloud',
      kind: 'number',
      valueOf: ({ cloud }) => cloud?.notInCloud,
    },
    {
      key: 'unknown',
      title: 'not known',
      kind: 'number',
      valueOf: ({ cloud }) => cloud?.notKnown,
    },
  ],
  maturity: [],
};

const maturityOfOne: Part[] = [
  {
    key: 'current',
    title: 'level today (1 to 5)',
    kind: 'number',
    valueOf: ({ maturity }) => maturity?.stated?.current,
  },
  {
    key: 'target',
    title: 'target',
    kind: 'number',
    valueOf: ({ maturity }) => maturity?.stated?.target,
  },
  {
    key: 'assessed',
    title: 'assessed on',
    kind: 'date',
    valueOf: ({ maturity }) => maturity?.stated?.assessedOn,
  },
];

const maturityOfSeveral: Part[] = [
  {
    key: 'at',
    title: 'at target',
    kind: 'number',
    valueOf: ({ maturity }) => maturity?.atTarget,
  },
  {
    key: 'with',
    title: 'with a level and a target',
    kind: 'number',
    valueOf: ({ maturity }) => maturity?.withTarget,
  },
  {
    key: 'forces',
    title: 'forces',
    kind: 'number',
    valueOf: ({ maturity }) => maturity?.forces,
  },
];

function cellParts({ measure, rows }: HeatmapResponse): Part[] {
  if (measure !== 'maturity') {
    return partsOf[measure];
  }
  return rows === 'forces' ? maturityOfOne : maturityOfSeveral;
}

const measureTitles: Record<HeatmapMeasure, string> = {
  conformance: 'Conformance',
  'assured-conformance': 'Assured conformance',
  coverage: 'Coverage',
  systems: 'Number of systems',
  'cloud-share': 'Cloud position',
  maturity: 'Maturity',
};

function valuesOf(
  line: HeatmapLine,
  prefix: string,
  cell: HeatmapCell | undefined,
  parts: readonly Part[],
): ExportRow {
  return Object.fromEntries(
    parts.map(part => [
      `${prefix} ${part.key}`,
      line.withheld || !cell ? WITHHELD : part.valueOf(cell),
    ]),
  );
}

function* rowsOf(answer: HeatmapResponse): Generator<ExportRow> {
  const { nation, items, groups = [], options, columnHeadings } = answer;
  const isMaturityOfForces =
    answer.measure === 'maturity' && answer.rows === 'forces';
  const titleOf = (labels: { ref: string; title: string }[], ref?: string) =>
    labels.find(label => label.ref === ref)?.title ?? '';
  const lines: { line: HeatmapLine & Partial<HeatmapItem>; sort: string }[] = [
    // A level is what one force says; these rows count forces.
    ...(isMaturityOfForces
      ? []
      : [
          { line: nation, sort: 'nation' },
          ...groups.map(line => ({ line, sort: 'group' })),
        ]),
    ...items.map(line => ({ line, sort: 'row' })),
  ];
  const parts = cellParts(answer);
  for (const { line, sort } of lines) {
    yield {
      title: line.title,
      sort,
      region: titleOf(options.regions, line.region),
      country: titleOf(options.countries, line.country),
      ...(isMaturityOfForces ? {} : valuesOf(line, 'total', line.total, parts)),
      ...Object.assign(
        {},
        ...columnHeadings.map(({ ref }, place) =>
          valuesOf(line, ref, line.cells[place], parts),
        ),
      ),
    };
  }
}

function columnsOf(answer: HeatmapResponse): ExportColumn[] {
  const { columnHeadings, measure, rows } = answer;
  const parts = cellParts(answer);
  const totals =
    measure === 'maturity' && rows === 'forces'
      ? []
      : [{ ref: 'total', title: 'All' }];
  return [
    { key: 'title', title: 'Row', width: 36 },
    { key: 'sort', title: 'Sort of row', width: 12 },
    { key: 'region', title: 'Region', width: 24 },
    { key: 'country', title: 'Country', width: 18 },
    ...[...totals, ...columnHeadings].flatMap(heading =>
      parts.map(part => ({
        key: `${heading.ref} ${part.key}`,
        title: `${'code' in heading && heading.code ? `${heading.code} ` : ''}${heading.title}: ${part.title}`,
        kind: part.kind,
      })),
    ),
  ];
}

/** What the figures were narrowed by, as sentences. */
function notesOf(query: HeatmapQuery, answer: HeatmapResponse): string[] {
  const { options } = answer;
  const named = (labels: { ref: string; title: string }[]) => (ref: string) =>
    labels.find(label => label.ref === ref)?.title ?? ref;
  const spoken = (value: string) => value.replaceAll('-', ' ');
  const filters: [string, string[] | undefined, (value: string) => string][] = [
    ['region', query.region, named(options.regions)],
    ['country', query.country, named(options.countries)],
    ['category', query.category, spoken],
    ['criticality', query.criticality, spoken],
  ];
  return filters.flatMap(([name, values, titleOf]) =>
    values
      ? [`Only where the ${name} is: ${values.map(titleOf).join(' or ')}.`]
      : [],
  );
}

/**
 * The heat map as a table: the numbers of `GET /heatmap`, each share beside its
 * coverage.
 *
 * @throws NotAllowedError where the caller may take nothing away, or may not see
 *   the figures asked for
 */
export async function heatmapExport(
  reading: Reading,
  query: HeatmapQuery,
): Promise<{ table: ExportTable; about: ExportAbout }> {
  reading.access.requireExports();
  const answer = await getHeatmap(reading, query);
  const { measure, rows, columns, nation } = answer;
  const title = `${measureTitles[measure]}: ${rows} by ${columns.replaceAll('-', ' ')}`;
  const { coverage } = nation.total;
  const about = await aboutExport(reading, {
    title: 'Heat map',
    registry: answer.registry,
    ...(coverage !== undefined && { coverage }),
    // Criticality is restricted, and so is what is counted by it.
    classification: query.criticality ? HIGHEST_MARKING : 'OFFICIAL',
    notes: [`${title}.`, ...notesOf(query, answer)],
  });
  return {
    about,
    table: {
      name: 'Heat map',
      title,
      columns: columnsOf(answer),
      rows: rowsOf(answer),
    },
  };
}
