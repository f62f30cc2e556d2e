import {
  type CloudFateKind,
  type CloudGrouping,
  type CloudPositionQuery,
  type CloudPositionResponse,
  cloudShare,
  type CloudState,
  HIGHEST_MARKING,
  type PositionBasis,
} from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
} from '../../../exports';
import type { Reading } from '../../Reading';
import { getCloudPosition } from './getCloudPosition';
import type { PositionBook } from './PositionBook';
import { positionScope, type PositionScope } from './positionScope';

const stateWords: Record<CloudState, string> = {
  inCloud: 'in cloud',
  notInCloud: 'not in cloud',
  notKnown: 'not known',
};

const fateWords: Record<CloudFateKind, string> = {
  moves: 'moves into cloud',
  leaves: 'is switched off',
  'moves-elsewhere': 'moves to hosting that does not count',
  'in-cloud': 'in cloud, and stays there',
  blocked: 'does not move: blocked',
  late: 'does not move: its planned finish has passed',
  'no-date': 'does not move: planned without a finish',
  'target-not-known': 'does not move: target hosting not known',
  'not-planned': 'does not move: no move is planned',
  retained: 'stays: decided to retain',
  'not-applicable': 'stays: no move applies',
  'done-elsewhere': 'done, but not in hosting that counts',
};

const basisWords: Record<PositionBasis | 'planned', string> = {
  today: 'today',
  recorded: 'recorded',
  reconstructed: 'reconstructed from dates',
  planned: 'planned',
};

const groupingWords: Record<CloudGrouping, string> = {
  criticality: 'Criticality',
  capability: 'Capability',
  category: 'Category',
  force: 'Force',
};

const countColumns: readonly ExportColumn[] = [
  { key: 'inCloud', title: 'In cloud', kind: 'number' },
  { key: 'notInCloud', title: 'Not in cloud', kind: 'number' },
  { key: 'notKnown', title: 'Not known', kind: 'number' },
  { key: 'share', title: 'In cloud, share of all', kind: 'share' },
];

const systemColumns: readonly ExportColumn[] = [
  { key: 'title', title: 'System', width: 36 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'forces', title: 'Forces', width: 32 },
  { key: 'state', title: 'Position today', width: 16 },
  { key: 'hosting', title: 'Hosting class', width: 28 },
  { key: 'fate', title: 'As planned', width: 40 },
  { key: 'day', title: 'On', kind: 'date' },
];

function systemsTable(
  { index, matches }: PositionScope,
  { register: { directory } }: Reading,
): ExportTable {
  return {
    name: 'Systems',
    title: 'Systems that count today, with what the plans make of them',
    columns: systemColumns,
    rows: index.systems
      .filter(matches)
      .map(
        ({
          system: { ref },
          title,
          place,
          state,
          hostingClass,
          fate,
        }): ExportRow => ({
          title,
          ref,
          forces:
            place.forces
              .map(force => directory.label(force).title)
              .join('; ') || '',
          state: stateWords[state],
          hosting:
            state === 'notKnown'
              ? undefined
              : hostingClass?.replaceAll('-', ' '),
          fate: fateWords[fate.kind],
          day: fate.day ?? '',
        }),
      ),
  };
}

function daysTable({ past, projection }: CloudPositionResponse): ExportTable {
  const [, ...planned] = projection.days;
  return {
    name: 'Days',
    title: 'Systems in cloud, not in cloud and not known by day',
    columns: [
      { key: 'day', title: 'Day', kind: 'date' },
      { key: 'basis', title: 'How it is known', width: 26 },
      ...countColumns,
    ],
    rows: [
      ...past,
      ...planned.map(each => ({ ...each, basis: 'planned' as const })),
    ].map(({ basis, ...day }) => ({
      ...day,
      basis: basisWords[basis],
      share: cloudShare(day),
    })),
  };
}

function groupsTable({ groups, position }: CloudPositionResponse): ExportTable {
  return {
    name: 'Groups',
    title: `Systems in cloud, not in cloud and not known on ${position.day}`,
    columns: [
      { key: 'by', title: 'By', width: 16 },
      { key: 'title', title: 'Group', width: 40 },
      ...countColumns,
    ],
    rows: groups.flatMap(({ by, groups: some }) =>
      some.map(({ key: _key, ...group }) => ({
        ...group,
        by: groupingWords[by],
        share: cloudShare(group),
      })),
    ),
  };
}

function notesOf(
  { criticality, category }: CloudPositionQuery,
  { capability, definition, recordedSince, groups }: CloudPositionResponse,
): string[] {
  const filters = {
    capability: capability?.title,
    category: category?.replaceAll('-', ' '),
    criticality: criticality?.replaceAll('-', ' '),
  };
  const withheld = groups.find(({ by }) => by === 'criticality')?.withheld ?? 0;
  return [
    ...Object.entries(filters).flatMap(([name, value]) =>
      value ? [`Only systems whose ${name} is: ${value}.`] : [],
    ),
    ...(definition?.definition ? [definition.definition] : []),
    'Days gone by are counted by the definition in force today.',
    recordedSince
      ? `Recorded since ${recordedSince}; days before that are reconstructed from declared dates, and not known where there is none.`
      : 'Days gone by are reconstructed from declared dates, and not known where there is none.',
    ...(withheld > 0
      ? [
          `By criticality, ${withheld} systems are left out: their assessment may not be read.`,
        ]
      : []),
  ];
}

/**
 * The cloud position as tables: every system, every day shown, and the groups
 * that are asked for.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function cloudPositionExport(
  reading: Reading,
  book: PositionBook,
  query: CloudPositionQuery,
): Promise<{ tables: [ExportTable, ...ExportTable[]]; about: ExportAbout }> {
  reading.access.requireExports();
  const answer = await getCloudPosition(reading, book, query);
  const scope = await positionScope(reading, book, query);
  const isRestricted =
    query.criticality !== undefined || query.by?.includes('criticality');
  const about = await aboutExport(reading, {
    title: 'Cloud position',
    registry: answer.registry.name,
    scope: answer.scope.title,
    classification: isRestricted ? HIGHEST_MARKING : 'OFFICIAL',
    notes: notesOf(query, answer),
  });
  return {
    about,
    tables: [
      systemsTable(scope, reading),
      daysTable(answer),
      ...(answer.groups.length > 0 ? [groupsTable(answer)] : []),
    ],
  };
}
