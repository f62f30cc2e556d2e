import { getCapabilities } from '../../answers/capabilities/getCapabilities';
import { getCapability } from '../../answers/capabilities/getCapability';
import type { AddRoutes } from '../RouteContext';

/** Routes for the capability map. */
export const addCapabilityRoutes: AddRoutes = (router, { audited }) => {
  router.get('/capabilities', async (request, response) => {
    response.json(
      await audited('capabilities-read', request, reading =>
        getCapabilities(reading, request.query),
      ),
    );
  });

  router.get('/capabilities/:namespace/:name', async (request, response) => {
    response.json(
      await audited('capability-read', request, reading =>
        getCapability(reading, { ...request.query, ...request.params }),
      ),
    );
  });
};
