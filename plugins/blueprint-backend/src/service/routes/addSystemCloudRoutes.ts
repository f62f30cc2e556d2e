import { getSystemCloud } from '../../answers/cloud/system/getSystemCloud';
import type { AddRoutes } from '../RouteContext';

/** Route for the move of one system to cloud. */
export const addSystemCloudRoutes: AddRoutes = (router, { audited }) => {
  router.get('/systems/:namespace/:name/cloud', async (request, response) => {
    response.json(
      await audited('system-cloud-read', request, reading =>
        getSystemCloud(reading, request.params),
      ),
    );
  });
};
