import { getForce } from '../../answers/getForce';
import { getHealth } from '../../answers/getHealth';
import { getHistory } from '../../answers/getHistory';
import { getSummary } from '../../answers/getSummary';
import { getSystem } from '../../answers/getSystem';
import { getSystemFacets, getSystems } from '../../answers/getSystems';
import type { AddRoutes } from '../RouteContext';

/** Routes for the stored results and what stands over them. */
export const addResultRoutes: AddRoutes = (
  router,
  { audited, readingOf, registries },
) => {
  router.get('/summary', async (request, response) => {
    response.json(
      await audited('summary-read', request, reading =>
        getSummary(reading, request.query),
      ),
    );
  });

  router.get('/systems', async (request, response) => {
    response.json(
      await audited('systems-read', request, reading =>
        getSystems(reading, request.query),
      ),
    );
  });

  router.get('/systems/facets', async (request, response) => {
    response.json(
      await audited('facets-read', request, reading =>
        getSystemFacets(reading, request.query),
      ),
    );
  });

  router.get('/systems/:namespace/:name', async (request, response) => {
    response.json(
      await audited('system-read', request, reading =>
        getSystem(reading, request.params),
      ),
    );
  });

  router.get('/systems/:namespace/:name/history', async (request, response) => {
    response.json(
      await audited('history-read', request, reading =>
        getHistory(reading, { ...request.query, ...request.params }),
      ),
    );
  });

  router.get('/forces/:namespace/:name', async (request, response) => {
    response.json(
      await audited('force-read', request, reading =>
        getForce(reading, request.params),
      ),
    );
  });

  router.get('/registries', async (request, response) => {
    await readingOf(request);
    response.json({ items: [...registries] });
  });

  router.get('/health', async (request, response) => {
    response.json(await audited('health-read', request, getHealth));
  });
};
