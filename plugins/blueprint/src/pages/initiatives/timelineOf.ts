import type { InitiativeSummary } from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';

/** One initiative on the timeline; places are shares of its length, 0 to 1. */
export interface TimelineRow {
  initiative: InitiativeSummary;
  /** Absent where neither start nor end is declared. */
  bar?: {
    from: number;
    to: number;
    /** Whether that end of the bar is not declared, and drawn open. */
    openStart: boolean;
    openEnd: boolean;
  };
  /** End of the funding. */
  fundedTo?: number;
  evaluatedOn?: number;
}

/** A picture of initiatives over time. */
export interface Timeline {
  rows: TimelineRow[];
  /** Place of the day by which ends are judged. */
  today: number;
  /** First days of years. */
  years: { year: number; place: number }[];
}

function daysOf(date: string): number {
  return DateTime.fromISO(date, { zone: 'utc' }).toMillis() / 86_400_000;
}

/**
 * Lays initiatives out over the years that their declared dates reach into. An
 * end that is not declared runs to the edge of the picture.
 *
 * @param today - ISO 8601
 */
export function timelineOf(
  initiatives: readonly InitiativeSummary[],
  today: string,
): Timeline {
  const dates = [
    today,
    ...initiatives.flatMap(({ startsOn, endsOn, fundedTo, evaluation }) => [
      startsOn,
      endsOn,
      fundedTo,
      evaluation?.evaluatedOn,
    ]),
  ].filter(date => date !== undefined);
  const years = dates.map(date => Number(date.slice(0, 4)));
  const first = Math.min(...years);
  const last = Math.max(...years) + 1;
  const start = daysOf(`${first}-01-01`);
  const length = daysOf(`${last}-01-01`) - start;
  const placeOf = (date: string) => (daysOf(date) - start) / length;
  return {
    today: placeOf(today),
    years: Array.from({ length: last - first }, (_, index) => ({
      year: first + index,
      place: placeOf(`${first + index}-01-01`),
    })),
    rows: initiatives.map(initiative => {
      const { startsOn, endsOn, fundedTo, evaluation } = initiative;
      return {
        initiative,
        ...((startsOn ?? endsOn) && {
          bar: {
            from: startsOn ? placeOf(startsOn) : 0,
            to: endsOn ? placeOf(endsOn) : 1,
            openStart: !startsOn,
            openEnd: !endsOn,
          },
        }),
        ...(fundedTo && { fundedTo: placeOf(fundedTo) }),
        ...(evaluation?.evaluatedOn && {
          evaluatedOn: placeOf(evaluation.evaluatedOn),
        }),
      };
    }),
  };
}
