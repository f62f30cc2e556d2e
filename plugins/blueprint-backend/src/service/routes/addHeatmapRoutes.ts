import { getHeatmap } from '../../answers/heatmap/getHeatmap';
import { heatmapExport } from '../../answers/heatmap/heatmapExport';
import { sendTable } from '../../exports';
import type { AddRoutes } from '../RouteContext';

/** Routes for the heat map. */
export const addHeatmapRoutes: AddRoutes = (router, { audited }) => {
  router.get('/heatmap', async (request, response) => {
    response.json(
      await audited('heatmap-read', request, reading =>
        getHeatmap(reading, request.query),
      ),
    );
  });

  router.get('/exports/heat-map', (request, response) =>
    audited('heatmap-export', request, async reading => {
      const { format, ...query } = request.query;
      const { table, about } = await heatmapExport(reading, query);
      await sendTable(response, [table], about, format);
    }),
  );
};
