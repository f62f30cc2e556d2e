import { getInitiative } from '../../answers/strategy/getInitiative';
import { getInitiatives } from '../../answers/strategy/getInitiatives';
import { getStrategy } from '../../answers/strategy/getStrategy';
import { GoalSystems } from '../../answers/strategy/GoalSystems';
import { InitiativeBook } from '../../answers/strategy/InitiativeBook';
import { initiativesExport } from '../../answers/strategy/initiativesExport';
import { sendTable } from '../../exports';
import type { AddRoutes } from '../RouteContext';

/** Routes for the alignment with the strategy, and for initiatives. */
export const addStrategyRoutes: AddRoutes = (
  router,
  { audited, readingOf },
) => {
  const initiatives = new InitiativeBook();
  const books = { initiatives, goalSystems: new GoalSystems() };

  router.get('/strategy', async (request, response) => {
    response.json(
      await audited('strategy-read', request, reading =>
        getStrategy(reading, books, request.query),
      ),
    );
  });

  // Open facts alone.
  router.get('/initiatives', async (request, response) => {
    const reading = await readingOf(request);
    response.json(await getInitiatives(reading, initiatives, request.query));
  });

  router.get('/initiatives/:namespace/:name', async (request, response) => {
    const reading = await readingOf(request);
    response.json(await getInitiative(reading, initiatives, request.params));
  });

  router.get('/exports/initiatives', (request, response) =>
    audited('initiatives-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await initiativesExport(
        reading,
        initiatives,
        query,
      );
      await sendTable(response, tables, about, format);
    }),
  );
};
