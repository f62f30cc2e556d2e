import type { HumanDuration } from '@backstage/types';

export interface Config {
  blueprint?: {
    /** How systems are scored. */
    scoring?: {
      /**
       * Time zone that decides when a day begins, as facts age by days.
       * `Europe/London` where it is left out.
       */
      timeZone?: string;
      /**
       * How often the estate in memory is compared with the catalog, which
       * mends what a lost event left behind. Ten minutes where it is left out.
       */
      reconcileEvery?: HumanDuration | string;
      /**
       * How long the last result of a system that left the register is kept, so
       * that its return is no new beginning. Thirty days where it is left out.
       * Its history is always kept.
       */
      keepRemovedFor?: HumanDuration | string;
    };
    /** Calendars of dates that people subscribe to by a secret address. */
    calendar?: {
      /** Most that one person may have. Five where it is left out; 0 for none. */
      mostPerPerson?: number;
      /**
       * How long an address works before it has to be renewed. A year where it
       * is left out.
       */
      validFor?: HumanDuration | string;
    };
  };
}
