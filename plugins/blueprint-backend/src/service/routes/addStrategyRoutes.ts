import { getInitiative } from '../../answers/strategy/getInitiative';
import { getInitiatives } from '../../answers/strategy/getInitiatives';
import { getStrategy } from '../../answers/strategy/getStrategy';
import { GoalSystems } from '../../answers/strategy/GoalSystems';
import { InitiativeBook } from '../../answers/strategy/InitiativeBook';
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
};
