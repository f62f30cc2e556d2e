import type { PlannedPosition } from '@policing/plugin-blueprint-common';

/** A plan as a line over time. */
export interface PlanLine {
  name: string;
  position: PlannedPosition;
}

/** Shares in cloud on one day, 0–1, by the place of their line. */
export interface SharesOfDay {
  /** ISO 8601. */
  day: string;
  shares: (number | undefined)[];
}

/**
 * The share in cloud on every day on which one of some lines changes; a line
 * stays as it is between its own days.
 */
export function sharesByDay(lines: readonly PlanLine[]): SharesOfDay[] {
  const days = [
    ...new Set(
      lines.flatMap(({ position }) => position.days.map(({ day }) => day)),
    ),
  ].sort();
  const at = lines.map(() => -1);
  return days.map(day => ({
    day,
    shares: lines.map(({ position }, line) => {
      while (
        at[line] + 1 < position.days.length &&
        position.days[at[line] + 1].day <= day
      ) {
        at[line] += 1;
      }
      const counts = position.days[at[line]];
      const all =
        counts && counts.inCloud + counts.notInCloud + counts.notKnown;
      return all ? counts.inCloud / all : undefined;
    }),
  }));
}

/** The last day of each year of some days, so that a table stays readable. */
export function lastOfYears(days: readonly SharesOfDay[]): SharesOfDay[] {
  const byYear = new Map<string, SharesOfDay>();
  days.forEach(each => byYear.set(each.day.slice(0, 4), each));
  return [...new Set([days[0], ...byYear.values()])].filter(Boolean);
}
