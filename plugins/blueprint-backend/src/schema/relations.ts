import { count, flag, list, object, oneOf, ref, text } from './build';
import { namePath, one } from './parameters';
import { answer, notFound, problems } from './responses';

const nodeKind = oneOf([
  'system',
  'interface',
  'product',
  'capability',
  'principle',
  'force',
  'more',
]);

/** Schemas of the relations of a system. */
export const relationSchemas = {
  RelationNode: object(['id', 'kind', 'title', 'distance'], {
    id: text,
    kind: nodeKind,
    title: text,
    distance: count,
    owner: ref('EntityLabel'),
    codeTables: list(
      object(['name', 'overdue'], {
        name: text,
        owner: text,
        nextReviewOn: text,
        overdue: flag,
      }),
    ),
    failing: list(text),
    leftOut: object(['count', 'kind', 'of'], {
      count,
      kind: nodeKind,
      of: text,
    }),
  }),
  RelationsResponse: object(['nodes', 'edges', 'leftOut', 'withheld'], {
    nodes: list(ref('RelationNode')),
    edges: list(
      object(['from', 'to', 'kind'], {
        from: text,
        to: text,
        kind: oneOf([
          'offers',
          'uses',
          'depends-on',
          'replaces',
          'instance-of',
          'serves',
          'breaks',
          'run-by',
        ]),
      }),
    ),
    leftOut: count,
    withheld: list(oneOf(['checks'])),
  }),
} as const;

/** Path of the relations of a system. */
export const relationPaths = {
  '/systems/{namespace}/{name}/relations': {
    get: {
      operationId: 'GetSystemRelations',
      description: 'What a system stands in relation to.',
      parameters: [
        ...namePath,
        one('depth', 'Steps from the system.', {
          type: 'integer',
          minimum: 1,
          maximum: 2,
          default: 1,
        }),
      ],
      responses: {
        ...answer('RelationsResponse', 'The relations.'),
        ...problems,
        ...notFound,
      },
    },
  },
} as const;
