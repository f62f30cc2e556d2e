import { getCloudNeeds } from '../../answers/cloud/needs/getCloudNeeds';
import { getSystemCloud } from '../../answers/cloud/system/getSystemCloud';
import type { AddRoutes } from '../RouteContext';

/** Routes for the move of one system to cloud, and for what waits of all moves. */
export const addSystemCloudRoutes: AddRoutes = (router, { audited }) => {
  router.get('/systems/:namespace/:name/cloud', async (request, response) => {
    response.json(
      await audited('system-cloud-read', request, reading =>
        getSystemCloud(reading, request.params),
      ),
    );
  });

  router.get('/cloud/needs', async (request, response) => {
    response.json(
      await audited('cloud-needs-read', request, reading =>
        getCloudNeeds(reading, request.query),
      ),
    );
  });
};
