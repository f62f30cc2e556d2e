import { plusMonths } from '../engine/dates';
import type { CheckDefinition } from '../engine/definitions/CompiledScorecard';
import type { CapabilityLevel } from './CollaborationView';
import type { Rank, RankPart, SuggestionKind } from './Finding';
import type { CollaborationSettings } from './settings';

/** What the rank of a suggestion depends on. */
export interface RankBasis {
  kind: SuggestionKind;
  /** How many forces it concerns, those that cannot be named included. */
  forces: number;
  /** How many systems it rests on. */
  systems?: number;
  /** First day on which one of the contracts can end, ISO date. */
  firstEnd?: string;
  capabilityLevel?: CapabilityLevel;
  severity?: CheckDefinition['severity'];
  /** Difference of two assured conformances, 0–1. */
  gap?: number;
}

/**
 * Ranks a suggestion by the points of the scorecard. One more force or system, a
 * nearer contract end or a wider gap never lowers the score.
 *
 * @param today - ISO date that contract ends are counted from
 */
export function rankOf(
  basis: RankBasis,
  { points }: CollaborationSettings,
  today: string,
): Rank {
  const parts: RankPart[] = [];
  const add = (rule: RankPart['rule'], value: string, score: number) =>
    parts.push({ rule, value, points: score });

  add('kind', basis.kind, points.kinds[basis.kind]);
  add(
    'forces',
    `${basis.forces}`,
    Math.min(basis.forces * points.perForce, points.mostForForces),
  );
  if (basis.systems) {
    add(
      'systems',
      `${basis.systems}`,
      Math.min(basis.systems * points.perSystem, points.mostForSystems),
    );
  }
  const { firstEnd, capabilityLevel, severity, gap } = basis;
  if (firstEnd !== undefined) {
    const line = points.contractEnds.find(
      ({ withinMonths }) => firstEnd <= plusMonths(today, withinMonths),
    );
    add('contract-end', firstEnd, line?.points ?? 0);
  }
  if (capabilityLevel) {
    add(
      'capability-level',
      capabilityLevel,
      points.capabilityLevels[capabilityLevel],
    );
  }
  if (severity) {
    add('severity', severity, points.severities[severity]);
  }
  if (gap !== undefined) {
    // Figures such as 0.7 - 0.4 fall a hair short of a whole tenth.
    const tenths = Math.floor(gap * 10 + 1e-9);
    add('gap', `${Math.round(gap * 100)}`, tenths * points.perTenthOfGap);
  }
  return {
    score: parts.reduce((sum, part) => sum + part.points, 0),
    parts,
  };
}
