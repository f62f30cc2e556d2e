import {
  type CloudForceFigures,
  type CloudForcesQuery,
  cloudShare,
  planGaps,
  planGapTitles,
} from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
  WITHHELD,
} from '../../../exports';
import type { Reading } from '../../Reading';
import { getCloudForces } from './getCloudForces';

const columns: readonly ExportColumn[] = [
  { key: 'title', title: 'Force', width: 28 },
  { key: 'ref', title: 'Reference', width: 32 },
  { key: 'systems', title: 'Systems', kind: 'number' },
  { key: 'inCloud', title: 'In cloud', kind: 'number' },
  { key: 'notInCloud', title: 'Not in cloud', kind: 'number' },
  { key: 'notKnown', title: 'Not known', kind: 'number' },
  { key: 'share', title: 'Share in cloud', kind: 'share' },
  { key: 'endShare', title: 'Share once planned', kind: 'share' },
  { key: 'reachedOn', title: 'Target reached on', kind: 'date' },
  { key: 'toPlan', title: 'To be planned', kind: 'number' },
  { key: 'complete', title: 'Plans complete', kind: 'number' },
  { key: 'blocked', title: 'Blocked', kind: 'number' },
  ...planGaps.map(gap => ({
    key: gap,
    title: `Plan: ${planGapTitles[gap]}`,
    kind: 'number' as const,
  })),
  { key: 'losing', title: 'Lose support or contract', kind: 'number' },
  { key: 'withinYear', title: 'Within a year', kind: 'number' },
  { key: 'covered', title: 'Covered by a plan', kind: 'number' },
  { key: 'funded', title: 'Funded', kind: 'number' },
  { key: 'notFunded', title: 'Not funded in full', kind: 'number' },
];

function rowOf({
  scope,
  systems,
  position,
  planned,
  plans,
  losses,
  funding,
}: CloudForceFigures): ExportRow {
  return {
    title: scope.title,
    ref: scope.ref,
    systems,
    ...position,
    share: cloudShare(position),
    endShare: planned?.endShare,
    reachedOn: planned?.reachedOn ?? '',
    toPlan: plans.toPlan,
    complete: plans.complete,
    blocked: plans.blocked,
    ...Object.fromEntries(planGaps.map(gap => [gap, plans.gaps[gap] ?? 0])),
    losing: losses.systems,
    withinYear: losses.withinYear,
    covered: losses.covered,
    funded: funding?.funded ?? WITHHELD,
    notFunded: funding?.notFunded ?? WITHHELD,
  };
}

/**
 * The forces side by side, as `GET /cloud/forces` gives them, and all together.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function cloudForcesExport(
  reading: Reading,
  query: CloudForcesQuery,
): Promise<{ tables: [ExportTable]; about: ExportAbout }> {
  reading.access.requireExports();
  const found = await getCloudForces(reading, query);
  const about = await aboutExport(reading, {
    title: 'Cloud by force',
    scope: found.whole.scope.title,
    registry: found.registry,
    classification: 'OFFICIAL-SENSITIVE',
    notes: [
      'A plan is complete where it says what happens, where to and when, and none of its dates has passed; what stays says why and until when.',
      'Funding is there for the forces whose assessments you may read, and over all forces where enough of them stand behind the number.',
    ],
  });
  return {
    about,
    tables: [
      {
        name: 'Forces',
        title: 'Cloud position, plans and losses by force',
        columns,
        rows: [...found.forces, found.whole].map(rowOf),
      },
    ],
  };
}
