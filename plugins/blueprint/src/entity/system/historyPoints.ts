import type { HistoryResponse } from '@policing/plugin-blueprint-common';

/** A point of the history chart. */
export interface HistoryPoint {
  /** Milliseconds since 1970. */
  time: number;
  assuredConformance?: number;
  coverage?: number;
  summary: string;
}

/**
 * The points of the history chart, oldest first, the last of them at the end of
 * the day to which the latest result holds.
 *
 * @param items - results, newest first
 * @param today - ISO 8601 date
 */
export function historyPoints(
  items: HistoryResponse['items'],
  today: string,
): HistoryPoint[] {
  const points = [...items].reverse().map(item => ({
    time: Date.parse(item.at),
    assuredConformance: item.assuredConformance,
    coverage: item.coverage,
    summary: item.change?.summary ?? 'First scored.',
  }));
  const last = points.at(-1);
  const end = Date.parse(`${today}T23:59:59`);
  return last && end > last.time
    ? [...points, { ...last, time: end, summary: 'Unchanged since.' }]
    : points;
}
