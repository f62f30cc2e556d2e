import type { InitiativeFilters } from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
} from '../../exports';
import type { Reading } from '../Reading';
import { matchingInitiatives } from './getInitiatives';
import type { InitiativeBook } from './InitiativeBook';
import type { InitiativeRecord } from './InitiativeRecord';

const columns: readonly ExportColumn[] = [
  { key: 'title', title: 'Initiative', width: 36 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'owner', title: 'Led by', width: 24 },
  { key: 'forces', title: 'Forces', width: 32 },
  { key: 'topic', title: 'Topic', width: 20 },
  { key: 'phase', title: 'Phase', width: 12 },
  { key: 'roadmapPhase', title: 'Phase of the roadmap', width: 24 },
  { key: 'goals', title: 'Goals', width: 32 },
  { key: 'capabilities', title: 'Capabilities', width: 36 },
  { key: 'startsOn', title: 'Starts', kind: 'date' },
  { key: 'endsOn', title: 'Ends', kind: 'date' },
  { key: 'fundedTo', title: 'Funded to', kind: 'date' },
  { key: 'result', title: 'Result of evaluation', width: 18 },
  { key: 'evaluatedOn', title: 'Evaluated', kind: 'date' },
  { key: 'method', title: 'Method of evaluation', width: 36 },
  { key: 'summary', title: 'What was found', width: 48 },
  { key: 'concerns', title: 'To look at', width: 32 },
];

/** A value of a closed list in words: `in-progress` is "in progress". */
function words(value: string): string {
  return value.replaceAll('-', ' ');
}

function titles(labels: readonly { title: string }[]): string | undefined {
  return labels.map(({ title }) => title).join('; ') || undefined;
}

function rowOf({ summary }: InitiativeRecord): ExportRow {
  const { evaluation, topic, result } = summary;
  return {
    title: summary.title,
    ref: summary.ref,
    owner: summary.owner.title,
    forces: titles(summary.forces),
    topic: topic && words(topic),
    phase: words(summary.phase),
    roadmapPhase: summary.roadmapPhase?.title,
    goals: titles(summary.goals),
    capabilities: titles(summary.capabilities),
    startsOn: summary.startsOn,
    endsOn: summary.endsOn,
    fundedTo: summary.fundedTo,
    result: result === 'not-declared' ? undefined : words(result),
    evaluatedOn: evaluation?.evaluatedOn,
    method: evaluation?.method,
    summary: evaluation?.summary,
    concerns: summary.concerns.map(words).join('; '),
  };
}

/** What the list was narrowed by, as sentences. */
function filterNotes(
  { register }: Reading,
  { registry: _registry, ...filters }: InitiativeFilters,
): string[] {
  return Object.entries(filters).flatMap(([name, value]) => {
    const values = [value ?? []]
      .flat()
      .map(each =>
        name !== 'q' && each.includes(':')
          ? register.directory.label(each).title
          : words(each),
      );
    return values.length > 0
      ? [
          `Only initiatives whose ${name === 'q' ? 'text has' : `${name} is`}: ${values.join(' or ')}.`,
        ]
      : [];
  });
}

/**
 * Every initiative that matches, as `GET /initiatives` lists them page by page.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function initiativesExport(
  reading: Reading,
  book: InitiativeBook,
  { sort, ...filters }: InitiativeFilters & { sort?: string },
): Promise<{ tables: [ExportTable]; about: ExportAbout }> {
  const about = await aboutExport(reading, {
    title: 'Initiatives',
    registry: filters.registry,
    classification: 'OFFICIAL',
    notes: [
      ...filterNotes(reading, filters),
      'Phases, dates and results are those that the forces declare.',
    ],
  });
  const { records } = await matchingInitiatives(reading, book, {
    ...filters,
    sort,
  });
  return {
    about,
    tables: [
      {
        name: 'Initiatives',
        title: 'Projects and pilots with phase, dates and evaluation',
        columns,
        rows: records.map(rowOf),
      },
    ],
  };
}
