import { NOT_KNOWN } from './dates';

/**
 * A ratio as a percentage: `64 %`. Only a whole is shown as 100 %, and only
 * nothing as 0 %, so that rounding never hides the last failing check.
 *
 * @param ratio - 0 to 1
 */
export function formatPercent(ratio: number | undefined): string {
  if (ratio === undefined) {
    return NOT_KNOWN;
  }
  return `${wholePercent(ratio)}\u00a0%`;
}

/** The number of {@link formatPercent} without its sign. */
export function wholePercent(ratio: number): number {
  if (ratio > 0 && ratio < 1) {
    return Math.min(99, Math.max(1, Math.round(ratio * 100)));
  }
  return Math.round(ratio * 100);
}

/**
 * A legacy score with two decimals, as the official method shows it.
 *
 * @param score - unrounded, 0 to 30
 */
export function formatScore(score: number): string {
  return score.toFixed(2);
}
