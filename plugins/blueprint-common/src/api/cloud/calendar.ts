import type { HorizonKind } from '../../cloud/horizon';
import type { EntityLabel } from '../types';

/** Kinds of dates that a calendar can carry: the open ones. */
export type CalendarKind = Exclude<HorizonKind, 'recovery-test'>;

/** A calendar that somebody subscribed to. Its address is shown once only. */
export interface CalendarFeed {
  id: string;
  name: string;
  registry: string;
  /** The whole register where absent. */
  force?: EntityLabel;
  kinds: CalendarKind[];
  /** ISO 8601 date-times. */
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string;
  expired: boolean;
}

/** Answer of `GET /cloud/calendars`. */
export interface CalendarFeedsResponse {
  items: CalendarFeed[];
  /** Most that one person may have. */
  most: number;
}

/** What `POST /cloud/calendars` takes. */
export interface NewCalendarFeed {
  name: string;
  registry: string;
  /** Reference of a force. */
  force?: string;
  kinds: CalendarKind[];
}

/** A calendar with its address, which is told this once. */
export interface CalendarFeedWithAddress {
  feed: CalendarFeed;
  /** Whoever has it reads the calendar without signing in. */
  address: string;
}

/** Longest name of a calendar, in characters. */
export const calendarNameLength = 80;
