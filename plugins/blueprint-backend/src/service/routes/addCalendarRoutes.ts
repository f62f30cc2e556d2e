import { NotAllowedError } from '@backstage/errors';
import type { CalendarDesk } from '../../calendar/CalendarDesk';
import type { AddRoutes, AnyRequest } from '../RouteContext';

/**
 * Routes for the calendars that somebody subscribed to: each person's own.
 *
 * @param desk - keeps and opens them
 */
export function addCalendarRoutes(
  desk: Pick<CalendarDesk, 'list' | 'create' | 'renew' | 'revoke'>,
): AddRoutes {
  return (router, { audited, credentialsOf }) => {
    /** Everybody who may read the register may have calendars: they hold open facts. */
    const asPerson = <T>(
      eventId: string,
      request: AnyRequest,
      work: (person: string) => Promise<T>,
    ): Promise<T> =>
      audited(eventId, request, async () => {
        const { principal } = await credentialsOf(request);
        const { userEntityRef } = principal as { userEntityRef?: string };
        if (!userEntityRef) {
          throw new NotAllowedError('Calendars are for people who sign in');
        }
        return work(userEntityRef.toLocaleLowerCase('en-US'));
      });

    router.get('/cloud/calendars', async (request, response) => {
      response.json(
        await asPerson('cloud-calendars-read', request, person =>
          desk.list(person),
        ),
      );
    });

    router.post('/cloud/calendars', async (request, response) => {
      response
        .status(201)
        .json(
          await asPerson('cloud-calendar-create', request, person =>
            desk.create(person, request.body),
          ),
        );
    });

    router.post('/cloud/calendars/:id/renewal', async (request, response) => {
      response
        .status(201)
        .json(
          await asPerson('cloud-calendar-renew', request, person =>
            desk.renew(person, request.params.id),
          ),
        );
    });

    router.delete('/cloud/calendars/:id', async (request, response) => {
      await asPerson('cloud-calendar-revoke', request, person =>
        desk.revoke(person, request.params.id),
      );
      response.status(204).end();
    });
  };
}
