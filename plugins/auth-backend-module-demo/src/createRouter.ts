import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { Router } from 'express';
import type { DemonstrationPeople } from './DemonstrationPeople';
import { spec } from './openapi';

/**
 * The route that tells whom one may choose to be; open to everybody, because
 * nobody is signed in where it is asked.
 *
 * @param options - whom one may be; `validateResponses` checks answers against
 *   the OpenAPI document, as in tests
 */
export function createRouter(options: {
  people: DemonstrationPeople;
  validateResponses?: boolean;
}): Router {
  const { people, validateResponses = false } = options;
  const router = createValidatedOpenApiRouter(spec, {
    validatorOptions: { validateResponses },
  });
  router.get('/demo/people', async (_request, response) => {
    response
      .setHeader('Cache-Control', 'no-store')
      .json({ people: await people.list() });
  });
  return router as unknown as Router;
}
