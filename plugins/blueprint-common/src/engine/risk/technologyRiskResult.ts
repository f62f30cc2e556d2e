import type { Definitions } from '../definitions/Definitions';
import type { GroupLookup } from '../estate/resolveForces';
import type { SystemRecord } from '../estate/SystemNode';
import type { RiskPart, RiskResult, TechnologyRiskInParts } from '../results';
import { forcesConcerned } from './forcesConcerned';
import { countOpenRisks, sumRiskParts, whyRisk } from './riskParts';
import { riskResult } from './riskResult';

/** The one that stands highest in a list of ids, lowest first, with its place. */
function highest<T extends { id: string }>(
  order: readonly T[],
  ids: readonly (string | undefined)[],
): (T & { rank: number }) | undefined {
  const rank = order.findLastIndex(({ id }) => ids.includes(id));
  return rank < 0 ? undefined : { ...order[rank], rank };
}

/** Risks by whom they concern and how they are marked, in the order of the keys. */
function byReaders(risks: readonly RiskResult[]): RiskResult[][] {
  const groups = new Map<string, RiskResult[]>();
  for (const risk of risks) {
    const key = `${risk.forces.join(' ')} ${risk.marking}`;
    groups.set(key, [...(groups.get(key) ?? []), risk]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group);
}

/**
 * Technology risk of a system: each of its risks on the matrix, and what needs
 * attention. Risks of a system are counted, never added up.
 *
 * @param groupOf - finds groups by their full references
 * @param today - day of scoring, ISO 8601
 */
export function technologyRiskResult(
  { riskMethods }: Definitions,
  record: SystemRecord,
  groupOf: GroupLookup,
  today: string,
): TechnologyRiskInParts {
  const rated = record.risks.map(risk => {
    const method = riskMethods.get(risk.spec.framework);
    const forces = forcesConcerned(risk, record, groupOf);
    return { method, result: riskResult(risk, forces, method, today) };
  });
  const method = rated.find(
    item => item.result.status !== 'closed' && item.method,
  )?.method?.method;
  const partOf = (risks: RiskResult[]): RiskPart => {
    const [{ forces, marking }] = risks;
    const open = risks.filter(({ status }) => status !== 'closed');
    const band = highest(
      method?.bands ?? [],
      open.map(({ residual, inherent }) => (residual ?? inherent)?.band),
    );
    const role = highest(
      method?.roles ?? [],
      open
        .filter(({ states }) => !states.includes('accepted'))
        .map(({ mayAccept }) => mayAccept[0]?.id),
    );
    return {
      forces,
      marking,
      counts: countOpenRisks(risks),
      ...(band ? { highestBand: { id: band.id, rank: band.rank } } : {}),
      ...(role
        ? { mustAccept: { id: role.id, title: role.title, rank: role.rank } }
        : {}),
    };
  };
  const risks = rated.map(({ result }) => result);
  const parts = byReaders(risks).map(partOf);
  const sums = sumRiskParts(parts);
  return { ...sums, risks, parts, why: whyRisk(sums.state, sums.counts) };
}
