import {
  coverStates,
  dateSides,
  fundingAnswers,
  horizonKinds,
  planDateKinds,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import {
  count,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  record,
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
import { answer, fileAnswer, problems } from './responses';

const facet = list(
  object(['value', 'count'], { value: text, title: text, count }),
);

const scope = object(['ref', 'title', 'kind'], {
  ref: text,
  title: text,
  kind: oneOf(['nation', 'region', 'force']),
});

const counts = record(count);

const concentration = object(['groups', 'total', 'notKnown'], {
  groups: list(ref('ConcentrationGroup')),
  total: count,
  notKnown: count,
});

/** Schemas of dates on the horizon, and of what systems hang on. */
export const cloudHorizonSchemas = {
  HorizonItem: object(
    ['id', 'kind', 'date', 'passed', 'system', 'forces', 'withheld'],
    {
      id: text,
      kind: oneOf(horizonKinds),
      date: text,
      passed: flag,
      source: oneOf(['product-release', 'last-test']),
      cover: object(['state'], {
        state: oneOf(coverStates),
        plan: object(['kind', 'date', 'late'], {
          kind: oneOf(planDateKinds),
          date: text,
          late: flag,
        }),
      }),
      system: ref('EntityLabel'),
      forces: list(ref('EntityLabel')),
      product: ref('EntityLabel'),
      supplier: text,
      withheld: flag,
      funding: object(['state'], {
        state: oneOf(fundingAnswers),
        need: text,
        amount: number,
        reference: text,
        decidedOn: text,
      }),
      criticality: text,
    },
  ),
  HorizonResponse: object(
    [
      'registry',
      'scope',
      'today',
      'until',
      'urgent',
      'items',
      'totalItems',
      'systems',
      'passed',
      'months',
      'facets',
      'pageInfo',
    ],
    {
      registry: text,
      scope,
      today: text,
      until: text,
      urgent: object(['until', 'systems', 'readable', 'funding', 'unfunded'], {
        until: text,
        systems: count,
        readable: count,
        funding: counts,
        unfunded: count,
      }),
      items: list(ref('HorizonItem')),
      totalItems: count,
      systems: count,
      passed: counts,
      months: list(object(['month', 'counts'], { month: text, counts })),
      facets: object(['kind', 'funding', 'cover', 'supplier', 'product'], {
        kind: facet,
        funding: facet,
        cover: facet,
        supplier: facet,
        product: facet,
      }),
      pageInfo: optional({ nextCursor: text, prevCursor: text }),
    },
  ),
  ConcentrationGroup: object(
    ['name', 'systems', 'forces', 'readable', 'critical', 'losing'],
    {
      name: text,
      region: text,
      systems: count,
      forces: count,
      readable: count,
      critical: count,
      losing: count,
    },
  ),
  ConcentrationResponse: object(
    [
      'registry',
      'scope',
      'today',
      'until',
      'systems',
      'readable',
      'criticalTiers',
      'suppliers',
      'places',
      'landingZones',
    ],
    {
      registry: text,
      scope,
      today: text,
      until: text,
      systems: count,
      readable: count,
      criticalTiers: list(text),
      suppliers: concentration,
      places: concentration,
      landingZones: concentration,
    },
  ),
} as const;

const scopeParameters = [
  registryParameter,
  one('force', 'Reference of a force to narrow it to.', reference),
  one('region', 'Reference of a region to narrow it to.', reference),
] as const;

const day = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
} as const;

const filterParameters = [
  ...scopeParameters,
  one(
    'whose',
    'Whose dates: those that vendors set, or those of our plan.',
    choice(dateSides),
  ),
  any('kind', 'Kind of date.', choice(horizonKinds)),
  any(
    'funding',
    'How far the funding is. Systems whose assessment you may not read do not match.',
    choice(fundingAnswers),
  ),
  any(
    'cover',
    'How our plan stands to the date of a vendor.',
    choice(coverStates),
  ),
  any('supplier', 'Supplier of its product, to the letter.', {
    type: 'string',
    maxLength: 200,
  }),
  any('product', 'Reference of the product it is an instance of.', reference),
  one('from', 'First day, ISO 8601.', day),
  one('to', 'Last day, ISO 8601.', day),
  one(
    'only',
    '`unfunded`: support, licence or contract that is lost within the urgent months of the scorecard, or is lost already, and is not paid for in full. Systems whose assessment you may not read do not match.',
    choice(['unfunded']),
  ),
  one('q', 'Words that all occur in system, product or supplier.', {
    type: 'string',
    maxLength: 200,
  }),
] as const;

/** Paths of dates on the horizon, and of what systems hang on. */
export const cloudHorizonPaths = {
  '/cloud/horizon': {
    get: {
      operationId: 'GetCloudHorizon',
      description:
        'One page of the dates that match, soonest first: what vendors end and what our plan says, with counts by month.',
      parameters: [...filterParameters, ...pageParameters],
      responses: { ...answer('HorizonResponse', 'A page.'), ...problems },
    },
  },
  '/cloud/concentration': {
    get: {
      operationId: 'GetCloudConcentration',
      description:
        'How many systems hang on one supplier, one place and one landing zone; those with most critical systems first, as far as the caller may know.',
      parameters: [
        ...scopeParameters,
        one('limit', 'Most groups of each sort.', {
          type: 'integer',
          minimum: 1,
          maximum: 200,
          default: 25,
        }),
      ],
      responses: {
        ...answer('ConcentrationResponse', 'The groups.'),
        ...problems,
      },
    },
  },
  '/exports/cloud-horizon': {
    get: {
      operationId: 'ExportCloudHorizon',
      description: 'Every date that matches, as a table.',
      parameters: [formatParameter(...tableFormats), ...filterParameters],
      responses: { ...fileAnswer('The table.', tableFormats), ...problems },
    },
  },
  '/exports/cloud-concentration': {
    get: {
      operationId: 'ExportCloudConcentration',
      description: 'What systems hang on, as a table.',
      parameters: [formatParameter(...tableFormats), ...scopeParameters],
      responses: { ...fileAnswer('The table.', tableFormats), ...problems },
    },
  },
} as const;
