import { kinds } from '../../schema';
import type { LegacyMethod } from '../definitions/Definitions';

/** Least and most that a figure can be; equal where it is known. */
export interface Range {
  lowest: number;
  highest: number;
}

/** A score of the legacy method, within limits where criteria are missing. */
export interface LegacyScore {
  likelihood: Range;
  impact: Range;
  overall: Range;
  /** The score with every criterion at its most. */
  most: number;
  /** Codes of the criteria that are not scored. */
  missing: string[];
}

/** Scores by criterion code; a criterion that is not scored is absent. */
export type CriterionScores = Readonly<Record<string, number | undefined>>;

const SCALES = kinds.SystemAssessment.spec.properties.legacy.properties.scores
  .properties as Record<string, { minimum: number; maximum: number }>;

/**
 * Twice as many times the number of criteria as the total of an axis, so that
 * everything stays a whole number: `(mean + highest) / 2 = (sum + n × highest) / 2n`.
 */
function doubledTotal(scores: readonly number[]): number {
  const sum = scores.reduce((total, score) => total + score, 0);
  return sum + scores.length * Math.max(...scores);
}

/**
 * Scores by the official formula: for each axis the mean and the highest score
 * are averaged, and the two totals multiplied (Legacy IT Risk Assessment
 * Framework, March 2025; domain reference 4.3). Unrounded. Where criteria are
 * missing, the limits are those with every missing score at its least and at
 * its most; the true score cannot lie outside them.
 *
 * @param method - the profile
 * @param scores - declared scores
 */
export function legacyScore(
  { criteria }: Pick<LegacyMethod, 'criteria'>,
  scores: CriterionScores,
): LegacyScore {
  const axis = (name: 'likelihood' | 'impact') => {
    const ids = criteria
      .filter(criterion => criterion.axis === name)
      .map(({ id }) => id);
    const total = (limit: 'minimum' | 'maximum', given: CriterionScores) =>
      doubledTotal(ids.map(id => given[id] ?? SCALES[id][limit]));
    return {
      parts: 2 * ids.length,
      lowest: total('minimum', scores),
      highest: total('maximum', scores),
      most: total('maximum', {}),
    };
  };
  const likelihood = axis('likelihood');
  const impact = axis('impact');
  const parts = likelihood.parts * impact.parts;
  return {
    likelihood: {
      lowest: likelihood.lowest / likelihood.parts,
      highest: likelihood.highest / likelihood.parts,
    },
    impact: {
      lowest: impact.lowest / impact.parts,
      highest: impact.highest / impact.parts,
    },
    // One division of whole numbers, so that a score of exactly 16 is 16.
    overall: {
      lowest: (likelihood.lowest * impact.lowest) / parts,
      highest: (likelihood.highest * impact.highest) / parts,
    },
    most: (likelihood.most * impact.most) / parts,
    missing: criteria
      .filter(({ id }) => scores[id] === undefined)
      .map(({ id }) => id),
  };
}
