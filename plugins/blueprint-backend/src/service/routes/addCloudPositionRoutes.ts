import { cloudPositionExport } from '../../answers/cloud/position/cloudPositionExport';
import { getCloudPosition } from '../../answers/cloud/position/getCloudPosition';
import { PositionBook } from '../../answers/cloud/position/PositionBook';
import { sendTable } from '../../exports';
import type { AddRoutes } from '../RouteContext';

/** Routes for the position against the cloud target. */
export const addCloudPositionRoutes: AddRoutes = (router, { audited }) => {
  const book = new PositionBook();

  router.get('/cloud/position', async (request, response) => {
    response.json(
      await audited('cloud-position-read', request, reading =>
        getCloudPosition(reading, book, request.query),
      ),
    );
  });

  router.get('/exports/cloud-position', (request, response) =>
    audited('cloud-position-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await cloudPositionExport(reading, book, query);
      await sendTable(response, tables, about, format);
    }),
  );
};
