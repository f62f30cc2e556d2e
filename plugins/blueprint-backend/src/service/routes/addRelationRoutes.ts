import { getRelations } from '../../answers/relations/getRelations';
import type { AddRoutes } from '../RouteContext';

/** Routes for what stands around a system. */
export const addRelationRoutes: AddRoutes = (router, { audited }) => {
  router.get(
    '/systems/:namespace/:name/relations',
    async (request, response) => {
      response.json(
        await audited('relations-read', request, reading =>
          getRelations(reading, { ...request.query, ...request.params }),
        ),
      );
    },
  );
};
