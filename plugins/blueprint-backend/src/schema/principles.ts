import { adherenceSortKeys } from '../answers/principles/byAdherence';
import { count, list, object, optional, ref, text } from './build';
import {
  any,
  choice,
  namePath,
  one,
  pageParameters,
  reference,
  registryParameter,
} from './parameters';
import { answer, notFound, problems } from './responses';

const links = list(
  object(['ref', 'title', 'status', 'version'], {
    ref: text,
    title: text,
    status: text,
    version: text,
  }),
);

const facet = list(object(['value', 'count'], { value: text, count }));

/** Schemas of principles. */
export const principleSchemas = {
  PrincipleSummary: object(
    [
      'ref',
      'name',
      'title',
      'domain',
      'basis',
      'grade',
      'status',
      'version',
      'statement',
      'checks',
    ],
    {
      ref: text,
      name: text,
      title: text,
      number: count,
      domain: text,
      basis: text,
      grade: text,
      status: text,
      version: text,
      statement: text,
      supersedes: links,
      supersededBy: links,
      checks: list(
        object(['id', 'title', 'weight', 'severity'], {
          id: text,
          title: text,
          weight: count,
          severity: text,
        }),
      ),
      adherence: ref('RollUp'),
    },
  ),
  PrinciplesResponse: object(['registry', 'scope', 'items', 'facets'], {
    registry: text,
    scope: ref('EntityLabel'),
    items: list(ref('PrincipleSummary')),
    facets: object(['domain', 'basis', 'grade', 'status'], {
      domain: facet,
      basis: facet,
      grade: facet,
      status: facet,
    }),
    worstChecks: list(
      object(
        [
          'id',
          'title',
          'weight',
          'severity',
          'failing',
          'systems',
          'principles',
        ],
        {
          id: text,
          title: text,
          weight: count,
          severity: text,
          failing: count,
          systems: count,
          principles: list(ref('EntityLabel')),
        },
      ),
    ),
  }),
  PrincipleDetailResponse: object(
    ['registry', 'principle', 'forces', 'regions', 'meeting'],
    {
      registry: text,
      principle: ref('PrincipleSummary'),
      forces: list(
        object(['ref', 'title', 'adherence'], {
          ref: text,
          title: text,
          region: text,
          adherence: ref('RollUp'),
        }),
      ),
      regions: list(
        object(['ref', 'title', 'adherence'], {
          ref: text,
          title: text,
          adherence: ref('RollUp'),
        }),
      ),
      meeting: list(ref('SystemSummary')),
    },
  ),
  PrincipleSystemsResponse: object(
    ['registry', 'items', 'totalItems', 'pageInfo'],
    {
      registry: text,
      items: list(
        object(['system', 'checks'], {
          system: ref('SystemSummary'),
          checks: list(
            object(
              [
                'id',
                'title',
                'outcome',
                'severity',
                'weight',
                'why',
                'remediation',
              ],
              {
                id: text,
                title: text,
                outcome: ref('Outcome'),
                severity: text,
                weight: count,
                why: text,
                remediation: text,
              },
            ),
          ),
        }),
      ),
      totalItems: count,
      pageInfo: optional({ nextCursor: text, prevCursor: text }),
    },
  ),
} as const;

const bases = [
  'strategy',
  'nptc-principle',
  'national-standard',
  'government-code',
  'our-extension',
] as const;

const adherenceSort = one(
  'sort',
  'What to sort by; with a minus sign before it, descending. Adherence goes by the assured conformance.',
  {
    type: 'string',
    enum: adherenceSortKeys.flatMap(key => [key, `-${key}` as const]),
  },
);

const systemOrders = [
  '-priority',
  'title',
  '-title',
  'force',
  '-force',
  'assured-conformance',
  '-assured-conformance',
] as const;

/** Paths of principles. */
export const principlePaths = {
  '/principles': {
    get: {
      operationId: 'GetPrinciples',
      description:
        'The principles and how far they are met, over a register, a force or a region.',
      parameters: [
        registryParameter,
        any(
          'domain',
          'Architecture domain.',
          choice(['business', 'technology', 'data', 'application', 'security']),
        ),
        any('basis', 'What it rests on.', choice(bases)),
        any(
          'grade',
          'Grade on the National Standards platform.',
          choice(['4Pol', 'MLR', 'ungraded']),
        ),
        any(
          'status',
          'Life cycle.',
          choice(['in-development', 'proposed', 'live', 'retired']),
        ),
        one('q', 'Words that all occur in title, number or statement.', {
          type: 'string',
          maxLength: 200,
        }),
        one('force', 'Reference of the force that adherence is of.', reference),
        one(
          'region',
          'Reference of the region that adherence is of.',
          reference,
        ),
        adherenceSort,
      ],
      responses: {
        ...answer('PrinciplesResponse', 'The principles.'),
        ...problems,
      },
    },
  },
  '/principles/{namespace}/{name}': {
    get: {
      operationId: 'GetPrinciple',
      description: 'Who meets a principle and who does not.',
      parameters: [...namePath, registryParameter, adherenceSort],
      responses: {
        ...answer('PrincipleDetailResponse', 'The principle.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/principles/{namespace}/{name}/systems': {
    get: {
      operationId: 'GetPrincipleSystems',
      description:
        'One page of the systems for which a principle has an outcome, with the checks that have it and why. Only systems whose checks you may read.',
      parameters: [
        ...namePath,
        registryParameter,
        one('outcome', 'Worst outcome among its checks.', {
          type: 'string',
          enum: ['fail', 'unknown', 'dispensed', 'pass'],
          default: 'fail',
        }),
        one('check', 'Id of one of its checks that has the outcome.', {
          type: 'string',
          pattern: '^[a-z][a-z0-9-]*$',
          maxLength: 100,
        }),
        any('force', 'Reference of a force that runs or shares it.', reference),
        any('region', 'Reference of the region of such a force.', reference),
        any(
          'criticality',
          'Criticality tier. Systems whose assessment you may not read do not match.',
          choice([
            'mission-critical',
            'business-critical',
            'operational',
            'administrative',
            'not-known',
          ]),
        ),
        one('sort', 'What to sort by; with a minus sign, descending.', {
          type: 'string',
          enum: systemOrders,
          default: '-priority',
        }),
        ...pageParameters,
      ],
      responses: {
        ...answer('PrincipleSystemsResponse', 'A page.'),
        ...problems,
        ...notFound,
      },
    },
  },
} as const;
