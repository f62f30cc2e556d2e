import {
  type CloudConflictsQuery,
  HIGHEST_MARKING,
  type SystemConflict,
} from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
} from '../../../exports';
import type { Reading } from '../../Reading';
import { matchingConflicts, readConflicts } from './getCloudConflicts';
import { inParts } from './inParts';

const columns: readonly ExportColumn[] = [
  { key: 'title', title: 'What cannot work', width: 48 },
  { key: 'severity', title: 'Severity', width: 12 },
  { key: 'state', title: 'State', width: 20 },
  { key: 'system', title: 'System', width: 36 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'force', title: 'Force', width: 24 },
  { key: 'since', title: 'Since', kind: 'date' },
  { key: 'why', title: 'Facts', width: 60 },
  { key: 'remediation', title: 'What to do', width: 60 },
  { key: 'rule', title: 'Rule', width: 32 },
];

function rowOf({ system, ...finding }: SystemConflict): ExportRow {
  return {
    title: finding.title,
    severity: finding.severity,
    state: finding.state.replaceAll('-', ' '),
    system: system.title,
    ref: system.ref,
    force: system.force?.title,
    since: finding.since,
    why: finding.why,
    remediation: finding.remediation,
    rule: finding.id,
  };
}

/**
 * Every conflict that matches, as `GET /cloud/conflicts` lists them.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function cloudConflictsExport(
  reading: Reading,
  query: CloudConflictsQuery,
): Promise<{ tables: [ExportTable]; about: ExportAbout }> {
  reading.access.requireExports();
  const matching = await matchingConflicts(reading, query);
  const { scope, places } = matching;
  const conflicts = await inParts(places, part =>
    readConflicts(reading, matching, part),
  );
  const { rule, severity, state = 'conflict' } = query;
  const about = await aboutExport(reading, {
    title: 'Conflicts in cloud plans',
    scope: scope.label.title,
    registry: scope.registry,
    classification: HIGHEST_MARKING,
    notes: [
      `State: ${state.replaceAll('-', ' ')}.`,
      ...(rule ? [`Rule: ${rule}.`] : []),
      ...(severity ? [`Severity: ${severity}.`] : []),
      'What rests on assessments is left out for systems whose assessment you may not read.',
    ],
  });
  return {
    tables: [
      {
        name: 'Conflicts',
        title: 'What in the plans cannot work as it is written',
        columns,
        rows: conflicts.map(rowOf),
      },
    ],
    about,
  };
}
