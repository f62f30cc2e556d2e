import { ServiceUnavailableError } from '@backstage/errors';
import {
  HIGHEST_MARKING,
  type LevelCounts,
  type VersionFigures,
  type VersionRatios,
  type VersionsComparisonResponse,
} from '@policing/plugin-blueprint-common';
import type { Reading } from '../answers/Reading';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
  type ExportValue,
  WITHHELD,
} from '../exports';
import type { Comparisons } from './Comparisons';
import { compareVersions, type VersionsQuery } from './compareVersions';
import { getVersionsComparison } from './getVersionsComparison';
import { movedSystem, movesOf } from './getVersionsSystems';

/** How long an export waits for the engine, in milliseconds. */
const LONGEST_WAIT_MILLISECONDS = 30_000;

const sides = ['from', 'to'] as const;

const levelTitles: Record<keyof LevelCounts, string> = {
  aligned: 'aligned',
  'partly-aligned': 'partly aligned',
  diverging: 'diverging',
  unassessed: 'not assessed',
};

const ratioTitles: Record<keyof VersionRatios, string> = {
  conformance: 'conformance (of what is known)',
  coverage: 'coverage (how much is known)',
  assuredConformance: 'assured conformance',
};

function entriesOf<Names extends object>(titles: Names) {
  return Object.entries(titles) as [keyof Names & string, string][];
}

/** Columns for both versions, each headed by its version. */
function bothColumns(
  versions: { from: string; to: string },
  titles: Record<string, string>,
  kind: ExportColumn['kind'],
): ExportColumn[] {
  return entriesOf(titles).flatMap(([key, title]) =>
    sides.map(side => ({
      key: `${side} ${key}`,
      title: `${versions[side]}: ${title}`,
      kind,
    })),
  );
}

function ratioCells(
  figures: VersionFigures['figures'],
): Record<string, ExportValue> {
  return Object.fromEntries(
    sides.flatMap(side =>
      entriesOf(ratioTitles).map(([key]) => [
        `${side} ${key}`,
        figures ? figures[side][key] : WITHHELD,
      ]),
    ),
  );
}

function figuresRow({
  title,
  systems,
  levels,
  figures,
}: VersionFigures): ExportRow {
  return {
    title,
    systems,
    ...Object.fromEntries(
      sides.flatMap(side =>
        entriesOf(levelTitles).map(([key]) => [
          `${side} ${key}`,
          levels[side][key],
        ]),
      ),
    ),
    ...ratioCells(figures),
  };
}

function valueOf(value: unknown): ExportValue {
  if (value === undefined) {
    return '';
  }
  return Array.isArray(value)
    ? value.join('; ')
    : (value as string | number | boolean);
}

function checkRows({ checks, settings }: VersionsComparisonResponse) {
  return [
    ...checks.flatMap(({ id, title, change, fields }): ExportRow[] =>
      fields.map(({ field, name, from, to }) => ({
        id,
        title,
        change,
        field: name ? `${field} ${name}` : field,
        from: valueOf(from),
        to: valueOf(to),
      })),
    ),
    ...settings.map(({ setting, from, to }): ExportRow => ({
      id: '',
      title: 'Threshold',
      change: 'changed',
      field: setting,
      from: valueOf(from),
      to: valueOf(to),
    })),
  ];
}

async function* systemRows(
  reading: Reading,
  { finished, found }: Awaited<ReturnType<typeof compareVersions>>,
  force: string | undefined,
): AsyncGenerator<ExportRow> {
  for (const move of movesOf({ force, moves: found?.moves ?? [] })) {
    const moved = movedSystem(reading, move, finished!.scorecards);
    yield {
      title: moved.system.title,
      ref: moved.system.ref,
      force: moved.force?.title,
      from: levelTitles[moved.levels.from],
      to: levelTitles[moved.levels.to],
      checks:
        moved.checks?.map(({ id }) => id).join('; ') ??
        (WITHHELD as ExportValue),
    };
  }
}

/** The comparison once the engine has run. */
async function whenReady(
  reading: Reading,
  comparisons: Comparisons,
  query: VersionsQuery,
) {
  const start = performance.now();
  while (performance.now() - start < LONGEST_WAIT_MILLISECONDS) {
    const compared = await compareVersions(reading, comparisons, query);
    if (compared.state === 'ready') {
      return compared;
    }
  }
  throw new ServiceUnavailableError(
    'The systems are still being scored with both versions. Try again in a minute',
  );
}

/**
 * What differs between two versions and what that does to the scores, as the
 * page shows it.
 *
 * @throws NotAllowedError where the caller may take nothing away
 * @throws ServiceUnavailableError while it is still being worked out
 */
export async function versionsExport(
  reading: Reading,
  comparisons: Comparisons,
  query: VersionsQuery,
): Promise<{ tables: [ExportTable, ...ExportTable[]]; about: ExportAbout }> {
  reading.access.requireExports();
  const compared = await whenReady(reading, comparisons, query);
  const answer = await getVersionsComparison(reading, comparisons, query);
  const { effect } = answer;
  const versions = { from: answer.from.version, to: answer.to.version };
  const about = await aboutExport(reading, {
    title: `Versions ${versions.from} and ${versions.to}`,
    registry: compared.registry,
    coverage: effect?.nation.figures?.from.coverage,
    classification: HIGHEST_MARKING,
    notes: [
      `From ${answer.from.id} to ${answer.to.id}.`,
      'Only the version in force decides anything; the other is worked out for comparison.',
      ...(query.force
        ? [
            `Systems: only those of ${reading.register.directory.label(query.force).title}.`,
          ]
        : []),
    ],
  });
  return {
    about,
    tables: [
      {
        name: 'Forces',
        title: 'Levels and figures with either version',
        columns: [
          { key: 'title', title: 'Force', width: 28 },
          { key: 'systems', title: 'Systems', kind: 'number' },
          ...bothColumns(versions, levelTitles, 'number'),
          ...bothColumns(versions, ratioTitles, 'share'),
        ],
        rows: effect ? [effect.nation, ...effect.forces].map(figuresRow) : [],
      },
      {
        name: 'Checks',
        title: 'Checks and thresholds that differ',
        columns: [
          { key: 'id', title: 'Check', width: 28 },
          { key: 'title', title: 'Title', width: 48 },
          { key: 'change', title: 'Change', width: 12 },
          { key: 'field', title: 'Part', width: 20 },
          { key: 'from', title: versions.from, width: 40 },
          { key: 'to', title: versions.to, width: 40 },
        ],
        rows: checkRows(answer),
      },
      {
        name: 'Principles',
        title: 'Principles that are decided in another way, over all systems',
        columns: [
          { key: 'title', title: 'Principle', width: 36 },
          { key: 'from', title: `${versions.from}: checks`, width: 40 },
          { key: 'to', title: `${versions.to}: checks`, width: 40 },
          ...bothColumns(versions, ratioTitles, 'share'),
        ],
        rows: answer.principles.map(({ principle, checks, adherence }) => ({
          title: principle.title,
          from: checks.from.join('; '),
          to: checks.to.join('; '),
          ...ratioCells(adherence),
        })),
      },
      {
        name: 'Systems',
        title: 'Systems whose level changes',
        columns: [
          { key: 'title', title: 'System', width: 36 },
          { key: 'ref', title: 'Reference', width: 40 },
          { key: 'force', title: 'Force', width: 24 },
          { key: 'from', title: `${versions.from}: level`, width: 18 },
          { key: 'to', title: `${versions.to}: level`, width: 18 },
          {
            key: 'checks',
            title: 'Checks that come out otherwise',
            width: 60,
          },
        ],
        rows: systemRows(reading, compared, query.force),
      },
    ],
  };
}
