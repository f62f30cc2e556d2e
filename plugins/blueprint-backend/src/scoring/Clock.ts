import { DateTime } from 'luxon';

/** Tells the time; tests set it. */
export interface Clock {
  /** Now, ISO 8601 date-time in UTC. */
  now(): string;
  /** Day of scoring, ISO 8601: facts age by days where the forces are. */
  today(): string;
}

/**
 * The clock of the server.
 *
 * @param zone - time zone that decides when a day begins, such as `Europe/London`
 */
export function systemClock(zone: string): Clock {
  return {
    now: () => DateTime.utc().toISO(),
    today: () => DateTime.now().setZone(zone).toISODate()!,
  };
}
