import {
  capabilityLevels,
  capabilityVerdicts,
  collisionRules,
  comparisonWith,
  convergenceRules,
  instanceTraits,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import { count, flag, list, object, oneOf, ratio, ref, text } from './build';
import {
  any,
  choice,
  formatParameter,
  one,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, problems } from './responses';

const ruleId = oneOf([...convergenceRules, ...collisionRules]);
const codeTablesState = oneOf(['reviewed', 'overdue', 'not-known']);

/** Schemas of the comparison of forces. */
export const comparisonSchemas = {
  ComparedSystem: object(['ref', 'title', 'life', 'sharedBy'], {
    ref: text,
    title: text,
    life: oneOf(['live', 'planned', 'not-known', 'ended']),
    lifecycle: text,
    product: ref('EntityLabel'),
    version: text,
    configuration: text,
    hostingClass: text,
    landingZone: text,
    contractEnds: text,
    contractBreaks: list(text),
    vendorSupportEnds: text,
    sharedBy: list(ref('EntityLabel')),
  }),
  InterfaceEnd: object(['system', 'forces'], {
    system: ref('EntityLabel'),
    forces: list(ref('EntityLabel')),
    product: ref('EntityLabel'),
  }),
  ComparisonItem: object(['id', 'rule', 'title', 'forces', 'facts'], {
    id: text,
    rule: ruleId,
    title: text,
    forces: list(text),
    capability: ref('EntityLabel'),
    product: ref('EntityLabel'),
    facts: list(object(['about', 'text'], { about: text, ref: text, text })),
    moreFacts: count,
  }),
  ComparisonResponse: object(
    [
      'registry',
      'date',
      'leastCoverage',
      'sides',
      'capabilities',
      'products',
      'interfaces',
      'between',
      'converge',
      'collide',
      'rules',
      'totals',
    ],
    {
      registry: ref('RegistryInfo'),
      date: text,
      leastCoverage: ratio,
      sides: list(
        object(['scope', 'forces', 'systems', 'cloud', 'maturity'], {
          scope: ref('EstateScope'),
          forces: count,
          systems: ref('LifeCounts'),
          cloud: ref('CloudCounts'),
          maturity: object(['assessed', 'levels'], {
            assessed: count,
            levels: list(count),
          }),
          conformance: ref('PooledFigures'),
        }),
      ),
      capabilities: list(
        object(['capability', 'level', 'verdict', 'sides'], {
          capability: ref('EntityLabel'),
          level: oneOf(capabilityLevels),
          above: text,
          verdict: oneOf(capabilityVerdicts),
          sides: list(
            object(['systems', 'forces', 'products', 'first'], {
              systems: count,
              forces: count,
              products: list(
                object(['ref', 'title', 'systems'], {
                  ref: text,
                  title: text,
                  systems: count,
                }),
              ),
              first: list(ref('ComparedSystem')),
              maturity: object(['assessedOn'], {
                current: count,
                target: count,
                assessedOn: text,
              }),
            }),
          ),
        }),
      ),
      products: list(
        object(['product', 'verdict', 'differences', 'notKnown', 'sides'], {
          product: ref('EntityLabel'),
          supplier: text,
          verdict: oneOf(['shared-system', 'everywhere', 'not-everywhere']),
          differences: list(oneOf(instanceTraits)),
          notKnown: list(oneOf(instanceTraits)),
          sides: list(
            object(['instances', 'forces', 'first'], {
              instances: count,
              forces: count,
              first: list(ref('ComparedSystem')),
            }),
          ),
        }),
      ),
      interfaces: list(
        object(
          [
            'api',
            'type',
            'owner',
            'providers',
            'consumers',
            'between',
            'codeTables',
            'state',
          ],
          {
            api: ref('EntityLabel'),
            type: text,
            standard: text,
            owner: text,
            providers: list(ref('InterfaceEnd')),
            consumers: list(ref('InterfaceEnd')),
            between: flag,
            sameProduct: ref('EntityLabel'),
            codeTables: list(
              object(['name', 'state'], {
                name: text,
                owner: text,
                reviewedOn: text,
                nextReviewOn: text,
                state: codeTablesState,
              }),
            ),
            state: codeTablesState,
          },
        ),
      ),
      between: list(ref('EntityLabel')),
      converge: list(ref('ComparisonItem')),
      collide: list(ref('ComparisonItem')),
      rules: list(
        object(['id', 'title', 'explanation'], {
          id: ruleId,
          title: text,
          explanation: text,
        }),
      ),
      totals: object(
        ['capabilities', 'products', 'interfaces', 'converge', 'collide'],
        {
          capabilities: count,
          products: count,
          interfaces: count,
          converge: count,
          collide: count,
        },
      ),
    },
  ),
} as const;

/** What is compared, for the answer and its export. */
const comparedParameters = [
  registryParameter,
  {
    name: 'force',
    in: 'query',
    required: true,
    description:
      'Reference of a force. Repeat it for two or three, or name one and what to compare it with.',
    style: 'form',
    explode: true,
    allowReserved: true,
    schema: { type: 'array', items: reference, minItems: 1, maxItems: 3 },
  },
  any('with', 'What a single force is compared with.', choice(comparisonWith)),
] as const;

/** Paths of the comparison of forces. */
export const comparisonPaths = {
  '/comparison': {
    get: {
      operationId: 'GetComparison',
      description:
        'Two or three forces, or one with its region and the nation: capability by capability, product by product, interface by interface, and what would converge and collide.',
      parameters: [
        ...comparedParameters,
        one(
          'only',
          'Leaves out capabilities, products and interfaces in which nothing differs.',
          choice(['differences']),
        ),
      ],
      responses: {
        ...answer('ComparisonResponse', 'The comparison.'),
        ...problems,
      },
    },
  },
  '/exports/comparison': {
    get: {
      operationId: 'GetComparisonExport',
      description: 'A comparison of forces to take away.',
      parameters: [formatParameter(...tableFormats), ...comparedParameters],
      responses: { ...fileAnswer('The tables.', tableFormats), ...problems },
    },
  },
} as const;
