import { capabilitiesExport } from '../../answers/capabilities/capabilitiesExport';
import { getCapabilities } from '../../answers/capabilities/getCapabilities';
import { getCapability } from '../../answers/capabilities/getCapability';
import { sendTable } from '../../exports';
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

  router.get('/exports/capabilities', (request, response) =>
    audited('capabilities-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await capabilitiesExport(reading, query);
      await sendTable(response, tables, about, format);
    }),
  );
};
