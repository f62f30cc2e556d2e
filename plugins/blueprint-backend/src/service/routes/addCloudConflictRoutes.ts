import { cloudConflictsExport } from '../../answers/cloud/conflicts/cloudConflictsExport';
import { cloudDispositionsExport } from '../../answers/cloud/conflicts/cloudDispositionsExport';
import { getCloudConflicts } from '../../answers/cloud/conflicts/getCloudConflicts';
import { getCloudDispositions } from '../../answers/cloud/conflicts/getCloudDispositions';
import { sendTable } from '../../exports';
import type { AddRoutes } from '../RouteContext';

/** Routes for conflicts in plans, and for suggested dispositions. */
export const addCloudConflictRoutes: AddRoutes = (router, { audited }) => {
  router.get('/cloud/conflicts', async (request, response) => {
    response.json(
      await audited('cloud-conflicts-read', request, reading =>
        getCloudConflicts(reading, request.query),
      ),
    );
  });

  router.get('/cloud/dispositions', async (request, response) => {
    response.json(
      await audited('cloud-dispositions-read', request, reading =>
        getCloudDispositions(reading, request.query),
      ),
    );
  });

  router.get('/exports/cloud-conflicts', (request, response) =>
    audited('cloud-conflicts-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await cloudConflictsExport(reading, query);
      await sendTable(response, tables, about, format);
    }),
  );

  router.get('/exports/cloud-dispositions', (request, response) =>
    audited('cloud-dispositions-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await cloudDispositionsExport(reading, query);
      await sendTable(response, tables, about, format);
    }),
  );
};
