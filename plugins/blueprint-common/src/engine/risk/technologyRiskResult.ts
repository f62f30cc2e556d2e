import type { Definitions } from '../definitions/Definitions';
import type { SystemRecord } from '../estate/SystemNode';
import { counted, listed } from '../explanation/words';
import type { RiskResult, RiskState, TechnologyRiskResult } from '../results';
import { riskResult } from './riskResult';

/** The one that stands highest in a list of ids, lowest first. */
function highest<T extends { id: string }>(
  order: readonly T[],
  ids: readonly (string | undefined)[],
): T | undefined {
  return [...order].reverse().find(({ id }) => ids.includes(id));
}

/**
 * Technology risk of a system: each of its risks on the matrix, and what needs
 * attention. Risks of a system are counted, never added up.
 *
 * @param today - day of scoring, ISO 8601
 */
export function technologyRiskResult(
  { riskMethods }: Definitions,
  record: SystemRecord,
  today: string,
): TechnologyRiskResult {
  const rated = record.risks.map(risk => {
    const method = riskMethods.get(risk.spec.framework);
    return { method, result: riskResult(risk, method, today) };
  });
  const open = rated.filter(({ result }) => result.status !== 'closed');
  const inState = (state: RiskState) =>
    open.filter(({ result }) => result.states.includes(state)).length;
  const counts = {
    open: open.length,
    beyondAppetite: inState('beyond-appetite'),
    reviewOverdue: inState('review-overdue'),
    withoutOwner: inState('no-owner'),
    acceptanceExpired: inState('acceptance-expired'),
  };
  const method = open.find(item => item.method)?.method?.method;
  const bandOfRisk = ({ residual, inherent }: RiskResult) =>
    (residual ?? inherent)?.band;
  const highestBand = highest(
    method?.bands ?? [],
    open.map(({ result }) => bandOfRisk(result)),
  )?.id;
  const mustAccept = highest(
    method?.roles ?? [],
    open
      .filter(({ result }) => !result.states.includes('accepted'))
      .map(({ result }) => result.mayAccept[0]?.id),
  );
  return {
    state: rated.length > 0 ? 'assessed' : 'not-assessed',
    risks: rated.map(({ result }) => result),
    counts,
    ...(highestBand ? { highestBand } : {}),
    ...(mustAccept
      ? { mustAccept: { id: mustAccept.id, title: mustAccept.title } }
      : {}),
    why: whyRisk(rated.length, counts),
  };
}

function whyRisk(
  recorded: number,
  counts: TechnologyRiskResult['counts'],
): string {
  if (recorded === 0) {
    return 'No risk assessment is recorded.';
  }
  const attention = [
    counts.beyondAppetite > 0 && `${counts.beyondAppetite} beyond appetite`,
    counts.acceptanceExpired > 0 &&
      `${counts.acceptanceExpired} with an expired acceptance`,
    counts.reviewOverdue > 0 && `${counts.reviewOverdue} overdue for review`,
    counts.withoutOwner > 0 && `${counts.withoutOwner} without an owner`,
  ].filter(part => part !== false);
  const open = counted(counts.open, 'open risk');
  return attention.length > 0
    ? `${open}: ${listed(attention)}.`
    : `${open}, none of which needs attention.`;
}
