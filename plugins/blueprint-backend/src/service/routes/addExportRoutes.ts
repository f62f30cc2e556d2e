import { sendTable } from '../../exports';
import { systemsExport } from '../../exports/systemsExport';
import type { AddRoutes } from '../RouteContext';

/** Routes for files to take away. */
export const addExportRoutes: AddRoutes = (router, { audited }) => {
  router.get('/exports/systems', (request, response) =>
    audited('systems-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await systemsExport(reading, query);
      await sendTable(response, tables, about, format);
    }),
  );
};
