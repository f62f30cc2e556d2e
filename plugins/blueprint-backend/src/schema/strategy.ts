import {
  evaluationResults,
  goalTypes,
  initiativeConcerns,
  initiativePhases,
  initiativeSortKeys,
  initiativeTopics,
} from '@policing/plugin-blueprint-common';
import {
  count,
  flag,
  list,
  object,
  oneOf,
  optional,
  ratio,
  ref,
  text,
} from './build';
import {
  any,
  choice,
  formatParameter,
  namePath,
  one,
  pageParameters,
  reference,
  registryParameter,
} from './parameters';
import { tableFormats } from '../exports/ExportTable';
import { answer, fileAnswer, notFound, problems } from './responses';

const results = [...evaluationResults, 'not-declared'] as const;
const labels = list(ref('EntityLabel'));
const work = oneOf([
  'worked-on',
  'idea-only',
  'closed-only',
  'none',
  'not-declared',
]);

const facet = list(
  object(['value', 'count'], { value: text, title: text, count }),
);

/** Schemas of the alignment with the strategy, and of initiatives. */
export const strategySchemas = {
  InitiativeMention: object(['ref', 'title', 'phase', 'result', 'owner'], {
    ref: text,
    title: text,
    phase: oneOf(initiativePhases),
    result: oneOf(results),
    owner: ref('EntityLabel'),
  }),
  InitiativeSummary: object(
    [
      'ref',
      'title',
      'namespace',
      'name',
      'registry',
      'demonstration',
      'owner',
      'forces',
      'capabilities',
      'goals',
      'phase',
      'result',
      'sources',
      'concerns',
    ],
    {
      ref: text,
      title: text,
      namespace: text,
      name: text,
      registry: text,
      demonstration: flag,
      description: text,
      owner: ref('EntityLabel'),
      forces: labels,
      capabilities: labels,
      goals: labels,
      topic: oneOf(initiativeTopics),
      phase: oneOf(initiativePhases),
      roadmapPhase: ref('EntityLabel'),
      startsOn: text,
      endsOn: text,
      fundedTo: text,
      result: oneOf(results),
      evaluation: optional({
        method: text,
        evaluatedOn: text,
        summary: text,
      }),
      sources: count,
      concerns: list(oneOf(initiativeConcerns)),
    },
  ),
  InitiativesResponse: object(
    [
      'registry',
      'today',
      'items',
      'totalItems',
      'declared',
      'pageInfo',
      'facets',
    ],
    {
      registry: text,
      today: text,
      items: list(ref('InitiativeSummary')),
      totalItems: count,
      declared: count,
      pageInfo: optional({ nextCursor: text, prevCursor: text }),
      facets: object(['force', 'topic', 'phase', 'result', 'concern'], {
        force: facet,
        topic: facet,
        phase: facet,
        result: facet,
        concern: facet,
      }),
    },
  ),
  InitiativeDetailResponse: object(
    ['today', 'initiative', 'systems', 'evidence', 'similar'],
    {
      today: text,
      initiative: ref('InitiativeSummary'),
      requirement: text,
      systems: labels,
      evidence: list(
        object(['claim', 'source', 'date'], {
          claim: text,
          source: text,
          date: text,
          confidence: text,
          note: text,
        }),
      ),
      similar: list(
        object(['initiative', 'capabilities'], {
          initiative: ref('InitiativeSummary'),
          capabilities: labels,
        }),
      ),
    },
  ),
  GoalAlignment: object(
    [
      'ref',
      'title',
      'type',
      'statement',
      'basis',
      'items',
      'source',
      'principles',
      'checks',
      'capabilities',
      'systems',
      'initiatives',
      'work',
      'forcesWithout',
    ],
    {
      ref: text,
      title: text,
      type: oneOf(goalTypes),
      code: text,
      statement: text,
      basis: text,
      items: list(
        object(['statement', 'basis'], { statement: text, basis: text }),
      ),
      source: object(['title'], { title: text, url: text, date: text }),
      principles: labels,
      checks: labels,
      capabilities: labels,
      systems: object(
        ['throughChecks', 'throughCapabilities', 'throughInitiatives'],
        {
          throughChecks: count,
          throughCapabilities: count,
          throughInitiatives: count,
        },
      ),
      conformance: ref('RollUp'),
      initiatives: list(ref('InitiativeMention')),
      work,
      forcesWithout: labels,
    },
  ),
  RoadmapRow: object(['ref', 'title', 'cells'], {
    ref: text,
    title: text,
    cells: list(
      object(['phase', 'initiatives'], {
        phase: text,
        state: oneOf(['not-started', 'under-way', 'done']),
        on: text,
        evidence: text,
        initiatives: list(ref('InitiativeMention')),
      }),
    ),
  }),
  MaturityItem: object(
    [
      'ref',
      'force',
      'capability',
      'assessedOn',
      'aimsHigher',
      'initiatives',
      'work',
    ],
    {
      ref: text,
      force: ref('EntityLabel'),
      capability: ref('EntityLabel'),
      current: count,
      target: count,
      targetOn: text,
      assessedOn: text,
      rationale: text,
      confidencePercent: { type: 'number' },
      agreed: flag,
      aimsHigher: flag,
      initiatives: list(ref('InitiativeMention')),
      work,
    },
  ),
  StrategyResponse: object(
    [
      'registry',
      'forces',
      'leastCoverage',
      'initiatives',
      'goals',
      'roadmap',
      'maturity',
      'gaps',
    ],
    {
      registry: text,
      force: ref('EntityLabel'),
      forces: labels,
      leastCoverage: ratio,
      initiatives: count,
      goals: list(ref('GoalAlignment')),
      roadmap: list(ref('RoadmapRow')),
      maturity: list(ref('MaturityItem')),
      gaps: object(['goals', 'maturity'], {
        goals: list(text),
        maturity: list(text),
      }),
    },
  ),
} as const;

/** What a list of initiatives can be narrowed by. */
export const initiativeFilterParameters = [
  registryParameter,
  any('force', 'Reference of a force that leads or takes part.', reference),
  any('topic', 'What it is about.', choice(initiativeTopics)),
  any('phase', 'Where it is in its life.', choice(initiativePhases)),
  one(
    'goal',
    'Reference of a goal it serves, or of its roadmap phase.',
    reference,
  ),
  one(
    'capability',
    'Reference of a capability it improves, or of one above that.',
    reference,
  ),
  any('result', 'What its evaluation came to.', choice(results)),
  any(
    'concern',
    'What somebody should look at, by its declared dates.',
    choice(initiativeConcerns),
  ),
  one(
    'q',
    'Words that all occur in its title, name, text, evaluation, forces or capabilities.',
    { type: 'string', maxLength: 200 },
  ),
] as const;

/** What a list of initiatives can be sorted by; a minus sign turns it round. */
export const initiativeSortParameter = one(
  'sort',
  'What to sort by; with a minus sign before it, descending.',
  {
    type: 'string',
    enum: initiativeSortKeys.flatMap(key => [key, `-${key}` as const]),
    default: 'title',
  },
);

/** Paths of the alignment with the strategy, and of initiatives. */
export const strategyPaths = {
  '/strategy': {
    get: {
      operationId: 'GetStrategy',
      description:
        'What serves each goal of the strategy, where forces stand in its phases, and what nobody works on.',
      parameters: [
        registryParameter,
        one('force', 'Reference of a force to narrow it to.', reference),
      ],
      responses: {
        ...answer('StrategyResponse', 'The alignment.'),
        ...problems,
      },
    },
  },
  '/initiatives': {
    get: {
      operationId: 'GetInitiatives',
      description: 'One page of the initiatives that match, with counts.',
      parameters: [
        ...initiativeFilterParameters,
        initiativeSortParameter,
        ...pageParameters,
      ],
      responses: { ...answer('InitiativesResponse', 'A page.'), ...problems },
    },
  },
  '/initiatives/{namespace}/{name}': {
    get: {
      operationId: 'GetInitiative',
      description: 'One initiative with its evidence, and similar ones.',
      parameters: [...namePath],
      responses: {
        ...answer('InitiativeDetailResponse', 'The initiative.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/exports/initiatives': {
    get: {
      operationId: 'ExportInitiatives',
      description: 'Every initiative that matches, as a table.',
      parameters: [
        formatParameter(...tableFormats),
        ...initiativeFilterParameters,
        initiativeSortParameter,
      ],
      responses: { ...fileAnswer('The table.', tableFormats), ...problems },
    },
  },
} as const;
