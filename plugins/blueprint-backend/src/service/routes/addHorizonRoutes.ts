import { concentrationExport } from '../../answers/cloud/horizon/concentrationExport';
import { getConcentration } from '../../answers/cloud/horizon/getConcentration';
import { getHorizon } from '../../answers/cloud/horizon/getHorizon';
import { horizonExport } from '../../answers/cloud/horizon/horizonExport';
import { sendTable } from '../../exports';
import type { AddRoutes } from '../RouteContext';

/** Routes for dates on the horizon, and for what systems hang on. */
export const addHorizonRoutes: AddRoutes = (router, { audited }) => {
  router.get('/cloud/horizon', async (request, response) => {
    response.json(
      await audited('cloud-horizon-read', request, reading =>
        getHorizon(reading, request.query),
      ),
    );
  });

  router.get('/cloud/concentration', async (request, response) => {
    response.json(
      await audited('cloud-concentration-read', request, reading =>
        getConcentration(reading, request.query),
      ),
    );
  });

  router.get('/exports/cloud-horizon', (request, response) =>
    audited('cloud-horizon-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await horizonExport(reading, query);
      await sendTable(response, tables, about, format);
    }),
  );

  router.get('/exports/cloud-concentration', (request, response) =>
    audited('cloud-concentration-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await concentrationExport(reading, query);
      await sendTable(response, tables, about, format);
    }),
  );
};
