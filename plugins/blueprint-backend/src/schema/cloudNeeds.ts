import { count, object, ref, text } from './build';
import { one, reference, registryParameter } from './parameters';
import { answer, problems } from './responses';

/** Schemas of what waits of the move to cloud. */
export const cloudNeedsSchemas = {
  CloudNeedsResponse: object(
    ['registry', 'scope', 'withoutDisposition', 'late', 'inConflict'],
    {
      registry: text,
      scope: ref('EstateScope'),
      withoutDisposition: count,
      late: count,
      inConflict: count,
      unfundedEndings: object(['systems', 'until'], {
        systems: count,
        until: text,
      }),
    },
  ),
} as const;

/** Path of what waits of the move to cloud. */
export const cloudNeedsPaths = {
  '/cloud/needs': {
    get: {
      operationId: 'GetCloudNeeds',
      description:
        'How much of the move to cloud waits for those who plan it, in counts.',
      parameters: [
        registryParameter,
        one('force', 'Reference of a force.', reference),
      ],
      responses: {
        ...answer('CloudNeedsResponse', 'The counts.'),
        ...problems,
      },
    },
  },
} as const;
