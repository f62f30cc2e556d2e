import type { CloudCounts, LegacyCounts, RiskCounts } from '../../api/types';
import type { SystemResult } from '../results';

/** Counts systems by cloud position: in cloud, not in cloud, not known. */
export function countCloud(
  results: readonly Pick<SystemResult, 'cloud'>[],
): CloudCounts {
  const count = (inCloud: SystemResult['cloud']['inCloud']) =>
    results.filter(({ cloud }) => cloud.inCloud === inCloud).length;
  return {
    inCloud: count('yes'),
    notInCloud: count('no'),
    notKnown: count('not-known'),
  };
}

/** Counts systems by legacy rating; scores of systems are never averaged. */
export function countLegacy(
  results: readonly Pick<SystemResult, 'legacy'>[],
): LegacyCounts {
  const count = (holds: (legacy: SystemResult['legacy']) => boolean) =>
    results.filter(({ legacy }) => holds(legacy)).length;
  return {
    red: count(({ red }) => red === 'yes'),
    mayBeRed: count(({ red }) => red === 'maybe'),
    legacy: count(({ legacy }) => legacy === 'yes'),
    assessed: count(({ state }) => state !== 'not-assessed'),
    notAssessed: count(({ state }) => state === 'not-assessed'),
  };
}

/** Counts risks by what needs attention. */
export function countRisks(
  results: readonly Pick<SystemResult, 'risk'>[],
): RiskCounts {
  const sum = (name: keyof RiskCounts) =>
    results.reduce((total, { risk }) => total + risk.counts[name], 0);
  return {
    beyondAppetite: sum('beyondAppetite'),
    reviewOverdue: sum('reviewOverdue'),
    withoutOwner: sum('withoutOwner'),
    acceptanceExpired: sum('acceptanceExpired'),
    open: sum('open'),
  };
}
