import {
  calendarNameLength,
  openHorizonKinds,
} from '@policing/plugin-blueprint-common';
import { count, flag, list, object, oneOf, ref, text } from './build';
import { reference } from './parameters';
import { answer, notFound, problem, problems } from './responses';

const kind = oneOf(openHorizonKinds);

/** Schemas of calendars that people subscribe to. */
export const cloudCalendarSchemas = {
  CalendarFeed: object(
    ['id', 'name', 'registry', 'kinds', 'createdAt', 'expiresAt', 'expired'],
    {
      id: text,
      name: text,
      registry: text,
      force: ref('EntityLabel'),
      kinds: list(kind),
      createdAt: text,
      expiresAt: text,
      lastUsedAt: text,
      expired: flag,
    },
  ),
  CalendarFeedsResponse: object(['items', 'most'], {
    items: list(ref('CalendarFeed')),
    most: count,
  }),
  CalendarFeedWithAddress: object(['feed', 'address'], {
    feed: ref('CalendarFeed'),
    address: text,
  }),
  NewCalendarFeed: object(['name', 'registry', 'kinds'], {
    name: {
      type: 'string',
      minLength: 1,
      maxLength: calendarNameLength,
    } as const,
    registry: { type: 'string', maxLength: 100 } as const,
    force: reference,
    kinds: {
      type: 'array',
      items: kind,
      minItems: 1,
      maxItems: openHorizonKinds.length,
      uniqueItems: true,
    } as const,
  }),
} as const;

const idPath = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Identifier of the calendar.',
  schema: { type: 'string', pattern: '^[0-9a-f-]{36}$' },
} as const;

const withAddress = {
  201: {
    description: 'It works; its address is told this once.',
    content: {
      'application/json': { schema: ref('CalendarFeedWithAddress') },
    },
  },
} as const;

/** Paths of calendars that people subscribe to. */
export const cloudCalendarPaths = {
  '/cloud/calendars': {
    get: {
      operationId: 'GetCloudCalendars',
      description: 'The calendars of the caller, without their addresses.',
      parameters: [],
      responses: {
        ...answer('CalendarFeedsResponse', 'The calendars.'),
        ...problems,
      },
    },
    post: {
      operationId: 'CreateCloudCalendar',
      description:
        'Makes a calendar of dates on the horizon. Whoever has its address reads it without signing in, so it holds open facts alone.',
      requestBody: {
        required: true,
        content: { 'application/json': { schema: ref('NewCalendarFeed') } },
      },
      responses: {
        ...withAddress,
        ...problems,
        409: problem('The caller has as many as one person may have.'),
      },
    },
  },
  '/cloud/calendars/{id}/renewal': {
    post: {
      operationId: 'RenewCloudCalendar',
      description:
        'Gives a calendar a new address and a new end; the old address stops working.',
      parameters: [idPath],
      responses: { ...withAddress, ...problems, ...notFound },
    },
  },
  '/cloud/calendars/{id}': {
    delete: {
      operationId: 'RevokeCloudCalendar',
      description: 'Takes a calendar away; its address stops working.',
      parameters: [idPath],
      responses: {
        204: { description: 'It is gone.' },
        ...problems,
        ...notFound,
      },
    },
  },
} as const;
