import {
  decisionAgeOf,
  delayOf,
  moveState,
  NOT_RECORDED,
  type PipelineDisposition,
  pipelineDispositions,
  type PipelineFilters,
  type RunningState,
  statusOf,
  dispositionOf,
} from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
} from '../../../exports';
import type { Directory } from '../../../estate/Directory';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import type { Reading } from '../../Reading';
import { type ScopedPipeline, scopedPipeline } from './getPipeline';
import {
  type ScopedWaves,
  scopedWaves,
  waitsOfWave,
  waveWait,
} from './getWaves';
import type { PipelineBook } from './PipelineBook';

/** A value of a closed list in words: `in-progress` is "in progress"; nothing for what is not recorded. */
function words(value: string): string | undefined {
  return value === NOT_RECORDED ? undefined : value.replaceAll('-', ' ');
}

const systemColumns: readonly ExportColumn[] = [
  { key: 'title', title: 'System', width: 32 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'forces', title: 'Forces', width: 28 },
  { key: 'status', title: 'Status', width: 16 },
  { key: 'disposition', title: 'Disposition', width: 16 },
  { key: 'decidedOn', title: 'Decided', kind: 'date' },
  { key: 'ageDays', title: 'Age of the decision, days', kind: 'number' },
  { key: 'old', title: 'Old decision' },
  { key: 'wave', title: 'Wave', kind: 'number' },
  { key: 'plannedStart', title: 'Planned start', kind: 'date' },
  { key: 'plannedFinish', title: 'Planned finish', kind: 'date' },
  { key: 'actualStart', title: 'Actual start', kind: 'date' },
  { key: 'actualFinish', title: 'Actual finish', kind: 'date' },
  { key: 'progress', title: 'Progress, per cent', kind: 'number' },
  { key: 'delay', title: 'Behind its plan', width: 24 },
];

const delayWords = {
  'finish-passed': 'planned finish has passed',
  'start-passed': 'planned start has passed',
};

function systemRow(
  system: PlacedSystem,
  directory: Directory,
  { oldAfterMonths, scope }: ScopedPipeline,
): ExportRow {
  const { cloud = {} } = system.spec;
  const age = decisionAgeOf(system, oldAfterMonths, scope.today);
  const delay = delayOf(system, scope.today);
  const isOpen = moveState(system) === 'open';
  return {
    title: system.title,
    ref: system.ref,
    forces: titles(system, directory),
    status: words(statusOf(system)),
    disposition: words(dispositionOf(system)),
    decidedOn: age ? cloud.dispositionDecidedOn : '',
    ageDays: age ? age.days : '',
    old: age ? yesOrNo(age.old) : '',
    wave: cloud.wave ?? '',
    plannedStart: isOpen ? cloud.plannedStart : (cloud.plannedStart ?? ''),
    plannedFinish: isOpen ? cloud.plannedFinish : (cloud.plannedFinish ?? ''),
    actualStart: cloud.actualStart ?? '',
    actualFinish: cloud.actualFinish ?? '',
    progress: cloud.progress ?? '',
    delay: delay ? delayWords[delay] : '',
  };
}

function titles({ forces }: PlacedSystem, directory: Directory): string {
  return forces.map(force => directory.label(force).title).join('; ');
}

function yesOrNo(value: boolean | undefined): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  return value ? 'yes' : 'no';
}

function columnTitle(disposition: PipelineDisposition): string {
  return words(disposition) ?? 'disposition not known';
}

function pipelineTable({ figures }: ScopedPipeline): ExportTable {
  return {
    name: 'Status and disposition',
    title: 'Systems by status of the migration and disposition',
    columns: [
      { key: 'status', title: 'Status', width: 18 },
      ...pipelineDispositions.map((key): ExportColumn => ({
        key,
        title: columnTitle(key),
        kind: 'number',
      })),
      { key: 'systems', title: 'All', kind: 'number' },
    ],
    rows: figures.table.map(({ status, systems, dispositions }) => ({
      status: words(status),
      systems,
      ...Object.fromEntries(
        dispositions.map(cell => [cell.disposition, cell.systems]),
      ),
    })),
  };
}

function wavesTable({ scope, waves }: ScopedWaves): ExportTable {
  return {
    name: 'Waves',
    title: 'Waves of the plans, dated by their systems',
    columns: [
      { key: 'force', title: 'Force', width: 28 },
      { key: 'wave', title: 'Wave', kind: 'number' },
      { key: 'state', title: 'State', width: 14 },
      { key: 'systems', title: 'Systems', kind: 'number' },
      { key: 'finished', title: 'Finished', kind: 'number' },
      { key: 'inProgress', title: 'In progress', kind: 'number' },
      { key: 'blocked', title: 'Blocked', kind: 'number' },
      { key: 'late', title: 'Late', kind: 'number' },
      { key: 'notBegun', title: 'Should have begun', kind: 'number' },
      {
        key: 'withoutPlannedFinish',
        title: 'Without a planned finish',
        kind: 'number',
      },
      { key: 'plannedStart', title: 'Planned start', kind: 'date' },
      { key: 'plannedFinish', title: 'Planned finish', kind: 'date' },
      { key: 'actualStart', title: 'Actual start', kind: 'date' },
      { key: 'actualFinish', title: 'Actual finish', kind: 'date' },
    ],
    rows: waves.map(({ force, wave }) => ({
      force: force ? scope.directory.label(force).title : 'National systems',
      wave: wave.wave,
      state: words(wave.state),
      ...wave.counts,
      plannedStart: wave.plannedStart,
      plannedFinish: wave.plannedFinish,
      actualStart: wave.actualStart ?? '',
      actualFinish: wave.actualFinish ?? '',
    })),
  };
}

const reasonWords = {
  needs: 'needs',
  'replaced-by': 'is replaced by',
  'still-needed-by': 'is still needed by',
};

function waitsTable({ scope, waves, waits }: ScopedWaves): ExportTable {
  return {
    name: 'What waits for what',
    title: 'Moves that wait for another system',
    columns: [
      { key: 'force', title: 'Force', width: 28 },
      { key: 'wave', title: 'Wave', kind: 'number' },
      { key: 'waiting', title: 'System that waits', width: 32 },
      { key: 'because', title: 'Because it', width: 20 },
      { key: 'on', title: 'System waited for', width: 32 },
      { key: 'onWave', title: 'Its wave', kind: 'number' },
      { key: 'state', title: 'Waits', width: 12 },
      { key: 'waitingFinish', title: 'Planned finish', kind: 'date' },
      {
        key: 'onFinish',
        title: 'Planned finish of what is waited for',
        kind: 'date',
      },
    ],
    rows: waves.flatMap(each =>
      waitsOfWave(each.wave.systems, waits).map(wait => {
        const { waiting, on, because, state } = waveWait(wait, each, scope);
        return {
          force: each.force
            ? scope.directory.label(each.force).title
            : 'National systems',
          wave: each.wave.wave,
          waiting: waiting.title,
          because: reasonWords[because],
          on: on.title,
          onWave: on.wave ?? '',
          state: state === 'waits' ? 'yes' : undefined,
          waitingFinish: waiting.plannedFinish,
          onFinish: on.plannedFinish,
        };
      }),
    ),
  };
}

function burnUpTable({ figures }: ScopedPipeline): ExportTable {
  const { points, scope } = figures.burnUp;
  return {
    name: 'Burn-up',
    title: 'Moves finished by the end of each month, against the plan',
    columns: [
      { key: 'month', title: 'Month', width: 12 },
      { key: 'planned', title: 'Planned to be finished', kind: 'number' },
      { key: 'finished', title: 'Finished', kind: 'number' },
      { key: 'scope', title: 'To move in all', kind: 'number' },
    ],
    rows: points.map(({ month, planned, finished = '' }) => ({
      month,
      planned,
      finished,
      scope,
    })),
  };
}

const runningWords: Record<RunningState, string | undefined> = {
  off: 'switched off',
  runs: 'still runs',
  'not-known': undefined,
};

function leftRunningTable({ scope, figures }: ScopedPipeline): ExportTable {
  return {
    name: 'Left running',
    title:
      'Systems that took a place, and what still runs behind them; the first 25',
    columns: [
      { key: 'system', title: 'System', width: 32 },
      { key: 'what', title: 'What was to be switched off', width: 36 },
      { key: 'state', title: 'State', width: 14 },
      { key: 'due', title: 'To be off by', kind: 'date' },
      { key: 'overdue', title: 'Overdue' },
    ],
    rows: figures.leftRunning.first.flatMap(({ system, left }) => [
      ...(left.source
        ? [
            {
              system: system.title,
              what: 'What it was migrated from',
              state: runningWords[left.source],
              due: left.due,
              overdue: left.overdue ? 'yes' : 'no',
            },
          ]
        : []),
      ...left.predecessors.map(({ ref, state }) => ({
        system: system.title,
        what: scope.index.system(ref)?.title ?? ref,
        state: runningWords[state],
        due: '',
        overdue: '',
      })),
    ]),
  };
}

/** What the export was narrowed by, as sentences. */
function filterNotes(
  { capability, category, disposition, status, wave }: PipelineFilters,
  directory: Directory,
): string[] {
  const lists = { capability, category, disposition, status, wave };
  return Object.entries(lists).flatMap(([name, values]) =>
    values
      ? [
          `Only systems whose ${name} is: ${values
            .map(value =>
              name === 'capability'
                ? directory.label(value).title
                : value.replaceAll('-', ' '),
            )
            .join(' or ')}.`,
        ]
      : [],
  );
}

/**
 * The pipeline of a force, region or nation as tables, all of it.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function pipelineExport(
  reading: Reading,
  book: PipelineBook,
  filters: PipelineFilters,
): Promise<{ tables: [ExportTable, ...ExportTable[]]; about: ExportAbout }> {
  reading.access.requireExports();
  const [pipeline, waves] = await Promise.all([
    scopedPipeline(reading, book, filters),
    scopedWaves(reading, book, filters),
  ]);
  const { scope } = pipeline;
  const { directory } = reading.register;
  const about = await aboutExport(reading, {
    title: 'Cloud pipeline',
    registry: scope.registry,
    scope: scope.label.title,
    classification: 'OFFICIAL',
    notes: [
      ...filterNotes(filters, directory),
      'Statuses and dates are those that the forces declare; a date that is not declared is not guessed.',
      'Migrated is not decommissioned: what a system was migrated from may still run.',
    ],
  });
  return {
    about,
    tables: [
      {
        name: 'Systems',
        title: 'Systems of the pipeline with their plan',
        columns: systemColumns,
        rows: scope.systems.map(system =>
          systemRow(system, directory, pipeline),
        ),
      },
      pipelineTable(pipeline),
      wavesTable(waves),
      waitsTable(waves),
      burnUpTable(pipeline),
      leftRunningTable(pipeline),
    ],
  };
}
