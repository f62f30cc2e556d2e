import { counted, listed } from '../explanation/words';
import type {
  OpenRiskCounts,
  RiskPart,
  RiskResult,
  RiskState,
  TechnologyRiskInParts,
  TechnologyRiskResult,
} from '../results';

/** Decides whether a reader may read risks of some forces and marking. */
export type MayReadRisks = (
  part: Pick<RiskPart, 'forces' | 'marking'>,
) => boolean;

const countNames = [
  'open',
  'beyondAppetite',
  'reviewOverdue',
  'withoutOwner',
  'acceptanceExpired',
] as const satisfies readonly (keyof OpenRiskCounts)[];

/** Numbers of open risks among some. */
export function countOpenRisks(risks: readonly RiskResult[]): OpenRiskCounts {
  const open = risks.filter(({ status }) => status !== 'closed');
  const inState = (state: RiskState) =>
    open.filter(({ states }) => states.includes(state)).length;
  return {
    open: open.length,
    beyondAppetite: inState('beyond-appetite'),
    reviewOverdue: inState('review-overdue'),
    withoutOwner: inState('no-owner'),
    acceptanceExpired: inState('acceptance-expired'),
  };
}

/** The one that ranks highest; the first of equals. */
function highest<T extends { rank: number }>(
  items: readonly (T | undefined)[],
): T | undefined {
  return items.reduce(
    (best, item) => (item && !(best && best.rank >= item.rank) ? item : best),
    undefined,
  );
}

/**
 * Sums up parts of the technology risk of a system: open risks, the highest
 * band and the highest authority that is needed.
 *
 * @param parts - the parts that a reader may read; none at all is as if
 *   nothing were recorded
 */
export function sumRiskParts(
  parts: readonly RiskPart[],
): Pick<
  TechnologyRiskResult,
  'state' | 'counts' | 'highestBand' | 'mustAccept'
> {
  const counts = Object.fromEntries(
    countNames.map(name => [
      name,
      parts.reduce((sum, part) => sum + part.counts[name], 0),
    ]),
  ) as unknown as OpenRiskCounts;
  const band = highest(parts.map(part => part.highestBand));
  const accepting = highest(parts.map(part => part.mustAccept));
  return {
    state: parts.length > 0 ? 'assessed' : 'not-assessed',
    counts,
    ...(band ? { highestBand: band.id } : {}),
    ...(accepting
      ? { mustAccept: { id: accepting.id, title: accepting.title } }
      : {}),
  };
}

/** What is open among the risks of a system, in a sentence. */
export function whyRisk(
  state: TechnologyRiskResult['state'],
  counts: OpenRiskCounts,
): string {
  if (state === 'not-assessed') {
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

/**
 * The technology risk of a system as one reader sees it: only the risks they
 * may read, and sums over these. What is left out leaves no trace: the answer
 * is the same as if it were not recorded.
 *
 * @param risk - as scored
 * @param mayRead - whether the reader may read risks of some forces and marking
 * @param isAll - whether the reader may read risks of every force and marking,
 *   so that nothing recorded means that there is nothing
 */
export function riskAsSeen(
  risk: TechnologyRiskInParts,
  mayRead: MayReadRisks,
  isAll: boolean,
): TechnologyRiskResult {
  const sums = sumRiskParts(risk.parts.filter(mayRead));
  return {
    ...sums,
    risks: risk.risks.filter(mayRead),
    why:
      sums.state === 'not-assessed' && !isAll
        ? 'No risk assessment that you may read is recorded.'
        : whyRisk(sums.state, sums.counts),
  };
}
