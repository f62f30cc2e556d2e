import {
  capabilityConcerns,
  capabilityLevels,
  capabilitySortKeys,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import { count, flag, list, object, oneOf, ratio, ref, text } from './build';
import {
  any,
  choice,
  formatParameter,
  namePath,
  one,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, notFound, problems } from './responses';

const summaryRequired = [
  'ref',
  'title',
  'level',
  'status',
  'depth',
  'parts',
  'systems',
  'national',
  'products',
  'forcesCovered',
  'gaps',
  'overlaps',
  'owned',
  'cloud',
] as const;

const summaryProperties = {
  ref: text,
  title: text,
  level: oneOf(capabilityLevels),
  status: text,
  parent: text,
  depth: count,
  parts: count,
  systems: ref('LifeCounts'),
  national: count,
  products: ref('SomeLabels'),
  forcesCovered: count,
  gaps: ref('SomeLabels'),
  overlaps: object(['count', 'first'], {
    count,
    first: list(
      object(['force', 'capability', 'systems'], {
        force: ref('EntityLabel'),
        capability: text,
        systems: list(ref('EntityLabel')),
      }),
    ),
  }),
  owned: count,
  cloud: ref('CloudCounts'),
  conformance: ref('PooledFigures'),
} as const;

/** Schemas of the capability map. */
export const capabilitySchemas = {
  LifeCounts: object(['live', 'planned', 'notKnown', 'ended'], {
    live: count,
    planned: count,
    notKnown: count,
    ended: count,
  }),
  PooledFigures: object(['systems'], {
    systems: count,
    conformance: ratio,
    coverage: ratio,
    assuredConformance: ratio,
  }),
  SomeLabels: object(['count', 'first'], {
    count,
    first: list(ref('EntityLabel')),
  }),
  EstateScope: object(['ref', 'title', 'kind'], {
    ref: text,
    title: text,
    kind: oneOf(['nation', 'region', 'force']),
  }),
  CapabilitySummary: object(summaryRequired, summaryProperties),
  OwnedPrompt: object(['force', 'capability', 'planned', 'owned'], {
    force: ref('EntityLabel'),
    capability: ref('EntityLabel'),
    planned: object(['ref', 'title', 'kind', 'state'], {
      ref: text,
      title: text,
      kind: oneOf(['system', 'repurchase', 'initiative']),
      state: text,
      product: ref('EntityLabel'),
    }),
    owned: object(['ref', 'title', 'product', 'covers'], {
      ref: text,
      title: text,
      product: ref('EntityLabel'),
      covers: oneOf(['system', 'product']),
      contractEnds: text,
      vendorSupportEnds: text,
    }),
  }),
  CapabilitiesResponse: object(
    [
      'registry',
      'scope',
      'leastCoverage',
      'forces',
      'items',
      'matching',
      'totalItems',
      'unplaced',
      'choices',
      'prompts',
      'promptCount',
    ],
    {
      registry: ref('RegistryInfo'),
      scope: ref('EstateScope'),
      leastCoverage: ratio,
      forces: count,
      items: list(
        object([...summaryRequired, 'matches'], {
          ...summaryProperties,
          matches: flag,
        }),
      ),
      matching: count,
      totalItems: count,
      unplaced: ref('LifeCounts'),
      choices: object(['regions', 'forces'], {
        regions: list(ref('EntityLabel')),
        forces: list(ref('EntityLabel')),
      }),
      prompts: list(ref('OwnedPrompt')),
      promptCount: count,
    },
  ),
  CapabilitySystem: object(['ref', 'title', 'life', 'shared', 'parts'], {
    ref: text,
    title: text,
    life: oneOf(['live', 'planned', 'not-known', 'ended']),
    lifecycle: text,
    product: ref('EntityLabel'),
    version: text,
    hostingClass: text,
    contractEnds: text,
    shared: flag,
    parts: list(ref('EntityLabel')),
  }),
  CapabilityDetailResponse: object(
    [
      'registry',
      'scope',
      'leastCoverage',
      'capability',
      'above',
      'parts',
      'forces',
      'national',
      'products',
      'withoutProduct',
      'overlaps',
      'prompts',
      'promptCount',
      'initiatives',
    ],
    {
      registry: ref('RegistryInfo'),
      scope: ref('EstateScope'),
      leastCoverage: ratio,
      capability: object(summaryRequired, {
        ...summaryProperties,
        description: text,
      }),
      above: list(ref('EntityLabel')),
      parts: list(ref('CapabilitySummary')),
      forces: list(
        object(['force', 'state', 'systems', 'first'], {
          force: ref('EntityLabel'),
          state: oneOf(['live', 'not-known', 'planned', 'none-known']),
          systems: ref('LifeCounts'),
          first: list(ref('CapabilitySystem')),
          maturity: object(['assessedOn'], {
            current: count,
            target: count,
            assessedOn: text,
          }),
          conformance: ref('PooledFigures'),
        }),
      ),
      national: list(ref('CapabilitySystem')),
      products: list(
        object(['product', 'systems', 'forces', 'versions'], {
          product: ref('EntityLabel'),
          supplier: text,
          systems: count,
          forces: count,
          versions: list(
            object(['systems'], { version: text, systems: count }),
          ),
        }),
      ),
      withoutProduct: count,
      overlaps: list(
        object(['force', 'capability', 'systems'], {
          force: ref('EntityLabel'),
          capability: ref('EntityLabel'),
          systems: list(ref('EntityLabel')),
        }),
      ),
      prompts: list(ref('OwnedPrompt')),
      promptCount: count,
      initiatives: list(
        object(['ref', 'title', 'phase', 'forces'], {
          ref: text,
          title: text,
          phase: text,
          forces: list(ref('EntityLabel')),
        }),
      ),
      doesItWell: list(
        object(['force', 'figures'], {
          force: ref('EntityLabel'),
          figures: ref('PooledFigures'),
        }),
      ),
    },
  ),
} as const;

const scopeParameters = [
  registryParameter,
  one('force', 'Reference of one force; without it, every force.', reference),
  one('region', 'Reference of one region, in place of a force.', reference),
] as const;

/** Filters and order of the capability map, for its answer and its export. */
const capabilitiesParameters = [
  ...scopeParameters,
  any('level', 'Level of the capability model.', choice(capabilityLevels)),
  any(
    'only',
    'Only capabilities with forces of which nothing is known, with overlaps, or with something planned beside what is owned. Repeat it for all of them together.',
    choice(capabilityConcerns),
  ),
  one('q', 'Words that all occur in the title.', {
    type: 'string',
    maxLength: 200,
  }),
  one(
    'sort',
    'What to sort the parts of each capability by; with a minus sign before it, descending.',
    {
      type: 'string',
      enum: capabilitySortKeys.flatMap(key => [key, `-${key}` as const]),
    },
  ),
] as const;

/** Paths of the capability map. */
export const capabilityPaths = {
  '/capabilities': {
    get: {
      operationId: 'GetCapabilities',
      description:
        'What serves each capability: systems, products, gaps and overlaps.',
      parameters: [...capabilitiesParameters],
      responses: {
        ...answer('CapabilitiesResponse', 'The capability map.'),
        ...problems,
      },
    },
  },
  '/capabilities/{namespace}/{name}': {
    get: {
      operationId: 'GetCapability',
      description: 'Who has what for one capability.',
      parameters: [...namePath, ...scopeParameters],
      responses: {
        ...answer('CapabilityDetailResponse', 'The capability.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/exports/capabilities': {
    get: {
      operationId: 'GetCapabilitiesExport',
      description:
        'The capability map to take away, with the systems behind it.',
      parameters: [formatParameter(...tableFormats), ...capabilitiesParameters],
      responses: { ...fileAnswer('The tables.', tableFormats), ...problems },
    },
  },
} as const;
