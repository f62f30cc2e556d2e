import {
  anything,
  count,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  ratio,
  ref,
  text,
} from './build';
import { tableFormats } from '../exports/ExportTable';
import {
  choice,
  formatParameter,
  one,
  pageParameters,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, notFound, problems } from './responses';

const states = ['ready', 'working'] as const;

/** The same of either version. */
function both<const S extends object>(schema: S) {
  return object(['from', 'to'], { from: schema, to: schema });
}

const ratios = optional({
  conformance: ratio,
  coverage: ratio,
  assuredConformance: ratio,
});

const versionFigures = object(['ref', 'title', 'systems', 'levels'], {
  ref: text,
  title: text,
  systems: count,
  levels: both(ref('LevelCounts')),
  figures: both(ratios),
});

const pageInfo = optional({ nextCursor: text, prevCursor: text });

/** Schemas of versions of the scorecard. */
export const versionSchemas = {
  ScorecardVersion: object(
    ['id', 'scorecard', 'version', 'status', 'standing', 'digest', 'checks'],
    {
      id: text,
      scorecard: ref('EntityLabel'),
      version: text,
      status: text,
      standing: oneOf(['in-force', 'declared', 'earlier']),
      description: text,
      digest: text,
      inForceSince: text,
      inForceUntil: text,
      checks: count,
    },
  ),
  VersionsResponse: object(['items'], { items: list(ref('ScorecardVersion')) }),
  CheckDifference: object(
    ['id', 'title', 'change', 'scores', 'principles', 'fields'],
    {
      id: text,
      title: text,
      change: oneOf(['added', 'removed', 'changed']),
      scores: flag,
      principles: list(ref('EntityLabel')),
      rationale: text,
      fields: list(
        object(['field'], {
          field: text,
          name: text,
          from: anything,
          to: anything,
        }),
      ),
    },
  ),
  VersionEffect: object(['workedOutAt', 'day', 'nation', 'forces', 'moves'], {
    workedOutAt: text,
    day: text,
    nation: versionFigures,
    forces: list(versionFigures),
    moves: list(
      object(['from', 'to', 'systems'], {
        from: ref('Level'),
        to: ref('Level'),
        systems: count,
      }),
    ),
  }),
  VersionsComparisonResponse: object(
    [
      'registry',
      'from',
      'to',
      'leastCoverage',
      'checks',
      'settings',
      'principles',
      'leftOut',
      'state',
      'progress',
    ],
    {
      registry: text,
      from: ref('ScorecardVersion'),
      to: ref('ScorecardVersion'),
      leastCoverage: both(ratio),
      checks: list(ref('CheckDifference')),
      settings: list(
        object(['setting'], { setting: text, from: number, to: number }),
      ),
      principles: list(
        object(['principle', 'checks'], {
          principle: ref('EntityLabel'),
          checks: both(list(text)),
          adherence: both(ratios),
        }),
      ),
      leftOut: both(list(text)),
      state: oneOf(states),
      progress: ratio,
      effect: ref('VersionEffect'),
    },
  ),
  VersionsSystemsResponse: object(
    ['registry', 'state', 'progress', 'items', 'totalItems', 'pageInfo'],
    {
      registry: text,
      state: oneOf(states),
      progress: ratio,
      items: list(
        object(['system', 'demonstration', 'levels'], {
          system: ref('EntityLabel'),
          force: ref('EntityLabel'),
          demonstration: flag,
          levels: both(ref('Level')),
          checks: list(
            object(['id', 'title'], {
              id: text,
              title: text,
              from: ref('Outcome'),
              to: ref('Outcome'),
            }),
          ),
        }),
      ),
      totalItems: count,
      pageInfo,
    },
  ),
} as const;

const version = {
  type: 'string',
  maxLength: 255,
  pattern:
    '^scorecard:[a-zA-Z0-9._-]+/[a-zA-Z0-9._-]+@\\d+\\.\\d+\\.\\d+(~[0-9a-f]{12})?$',
} as const;

/** What names two versions and where they are compared. */
export const comparisonParameters = [
  one(
    'from',
    'Id of the version to compare, from GET /versions; without it, the one in force.',
    version,
  ),
  one(
    'to',
    'Id of the version to compare it with; without it, the first other one.',
    version,
  ),
  registryParameter,
  one('force', 'Reference of a force; only its systems.', reference),
] as const;

/** Which of the systems that move. */
export const directionParameter = one(
  'direction',
  'Only systems whose level gets better, or worse.',
  choice(['better', 'worse']),
);

/** Paths of versions of the scorecard. */
export const versionPaths = {
  '/versions': {
    get: {
      operationId: 'GetVersions',
      description: 'The versions of the scorecard that are known.',
      parameters: [],
      responses: {
        ...answer('VersionsResponse', 'The versions.'),
        ...problems,
      },
    },
  },
  '/versions/comparison': {
    get: {
      operationId: 'GetVersionsComparison',
      description:
        'What differs between two versions of the scorecard, and what that does to the scores of a register. The engine runs with both when it is first asked for; until it is done, the answer says how far it is.',
      parameters: [...comparisonParameters],
      responses: {
        ...answer('VersionsComparisonResponse', 'The comparison.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/versions/comparison/systems': {
    get: {
      operationId: 'GetVersionsSystems',
      description:
        'One page of the systems whose level is another with the other version, the deepest fall first.',
      parameters: [
        ...comparisonParameters,
        directionParameter,
        ...pageParameters,
      ],
      responses: {
        ...answer('VersionsSystemsResponse', 'A page.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/exports/versions': {
    get: {
      operationId: 'ExportVersions',
      description: 'The comparison of two versions, as tables.',
      parameters: [formatParameter(...tableFormats), ...comparisonParameters],
      responses: {
        ...fileAnswer('The tables.', tableFormats),
        ...problems,
        ...notFound,
      },
    },
  },
} as const;
