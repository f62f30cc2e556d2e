import { comparisonExport } from '../../answers/comparison/comparisonExport';
import { getComparison } from '../../answers/comparison/getComparison';
import { sendTable } from '../../exports';
import type { AddRoutes } from '../RouteContext';

/** Routes for the comparison of forces. */
export const addComparisonRoutes: AddRoutes = (router, { audited }) => {
  router.get('/comparison', async (request, response) => {
    response.json(
      await audited('comparison-read', request, reading =>
        getComparison(reading, request.query),
      ),
    );
  });

  router.get('/exports/comparison', (request, response) =>
    audited('comparison-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await comparisonExport(reading, query);
      await sendTable(response, tables, about, format);
    }),
  );
};
