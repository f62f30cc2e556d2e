import {
  cloudForceSorts,
  coverStates,
  dispositions,
  fundingAnswers,
  horizonKinds,
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
  ratio,
  record,
  ref,
  text,
} from './build';
import {
  choice,
  formatParameter,
  one,
  pageParameters,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, problems } from './responses';

const fundingFigures = object(['funded', 'notFunded'], {
  funded: count,
  notFunded: count,
  states: record(count),
});

/** Schemas of the forces side by side, and of the national return. */
export const cloudForcesSchemas = {
  CloudForceFigures: object(
    ['scope', 'systems', 'position', 'plans', 'losses'],
    {
      scope: ref('EstateScope'),
      systems: count,
      position: ref('CloudCounts'),
      plans: object(['toPlan', 'complete', 'blocked', 'gaps'], {
        toPlan: count,
        complete: count,
        blocked: count,
        gaps: record(count),
      }),
      planned: object(['endShare'], { reachedOn: text, endShare: ratio }),
      losses: object(['systems', 'withinYear', 'covered'], {
        systems: count,
        withinYear: count,
        covered: count,
      }),
      funding: fundingFigures,
    },
  ),
  CloudForcesResponse: object(
    ['registry', 'today', 'until', 'whole', 'forces', 'regions'],
    {
      registry: text,
      today: text,
      until: text,
      target: ratio,
      whole: ref('CloudForceFigures'),
      forces: list(ref('CloudForceFigures')),
      regions: list(ref('EntityLabel')),
    },
  ),
  ReturnItem: object(
    [
      'system',
      'forces',
      'capabilities',
      'obsoleteOn',
      'because',
      'passed',
      'cover',
      'withheld',
    ],
    {
      system: ref('EntityLabel'),
      forces: list(ref('EntityLabel')),
      capabilities: list(ref('EntityLabel')),
      product: ref('EntityLabel'),
      supplier: text,
      obsoleteOn: text,
      because: oneOf(horizonKinds),
      passed: flag,
      cover: oneOf(coverStates),
      planOn: text,
      disposition: oneOf(dispositions),
      withheld: flag,
      funding: object(['state'], {
        state: oneOf(fundingAnswers),
        need: text,
        amount: number,
      }),
    },
  ),
  ReturnCapability: object(
    ['systems', 'forces', 'passed', 'years', 'covered'],
    {
      capability: ref('EntityLabel'),
      systems: count,
      forces: count,
      passed: count,
      years: list(count),
      covered: count,
      funding: fundingFigures,
      amount: number,
    },
  ),
  NationalReturnResponse: object(
    [
      'registry',
      'scope',
      'today',
      'until',
      'capabilities',
      'items',
      'totalItems',
      'pageInfo',
    ],
    {
      registry: text,
      scope: ref('EstateScope'),
      today: text,
      until: text,
      capabilities: list(ref('ReturnCapability')),
      items: list(ref('ReturnItem')),
      totalItems: count,
      pageInfo: optional({ nextCursor: text, prevCursor: text }),
    },
  ),
} as const;

const regionParameter = one(
  'region',
  'Reference of a region to narrow it to.',
  reference,
);

const forcesParameters = [
  registryParameter,
  regionParameter,
  one('sort', 'What forces are sorted by; with a minus sign, descending.', {
    type: 'string',
    enum: cloudForceSorts.flatMap(key => [key, `-${key}` as const]),
    default: 'title',
  }),
] as const;

const returnParameters = [
  registryParameter,
  one('force', 'Reference of a force to narrow it to.', reference),
  regionParameter,
] as const;

/** Paths of the forces side by side, and of the national return. */
export const cloudForcesPaths = {
  '/cloud/forces': {
    get: {
      operationId: 'GetCloudForces',
      description:
        'Forces side by side: cloud position, quality of plans, where they lead, what is lost on the horizon and whether it is paid for.',
      parameters: forcesParameters,
      responses: {
        ...answer('CloudForcesResponse', 'The forces.'),
        ...problems,
      },
    },
  },
  '/cloud/return': {
    get: {
      operationId: 'GetCloudReturn',
      description:
        'What becomes obsolete when, with need and funding state: input to the National Prioritisation Model. By capability, and one page of the systems.',
      parameters: [...returnParameters, ...pageParameters],
      responses: {
        ...answer('NationalReturnResponse', 'The return.'),
        ...problems,
      },
    },
  },
  '/exports/cloud-forces': {
    get: {
      operationId: 'ExportCloudForces',
      description: 'The forces side by side, as a table.',
      parameters: [formatParameter(...tableFormats), ...forcesParameters],
      responses: { ...fileAnswer('The table.', tableFormats), ...problems },
    },
  },
  '/exports/cloud-return': {
    get: {
      operationId: 'ExportCloudReturn',
      description:
        'The return as a file: a workbook with both tables, or one of them as CSV.',
      parameters: [
        formatParameter(...tableFormats),
        ...returnParameters,
        one(
          'part',
          'Table that comes first, and that a CSV file holds.',
          choice(['systems', 'capabilities']),
        ),
      ],
      responses: { ...fileAnswer('The tables.', tableFormats), ...problems },
    },
  },
} as const;
