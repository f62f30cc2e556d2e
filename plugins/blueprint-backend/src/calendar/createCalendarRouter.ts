import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { type Response, Router } from 'express';
import type { CalendarDesk } from './CalendarDesk';
import { CALENDAR_PATH, hideCalendarSecrets } from './hideCalendarSecrets';

/** When to try again while the register is being loaded, in seconds. */
const TRY_AGAIN_SECONDS = 60;

const ENDING = '.ics';

function refuse(response: Response, status: 404 | 503): void {
  response
    .status(status)
    .type('text/plain')
    .send(
      status === 404
        ? 'There is no such calendar. Its address may have ended or been revoked: make a new one in the register.\n'
        : 'The register is not ready. Try again in a minute.\n',
    );
}

/**
 * The one route that asks for no sign-in: calendars, read by programs that know
 * a secret address. A wrong, ended or revoked one gets the same answer.
 */
export function createCalendarRouter(options: {
  desk: Pick<CalendarDesk, 'open'>;
  auditor: AuditorService;
  logger: LoggerService;
}): Router {
  const { desk, auditor, logger } = options;
  const router = Router();
  router.use(CALENDAR_PATH, hideCalendarSecrets, (_request, response, next) => {
    response.set({
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    });
    next();
  });
  router.get(`${CALENDAR_PATH}/:file`, async (request, response) => {
    const { file } = request.params;
    try {
      const opened = file.endsWith(ENDING)
        ? await desk.open(file.slice(0, -ENDING.length))
        : undefined;
      if (!opened) {
        refuse(response, 404);
        return;
      }
      const { feed, text, etag, lastModified } = opened;
      // Without the request: its address is the secret.
      const event = await auditor.createEvent({
        eventId: 'cloud-calendar-read',
        severityLevel: 'medium',
        meta: { calendar: feed.id, madeBy: feed.person },
      });
      response.set({
        ETag: etag,
        'Last-Modified': lastModified.toUTCString(),
        'Content-Disposition': 'inline; filename="horizon.ics"',
      });
      if (request.fresh) {
        response.status(304).end();
      } else {
        response.type('text/calendar; charset=utf-8').send(text);
      }
      await event.success();
    } catch (error) {
      logger.warn(`A calendar could not be read: ${stringifyError(error)}`);
      if (!response.headersSent) {
        response.set('Retry-After', String(TRY_AGAIN_SECONDS));
        refuse(response, 503);
      }
    }
  });
  router.use(CALENDAR_PATH, (_request, response) => refuse(response, 404));
  return router;
}
