import {
  type DecisionItem,
  type DecisionsResponse,
  funnelOf,
  type PipelineResponse,
  type PipelineSystem,
  type PlannedSystem,
  tableOfPipeline,
  type WaitEnd,
  type WaveItem,
  type WavesResponse,
} from '@policing/plugin-blueprint-common';

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };
const scope = { ...eastvale, kind: 'force' as const };

/** A system of Eastvale with its plan. */
export function system(
  name: string,
  facts: Partial<PipelineSystem> = {},
): PipelineSystem {
  return {
    ref: `system:demo/${name.toLowerCase().replaceAll(' ', '-')}`,
    title: name,
    forces: [eastvale],
    status: 'planned',
    disposition: 'rehost',
    ...facts,
  };
}

const records = system('Records', {
  status: 'in-progress',
  disposition: 'replatform',
  wave: 2,
  plannedStart: '2025-09-01',
  plannedFinish: '2026-09-30',
  actualStart: '2025-10-13',
  progress: 45,
  delay: 'finish-passed',
});
const archive = system('Archive', {
  status: 'in-progress',
  disposition: 'retire',
  wave: 2,
  plannedStart: '2025-11-03',
  plannedFinish: '2026-06-30',
});
const custody = system('Custody', {
  wave: 3,
  plannedStart: '2027-02-01',
  plannedFinish: '2027-10-29',
});
const voice = system('Voice', {
  status: 'blocked',
  disposition: 'repurchase',
  plannedFinish: '2026-12-18',
});

const oldest: DecisionItem = {
  ...archive,
  decidedOn: '2017-01-31',
  age: { state: 'open', days: 3581, old: true },
  inUse: true,
};

const planned = (
  cloud: PlannedSystem['spec']['cloud'],
  index: number,
): PlannedSystem => ({ ref: `system:demo/${index}`, spec: { cloud } });

const table = tableOfPipeline(
  [
    { status: 'in-progress', disposition: 'replatform' },
    { status: 'in-progress', disposition: 'retire' },
    { status: 'planned', disposition: 'rehost' },
    { status: 'blocked', disposition: 'repurchase' },
    {},
  ].map((cloud, index) =>
    planned(cloud as PlannedSystem['spec']['cloud'], index),
  ),
);

/** The pipeline of Eastvale. */
export const pipeline: PipelineResponse = {
  registry: 'demo',
  scope,
  today: '2026-11-21',
  systems: 5,
  table,
  funnel: funnelOf(table),
  burnUp: {
    scope: 4,
    withoutPlannedFinish: 1,
    finished: 0,
    finishedWithoutDay: 0,
    dueByToday: 2,
    finishedByToday: 0,
    undecided: 1,
    staying: 0,
    points: [
      { month: '2026-06', planned: 1, finished: 0 },
      { month: '2026-11', planned: 2, finished: 0 },
      { month: '2027-10', planned: 3 },
    ],
  },
  late: { count: 1, first: [records] },
  notBegun: { count: 0, first: [] },
  next: { count: 1, first: [custody] },
  blocked: { count: 7, first: [voice] },
  decisions: {
    decided: 4,
    undecided: 1,
    open: 4,
    old: 1,
    openWithoutDay: 1,
    carriedOut: 0,
    standing: 0,
    oldAfterMonths: 36,
    oldest: [oldest],
  },
  leftRunning: {
    count: 1,
    sourcesRunning: 1,
    sourcesNotKnown: 0,
    overdue: 1,
    predecessorsRunning: 1,
    predecessorsNotKnown: 0,
    first: [
      {
        system: system('Vault', { status: 'migrated' }),
        left: {
          source: 'runs',
          due: '2026-03-31',
          overdue: true,
          predecessors: [
            { ref: 'system:demo/locker', title: 'Locker', state: 'runs' },
          ],
        },
      },
    ],
  },
  choices: {
    forces: [eastvale],
    regions: [],
    categories: ['records-management'],
    waves: [2, 3],
  },
};

const end = (of: PipelineSystem, late = false): WaitEnd => ({
  ref: of.ref,
  title: of.title,
  forces: [],
  late,
  ...(of.wave !== undefined && { wave: of.wave }),
  ...(of.plannedFinish && { plannedFinish: of.plannedFinish }),
});

const counts = {
  systems: 1,
  finished: 0,
  inProgress: 0,
  blocked: 0,
  staying: 0,
  late: 0,
  notBegun: 0,
  withoutPlannedFinish: 0,
};

/** Wave 2, late, and wave 3, which waits for it. */
export const waveItems: [WaveItem, WaveItem] = [
  {
    force: eastvale,
    wave: 2,
    state: 'under-way',
    late: true,
    counts: { ...counts, systems: 2, inProgress: 2, late: 1 },
    plannedStart: '2025-09-01',
    plannedFinish: '2026-09-30',
    actualStart: '2025-10-13',
    systems: [records, archive],
    waits: [
      {
        waiting: end(archive),
        on: end(records, true),
        because: 'replaced-by',
        state: 'waits',
        finishesBefore: true,
        place: 'same-wave',
      },
    ],
    waitCount: 1,
  },
  {
    force: eastvale,
    wave: 3,
    state: 'to-come',
    late: false,
    counts,
    plannedStart: '2027-02-01',
    plannedFinish: '2027-10-29',
    systems: [custody],
    waits: [
      {
        waiting: end(custody),
        on: end(records, true),
        because: 'needs',
        state: 'waits',
        finishesBefore: false,
        place: 'other-wave',
      },
    ],
    waitCount: 1,
  },
];

/** The plan of Eastvale. */
export const waves: WavesResponse = {
  registry: 'demo',
  scope,
  today: '2026-11-21',
  items: waveItems,
  totalItems: 2,
  pageInfo: {},
  withoutWave: 1,
};

/** The open decisions of Eastvale. */
export const decisions: DecisionsResponse = {
  registry: 'demo',
  scope,
  today: '2026-11-21',
  oldAfterMonths: 36,
  items: [
    oldest,
    { ...voice, age: { state: 'open' }, inUse: true },
    {
      ...system('Desk', { disposition: 'retain', status: 'assessed' }),
      decidedOn: '2025-01-01',
      age: { state: 'standing', days: 689, old: false },
    },
  ],
  totalItems: 3,
  pageInfo: {},
};
