import { cloudForcesExport } from '../../answers/cloud/forces/cloudForcesExport';
import { getCloudForces } from '../../answers/cloud/forces/getCloudForces';
import { getNationalReturn } from '../../answers/cloud/forces/getNationalReturn';
import { nationalReturnExport } from '../../answers/cloud/forces/nationalReturnExport';
import { sendTable } from '../../exports';
import type { AddRoutes } from '../RouteContext';

/** Routes for the forces side by side, and for the national return. */
export const addCloudForcesRoutes: AddRoutes = (router, { audited }) => {
  router.get('/cloud/forces', async (request, response) => {
    response.json(
      await audited('cloud-forces-read', request, reading =>
        getCloudForces(reading, request.query),
      ),
    );
  });

  router.get('/cloud/return', async (request, response) => {
    response.json(
      await audited('cloud-return-read', request, reading =>
        getNationalReturn(reading, request.query),
      ),
    );
  });

  router.get('/exports/cloud-forces', (request, response) =>
    audited('cloud-forces-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await cloudForcesExport(reading, query);
      await sendTable(response, tables, about, format);
    }),
  );

  router.get('/exports/cloud-return', (request, response) =>
    audited('cloud-return-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await nationalReturnExport(reading, query);
      await sendTable(response, tables, about, format);
    }),
  );
};
