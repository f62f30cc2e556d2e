import { getPrinciple } from '../../answers/principles/getPrinciple';
import { getPrinciples } from '../../answers/principles/getPrinciples';
import { getPrincipleSystems } from '../../answers/principles/getPrincipleSystems';
import type { AddRoutes } from '../RouteContext';

/** Routes for the principles: how far each is kept, and who breaks it. */
export const addPrincipleRoutes: AddRoutes = (router, { audited }) => {
  router.get('/principles', async (request, response) => {
    response.json(
      await audited('principles-read', request, reading =>
        getPrinciples(reading, request.query),
      ),
    );
  });

  router.get('/principles/:namespace/:name', async (request, response) => {
    response.json(
      await audited('principle-read', request, reading =>
        getPrinciple(reading, { ...request.query, ...request.params }),
      ),
    );
  });

  router.get(
    '/principles/:namespace/:name/systems',
    async (request, response) => {
      response.json(
        await audited('principle-systems-read', request, reading =>
          getPrincipleSystems(reading, { ...request.query, ...request.params }),
        ),
      );
    },
  );
};
