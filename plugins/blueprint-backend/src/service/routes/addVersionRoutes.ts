import { sendTable } from '../../exports';
import { Comparisons } from '../../versions/Comparisons';
import { getVersions } from '../../versions/getVersions';
import { getVersionsComparison } from '../../versions/getVersionsComparison';
import { getVersionsSystems } from '../../versions/getVersionsSystems';
import { versionsExport } from '../../versions/versionsExport';
import type { AddRoutes } from '../RouteContext';

/** Routes for the versions of the scorecard and what they do to the scores. */
export const addVersionRoutes: AddRoutes = (router, { audited, readingOf }) => {
  const comparisons = new Comparisons();

  router.get('/versions', async (request, response) => {
    response.json(await getVersions(await readingOf(request)));
  });

  router.get('/versions/comparison', async (request, response) => {
    response.json(
      await audited('versions-read', request, reading =>
        getVersionsComparison(reading, comparisons, request.query),
      ),
    );
  });

  router.get('/versions/comparison/systems', async (request, response) => {
    response.json(
      await audited('versions-read', request, reading =>
        getVersionsSystems(reading, comparisons, request.query),
      ),
    );
  });

  router.get('/exports/versions', (request, response) =>
    audited('versions-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await versionsExport(
        reading,
        comparisons,
        query,
      );
      await sendTable(response, tables, about, format);
    }),
  );
};
