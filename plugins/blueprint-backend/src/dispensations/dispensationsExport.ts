import {
  HIGHEST_MARKING,
  type DispensationState,
} from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
} from '../exports';
import type { DispensationDesk } from './DispensationDesk';
import type { DispensationFilters } from './DispensationQuery';
import type { HeldDispensation } from './DispensationBook';
import { type DispensationReader, matching } from './listDispensations';
import { checkTitlesOf, isIn, summaryOf } from './summaryOf';

const columns: readonly ExportColumn[] = [
  { key: 'ref', title: 'Reference', width: 32 },
  { key: 'force', title: 'Force', width: 24 },
  { key: 'state', title: 'State', width: 16 },
  { key: 'principle', title: 'Principle', width: 36 },
  { key: 'checks', title: 'Checks', width: 40 },
  { key: 'systems', title: 'Systems', width: 40 },
  { key: 'reason', title: 'Reason', width: 60 },
  { key: 'controls', title: 'Compensating controls', width: 60 },
  { key: 'conditions', title: 'Conditions', width: 40 },
  { key: 'requestedBy', title: 'Asked for by', width: 28 },
  { key: 'requestedOn', title: 'Asked for on', kind: 'date' },
  { key: 'wishedUntil', title: 'Asked for until', kind: 'date' },
  { key: 'approvedBy', title: 'Decided by', width: 28 },
  { key: 'decidedOn', title: 'Decided on', kind: 'date' },
  { key: 'startsOn', title: 'First day', kind: 'date' },
  { key: 'expiresOn', title: 'Last day', kind: 'date' },
  { key: 'revokedOn', title: 'Revoked on', kind: 'date' },
  { key: 'daysLeft', title: 'Days left', kind: 'number' },
  { key: 'classification', title: 'Marking', width: 20 },
  { key: 'source', title: 'Kept in', width: 16 },
];

const stateWords: Readonly<Record<DispensationState, string>> = {
  requested: 'asked for',
  live: 'live',
  'not-yet': 'not in force yet',
  expired: 'expired',
  refused: 'refused',
  revoked: 'revoked',
  invalid: 'not valid',
};

/**
 * Every dispensation that matches, as `GET /dispensations` lists them page by
 * page.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function dispensationsExport(
  desk: DispensationDesk,
  reader: DispensationReader,
  filters: DispensationFilters,
): Promise<{ tables: [ExportTable]; about: ExportAbout }> {
  const { reading } = reader;
  reading.access.requireExports();
  const { state, within } = filters;
  const { today } = desk.terms();
  const { registry, found } = await matching(desk, reader, filters);
  const listed = found.filter(
    held => state === undefined || isIn(held, state, today, within),
  );
  return {
    about: await aboutExport(reading, {
      title: 'Dispensations',
      registry,
      classification: HIGHEST_MARKING,
      notes: ['Only dispensations that you may see.'],
    }),
    tables: [
      {
        name: 'Dispensations',
        title: 'Who may break which principle, until when and why',
        columns,
        rows: rowsOf(listed, reader, today),
      },
    ],
  };
}

function* rowsOf(
  listed: readonly HeldDispensation[],
  { reading: { register } }: DispensationReader,
  today: string,
): Generator<ExportRow> {
  const titles = checkTitlesOf(register);
  const listOf = (labels: readonly { title: string }[]) =>
    labels.map(({ title }) => title).join('; ');
  for (const held of listed) {
    const { spec } = held.entity;
    const row = summaryOf(held, register, titles, {
      today,
      waitsForYou: false,
    });
    yield {
      ref: row.ref,
      force: row.force.title,
      state: stateWords[row.state],
      principle: row.principle.title,
      checks: row.checks ? listOf(row.checks) : 'every check of the principle',
      systems: listOf(row.systems),
      reason: spec.reason,
      controls: spec.compensatingControls?.join('; ') ?? '',
      conditions: spec.conditions?.join('; ') ?? '',
      requestedBy: row.requestedBy,
      requestedOn: row.requestedOn,
      wishedUntil: row.wishedUntil ?? '',
      approvedBy: row.approvedBy ?? '',
      decidedOn: row.decidedOn ?? '',
      startsOn: row.startsOn ?? '',
      expiresOn: row.expiresOn ?? '',
      revokedOn: row.revokedOn ?? '',
      daysLeft: row.daysLeft ?? '',
      classification: row.classification,
      source: row.source === 'app' ? 'the app' : 'a file',
    };
  }
}
