import {
  besideFunnel,
  decisionSortKeys,
  decisionStates,
  decisionViews,
  funnelStages,
  NOT_RECORDED,
  pipelineDispositions,
  pipelineStatuses,
  systemCategories,
  waitReasons,
  waveStates,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import { count, flag, list, object, oneOf, optional, ref, text } from './build';
import {
  any,
  choice,
  formatParameter,
  one,
  pageParameters,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, problems } from './responses';

const labels = list(ref('EntityLabel'));
const runningState = oneOf(['off', 'runs', 'not-known']);
const scope = object(['ref', 'title', 'kind'], {
  ref: text,
  title: text,
  kind: oneOf(['nation', 'region', 'force']),
});
const pageInfo = optional({ nextCursor: text, prevCursor: text });

const systemFields = {
  ref: text,
  title: text,
  forces: labels,
  status: oneOf(pipelineStatuses),
  disposition: oneOf(pipelineDispositions),
  wave: count,
  plannedStart: text,
  plannedFinish: text,
  actualStart: text,
  actualFinish: text,
  progress: count,
  delay: oneOf(['finish-passed', 'start-passed']),
} as const;
const systemNeeds = [
  'ref',
  'title',
  'forces',
  'status',
  'disposition',
] as const;

const waveDates = {
  plannedStart: text,
  plannedFinish: text,
  actualStart: text,
  actualFinish: text,
} as const;

const pipelineFilterParameters = [
  registryParameter,
  one(
    'force',
    'Reference of a force; without it and a region, the nation.',
    reference,
  ),
  one('region', 'Reference of a region.', reference),
  any(
    'capability',
    'Reference of a capability it serves, or of one above that.',
    reference,
  ),
  any(
    'category',
    'Category of application.',
    choice([...systemCategories, NOT_RECORDED]),
  ),
  any('disposition', 'What is to happen to it.', choice(pipelineDispositions)),
  any('status', 'How far its migration is.', choice(pipelineStatuses)),
  any('wave', 'Number of a wave, or `not-known` for systems in none.', {
    type: 'string',
    pattern: `^([1-9][0-9]?|${NOT_RECORDED})$`,
    maxLength: 9,
  }),
] as const;

/** Schemas of the pipeline, its waves and its decisions. */
export const cloudPipelineSchemas = {
  PipelineSystem: object(systemNeeds, systemFields),
  SomePipelineSystems: object(['count', 'first'], {
    count,
    first: list(ref('PipelineSystem')),
  }),
  PipelineRow: object(['status', 'systems', 'dispositions'], {
    status: oneOf(pipelineStatuses),
    systems: count,
    dispositions: list(
      object(['disposition', 'systems'], {
        disposition: oneOf(pipelineDispositions),
        systems: count,
      }),
    ),
  }),
  PipelineFunnel: object(['stages', 'beside'], {
    stages: list(
      object(['status', 'at', 'reached'], {
        status: oneOf(funnelStages),
        at: count,
        reached: count,
      }),
    ),
    beside: list(
      object(['status', 'systems'], {
        status: oneOf(besideFunnel),
        systems: count,
      }),
    ),
  }),
  BurnUp: object(
    [
      'scope',
      'withoutPlannedFinish',
      'finished',
      'finishedWithoutDay',
      'dueByToday',
      'finishedByToday',
      'undecided',
      'staying',
      'points',
    ],
    {
      scope: count,
      withoutPlannedFinish: count,
      finished: count,
      finishedWithoutDay: count,
      dueByToday: count,
      finishedByToday: count,
      undecided: count,
      staying: count,
      points: list(
        object(['month', 'planned'], {
          month: text,
          planned: count,
          finished: count,
        }),
      ),
    },
  ),
  CloudDecision: object([...systemNeeds, 'age'], {
    ...systemFields,
    decidedOn: text,
    revisitOn: text,
    age: object(['state'], {
      state: oneOf(decisionStates),
      days: count,
      old: flag,
    }),
    inUse: flag,
  }),
  LeftRunning: object(['system', 'left'], {
    system: ref('PipelineSystem'),
    left: object(['overdue', 'predecessors'], {
      source: runningState,
      due: text,
      overdue: flag,
      predecessors: list(
        object(['ref', 'title', 'state'], {
          ref: text,
          title: text,
          state: runningState,
        }),
      ),
    }),
  }),
  PipelineResponse: object(
    [
      'registry',
      'scope',
      'today',
      'systems',
      'table',
      'funnel',
      'burnUp',
      'late',
      'notBegun',
      'next',
      'blocked',
      'decisions',
      'leftRunning',
      'choices',
    ],
    {
      registry: text,
      scope,
      today: text,
      systems: count,
      table: list(ref('PipelineRow')),
      funnel: ref('PipelineFunnel'),
      burnUp: ref('BurnUp'),
      late: ref('SomePipelineSystems'),
      notBegun: ref('SomePipelineSystems'),
      next: ref('SomePipelineSystems'),
      blocked: ref('SomePipelineSystems'),
      decisions: object(
        [
          'decided',
          'undecided',
          'open',
          'old',
          'openWithoutDay',
          'carriedOut',
          'standing',
          'oldest',
        ],
        {
          decided: count,
          undecided: count,
          open: count,
          old: count,
          openWithoutDay: count,
          carriedOut: count,
          standing: count,
          oldAfterMonths: count,
          oldest: list(ref('CloudDecision')),
        },
      ),
      leftRunning: object(
        [
          'count',
          'sourcesRunning',
          'sourcesNotKnown',
          'overdue',
          'predecessorsRunning',
          'predecessorsNotKnown',
          'first',
        ],
        {
          count,
          sourcesRunning: count,
          sourcesNotKnown: count,
          overdue: count,
          predecessorsRunning: count,
          predecessorsNotKnown: count,
          first: list(ref('LeftRunning')),
        },
      ),
      choices: object(['forces', 'regions', 'categories', 'waves'], {
        forces: labels,
        regions: labels,
        categories: list(text),
        waves: list(count),
      }),
    },
  ),
  WaitEnd: object(['ref', 'title', 'forces', 'late'], {
    ref: text,
    title: text,
    wave: count,
    forces: labels,
    plannedFinish: text,
    late: flag,
  }),
  WaveItem: object(
    ['wave', 'state', 'late', 'counts', 'systems', 'waits', 'waitCount'],
    {
      force: ref('EntityLabel'),
      wave: count,
      state: oneOf(waveStates),
      late: flag,
      counts: object(
        [
          'systems',
          'finished',
          'inProgress',
          'blocked',
          'staying',
          'late',
          'notBegun',
          'withoutPlannedFinish',
        ],
        {
          systems: count,
          finished: count,
          inProgress: count,
          blocked: count,
          staying: count,
          late: count,
          notBegun: count,
          withoutPlannedFinish: count,
        },
      ),
      ...waveDates,
      systems: list(ref('PipelineSystem')),
      waits: list(
        object(['waiting', 'on', 'because', 'state', 'place'], {
          waiting: ref('WaitEnd'),
          on: ref('WaitEnd'),
          because: oneOf(waitReasons),
          state: oneOf(['waits', 'not-known']),
          finishesBefore: flag,
          place: oneOf(['same-wave', 'other-wave', 'other-plan', 'no-wave']),
        }),
      ),
      waitCount: count,
    },
  ),
  WavesResponse: object(
    [
      'registry',
      'scope',
      'today',
      'items',
      'totalItems',
      'pageInfo',
      'withoutWave',
    ],
    {
      registry: text,
      scope,
      today: text,
      items: list(ref('WaveItem')),
      totalItems: count,
      pageInfo,
      withoutWave: count,
    },
  ),
  CloudDecisionsResponse: object(
    ['registry', 'scope', 'today', 'items', 'totalItems', 'pageInfo'],
    {
      registry: text,
      scope,
      today: text,
      oldAfterMonths: count,
      items: list(ref('CloudDecision')),
      totalItems: count,
      pageInfo,
    },
  ),
} as const;

/** Paths of the pipeline, its waves and its decisions. */
export const cloudPipelinePaths = {
  '/cloud/pipeline': {
    get: {
      operationId: 'GetCloudPipeline',
      description:
        'What moves when in a register, a region or a force, and what is stuck.',
      parameters: [...pipelineFilterParameters],
      responses: {
        ...answer('PipelineResponse', 'The pipeline.'),
        ...problems,
      },
    },
  },
  '/cloud/waves': {
    get: {
      operationId: 'GetCloudWaves',
      description:
        'Waves of the plans of forces, with their systems and what they wait for.',
      parameters: [...pipelineFilterParameters, ...pageParameters],
      responses: { ...answer('WavesResponse', 'A page.'), ...problems },
    },
  },
  '/cloud/decisions': {
    get: {
      operationId: 'GetCloudDecisions',
      description: 'What was decided about systems, with the age of it.',
      parameters: [
        ...pipelineFilterParameters,
        any('view', 'Which of them.', choice(decisionViews)),
        one(
          'sort',
          'What to sort by; with a minus sign before it, descending.',
          {
            type: 'string',
            enum: decisionSortKeys.flatMap(key => [key, `-${key}` as const]),
            default: 'decidedOn',
          },
        ),
        ...pageParameters,
      ],
      responses: {
        ...answer('CloudDecisionsResponse', 'A page.'),
        ...problems,
      },
    },
  },
  '/exports/cloud-pipeline': {
    get: {
      operationId: 'ExportCloudPipeline',
      description:
        'The systems of the pipeline with their plan; in a workbook also the table, the waves, what waits for what, the burn-up and what is left running.',
      parameters: [
        formatParameter(...tableFormats),
        ...pipelineFilterParameters,
      ],
      responses: { ...fileAnswer('The tables.', tableFormats), ...problems },
    },
  },
} as const;
