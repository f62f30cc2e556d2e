import {
  suggestionKinds,
  suggestionReasonLength,
  WHOLE_NATION,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import { suggestionSorts } from '../suggestions/suggestionsOrder';
import {
  count,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  ref,
  text,
} from './build';
import {
  any,
  choice,
  formatParameter,
  one,
  pageParameters,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, notFound, problems } from './responses';

const states = ['open', 'put-aside'] as const;
const labels = list(ref('EntityLabel'));
const kind = oneOf(suggestionKinds);
const state = oneOf(states);
const counted = list(
  object(['ref', 'title', 'count'], { ref: text, title: text, count }),
);

/** Reference of a force, or the word for the nation. */
const forceOrNation = {
  type: 'string',
  maxLength: 255,
  pattern: `^(${WHOLE_NATION}|group:[a-zA-Z0-9._-]+/[a-zA-Z0-9._-]+)$`,
} as const;

/** Schemas of suggestions for collaboration. */
export const suggestionSchemas = {
  SuggestionFact: object(['entity', 'forces', 'values'], {
    entity: ref('EntityLabel'),
    forces: labels,
    values: list(
      object(['name', 'kind'], {
        name: text,
        value: text,
        ref: text,
        kind: oneOf(['date', 'share', 'choice', 'text']),
        source: text,
        asOf: text,
      }),
    ),
  }),
  SuggestionDecision: object(['state', 'decidedAt'], {
    state,
    force: ref('EntityLabel'),
    reason: text,
    until: text,
    decidedBy: text,
    decidedAt: text,
  }),
  CollaborationSuggestion: object(
    [
      'id',
      'kind',
      'sentence',
      'worth',
      'forces',
      'otherForces',
      'rank',
      'facts',
      'totalFacts',
      'state',
      'changedSince',
    ],
    {
      id: text,
      kind,
      sentence: text,
      worth: list(text),
      forces: labels,
      otherForces: count,
      capability: ref('EntityLabel'),
      group: ref('EntityLabel'),
      rank: object(['score', 'parts'], {
        score: number,
        parts: list(
          object(['rule', 'value', 'points'], {
            rule: oneOf([
              'kind',
              'forces',
              'systems',
              'contract-end',
              'capability-level',
              'severity',
              'gap',
            ]),
            value: text,
            points: number,
          }),
        ),
      }),
      facts: list(ref('SuggestionFact')),
      totalFacts: count,
      state,
      decision: ref('SuggestionDecision'),
      changedSince: list(text),
    },
  ),
  SuggestionsResponse: object(
    [
      'registry',
      'demonstration',
      'mayReadReasons',
      'asOf',
      'isStale',
      'withheld',
      'items',
      'totalItems',
      'facets',
      'pageInfo',
    ],
    {
      registry: text,
      demonstration: flag,
      for: ref('EntityLabel'),
      mayReadReasons: flag,
      asOf: text,
      isStale: flag,
      settings: object(['scorecard', 'version', 'contractWindowMonths'], {
        scorecard: text,
        version: text,
        contractWindowMonths: count,
      }),
      withheld: list(kind),
      items: list(ref('CollaborationSuggestion')),
      totalItems: count,
      facets: object(['kind', 'force', 'capability', 'state'], {
        kind: list(object(['value', 'count'], { value: kind, count })),
        force: counted,
        capability: counted,
        state: list(object(['value', 'count'], { value: state, count })),
      }),
      pageInfo: optional({ nextCursor: text, prevCursor: text }),
    },
  ),
  SuggestionDetailResponse: object(['registry', 'suggestion', 'decisions'], {
    registry: object(['name', 'demonstration'], {
      name: text,
      demonstration: flag,
    }),
    suggestion: ref('CollaborationSuggestion'),
    decisions: list(ref('SuggestionDecision')),
  }),
  SuggestionDecisionRequest: object(['registry', 'force', 'state', 'reason'], {
    registry: { type: 'string', maxLength: 100 } as const,
    force: forceOrNation,
    state,
    reason: {
      type: 'string',
      minLength: suggestionReasonLength.least,
      maxLength: suggestionReasonLength.most,
    } as const,
    until: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    } as const,
  }),
} as const;

const forParameter = one(
  'for',
  'For whom it is shown what was put aside: reference of a force, or nation. Without it, the force of the caller.',
  forceOrNation,
);

/** What a list of suggestions can be narrowed by. */
const filterParameters = [
  registryParameter,
  forParameter,
  any('force', 'Reference of a force that it concerns.', reference),
  any(
    'region',
    'Reference of the region of such a force, or of the region or collaboration it is about.',
    reference,
  ),
  any(
    'capability',
    'Reference of a capability it is about, or of one above that.',
    reference,
  ),
  any('product', 'Reference of a product it is about.', reference),
  any('kind', 'Kind of suggestion.', choice(suggestionKinds)),
  one('state', 'Whether it is open or put aside.', {
    ...choice(states),
    default: 'open',
  }),
  one('q', 'Words that all occur in its sentence or in names of products.', {
    type: 'string',
    maxLength: 200,
  }),
  one('sort', 'What to sort by; with a minus sign before it, descending.', {
    ...choice(suggestionSorts),
    default: '-rank',
  }),
] as const;

const idPath = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Identifier of the suggestion.',
  schema: { type: 'string', pattern: '^[0-9a-f]{16}$' },
} as const;

/** Paths of suggestions for collaboration. */
export const suggestionPaths = {
  '/suggestions': {
    get: {
      operationId: 'GetSuggestions',
      description:
        'One page of the suggestions for collaboration that match, strongest first, with counts.',
      parameters: [...filterParameters, ...pageParameters],
      responses: { ...answer('SuggestionsResponse', 'A page.'), ...problems },
    },
  },
  '/suggestions/{id}': {
    get: {
      operationId: 'GetSuggestion',
      description: 'One suggestion with its facts and decisions.',
      parameters: [idPath, registryParameter, forParameter],
      responses: {
        ...answer('SuggestionDetailResponse', 'The suggestion.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/suggestions/{id}/decisions': {
    post: {
      operationId: 'DecideOnSuggestion',
      description:
        'Puts a suggestion aside for a force or for the nation, or takes it up again. Every decision is kept; the last one holds.',
      parameters: [idPath],
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: ref('SuggestionDecisionRequest') },
        },
      },
      responses: {
        201: {
          description: 'It is kept; the suggestion as it is now.',
          content: {
            'application/json': { schema: ref('SuggestionDetailResponse') },
          },
        },
        ...problems,
        ...notFound,
      },
    },
  },
  '/exports/suggestions': {
    get: {
      operationId: 'ExportSuggestions',
      description: 'Every suggestion that matches, with facts, as a table.',
      parameters: [formatParameter(...tableFormats), ...filterParameters],
      responses: { ...fileAnswer('The table.', tableFormats), ...problems },
    },
  },
} as const;
