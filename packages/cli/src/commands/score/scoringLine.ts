import { formatDay } from '@policing/plugin-blueprint-common';
import type { ScoreReport } from './ScoreReport';

/**
 * Says on which day and by which definitions systems were scored.
 *
 * @param report - the scores
 */
export function scoringLine({
  date,
  scorecard,
  definitionsDigest,
}: ScoreReport): string {
  return `Scored for ${formatDay(date)} by ${
    scorecard || 'no scorecard'
  }, definitions ${definitionsDigest.slice(0, 12)}`;
}
