import {
  dispensationDecisions,
  dispensationLimits,
  dispensationSorts,
  dispensationViews,
  endingWithinDays,
  markings,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import {
  anything,
  count,
  flag,
  list,
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
  namePath,
  one,
  pageParameters,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, notFound, problem, problems } from './responses';

const states = [
  'requested',
  'live',
  'not-yet',
  'expired',
  'refused',
  'revoked',
  'invalid',
] as const;

const label = object(['ref', 'title'], { ref: text, title: text });
const terms = object(['today'], { today: text, longestMonths: count });

const summaryRequired = [
  'ref',
  'state',
  'force',
  'principle',
  'systems',
  'classification',
  'requestedBy',
  'requestedOn',
  'source',
  'waitsForYou',
] as const;

const summaryProperties = {
  ref: text,
  state: oneOf(states),
  force: label,
  principle: label,
  checks: list(object(['id', 'title'], { id: text, title: text })),
  systems: list(label),
  classification: oneOf(markings),
  requestedBy: text,
  requestedOn: text,
  wishedUntil: text,
  approvedBy: text,
  decidedOn: text,
  startsOn: text,
  expiresOn: text,
  revokedOn: text,
  daysLeft: count,
  source: oneOf(['app', 'register']),
  waitsForYou: flag,
} as const;

const facet = list(
  object(['value', 'title', 'count'], { value: text, title: text, count }),
);

const day = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
} as const;
const longText = {
  type: 'string',
  maxLength: dispensationLimits.reason,
} as const;
const lines = {
  type: 'array',
  maxItems: dispensationLimits.lines,
  items: { type: 'string', maxLength: dispensationLimits.line },
} as const;

/** Schemas of dispensations. */
export const dispensationSchemas = {
  DispensationSummary: object(summaryRequired, summaryProperties),
  DispensationsResponse: object(
    [
      'registry',
      'terms',
      'items',
      'totalItems',
      'pageInfo',
      'views',
      'ending',
      'waitingForYou',
      'facets',
    ],
    {
      registry: text,
      terms,
      items: list(ref('DispensationSummary')),
      totalItems: count,
      pageInfo: optional({ nextCursor: text, prevCursor: text }),
      views: object(dispensationViews, {
        requested: count,
        live: count,
        expiring: count,
        'not-yet': count,
        expired: count,
        refused: count,
        revoked: count,
        invalid: count,
      }),
      ending: object(['90', '30', '7'], {
        '90': count,
        '30': count,
        '7': count,
      }),
      waitingForYou: count,
      facets: object(['force', 'principle'], {
        force: facet,
        principle: facet,
      }),
    },
  ),
  DispensationDetailResponse: object(
    [
      ...summaryRequired,
      'reason',
      'compensatingControls',
      'conditions',
      'history',
      'decisions',
      'deciders',
      'terms',
      'hasDocument',
    ],
    {
      ...summaryProperties,
      reason: text,
      compensatingControls: list(text),
      conditions: list(text),
      history: list(
        object(['what', 'on'], {
          what: oneOf(['request', ...dispensationDecisions, 'start', 'end']),
          on: text,
          at: text,
          by: text,
          reason: text,
        }),
      ),
      version: count,
      decisions: list(oneOf(dispensationDecisions)),
      whyNoDecision: text,
      deciders: list(
        object(['role', 'people'], {
          role: text,
          force: label,
          people: list(label),
        }),
      ),
      terms,
      hasDocument: flag,
      file: text,
      differences: list(
        object(['field'], { field: text, ours: anything, theirs: anything }),
      ),
    },
  ),
  DispensationRequestBody: object(
    ['force', 'principle', 'systems', 'reason', 'wishedUntil'],
    {
      force: reference,
      principle: reference,
      checks: {
        type: 'array',
        maxItems: dispensationLimits.checks,
        items: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 100 },
      },
      systems: {
        type: 'array',
        maxItems: dispensationLimits.systems,
        items: reference,
      },
      reason: longText,
      compensatingControls: lines,
      wishedUntil: day,
      classification: oneOf(markings),
    },
  ),
  DispensationDecisionBody: object(['decision', 'version'], {
    decision: oneOf(dispensationDecisions),
    version: { type: 'integer', minimum: 1, maximum: 1000 },
    startsOn: day,
    expiresOn: day,
    conditions: lines,
    reason: longText,
  }),
} as const;

const filterParameters = [
  registryParameter,
  any('force', 'Reference of the force that holds it.', reference),
  any('principle', 'Reference of the principle it lets break.', reference),
  one('system', 'Reference of a system it covers.', reference),
  one(
    'state',
    'State; `expiring` are live ones that end soon.',
    choice(dispensationViews),
  ),
  one('within', 'For expiring ones: within how many days they end.', {
    type: 'integer',
    enum: endingWithinDays,
    default: 90,
  }),
  one('q', 'Words that all occur in principle, systems, reason or name.', {
    type: 'string',
    maxLength: 200,
  }),
] as const;

function body<const N extends string>(name: N) {
  return {
    required: true,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${name}` } as {
          readonly $ref: `#/components/schemas/${N}`;
        },
      },
    },
  } as const;
}

const conflict = {
  409: problem(
    'It has moved on, or the same was asked for; the message says what happened.',
  ),
} as const;

const kept = {
  201: {
    description: 'It is kept; the dispensation as it is now.',
    content: {
      'application/json': { schema: ref('DispensationDetailResponse') },
    },
  },
} as const;

/** Paths of dispensations. */
export const dispensationPaths = {
  '/dispensations': {
    get: {
      operationId: 'GetDispensations',
      description:
        'The dispensations that the caller may see, from files and raised in the app.',
      parameters: [
        ...filterParameters,
        one(
          'sort',
          'What to sort by; with a minus sign before it, descending.',
          {
            type: 'string',
            enum: dispensationSorts,
            default: 'waiting',
          },
        ),
        ...pageParameters,
      ],
      responses: { ...answer('DispensationsResponse', 'A page.'), ...problems },
    },
    post: {
      operationId: 'RequestDispensation',
      description:
        'Asks for a dispensation. What is wrong with it stands in `error.fields`, field by field.',
      requestBody: body('DispensationRequestBody'),
      responses: { ...kept, ...problems, ...conflict },
    },
  },
  '/dispensations/{namespace}/{name}': {
    get: {
      operationId: 'GetDispensation',
      description: 'One dispensation with its history and who may decide.',
      parameters: [...namePath],
      responses: {
        ...answer('DispensationDetailResponse', 'The dispensation.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/dispensations/{namespace}/{name}/document': {
    get: {
      operationId: 'GetDispensationDocument',
      description:
        'A dispensation that was raised in the app, as YAML for a file of the register.',
      parameters: [...namePath],
      responses: {
        ...fileAnswer('The document.', ['yaml']),
        ...problems,
        ...notFound,
      },
    },
  },
  '/dispensations/{namespace}/{name}/decisions': {
    post: {
      operationId: 'DecideOnDispensation',
      description:
        'Grants, refuses or revokes it. What is wrong with the decision stands in `error.fields`, field by field.',
      parameters: [...namePath],
      requestBody: body('DispensationDecisionBody'),
      responses: { ...kept, ...problems, ...notFound, ...conflict },
    },
  },
  '/exports/dispensations': {
    get: {
      operationId: 'ExportDispensations',
      description: 'Every dispensation that matches, as a table.',
      parameters: [formatParameter(...tableFormats), ...filterParameters],
      responses: { ...fileAnswer('The table.', tableFormats), ...problems },
    },
  },
} as const;
