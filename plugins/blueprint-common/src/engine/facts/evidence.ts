import type { SpecOf } from '../../schema';
import { dayNumber } from '../dates';

/** One claim about facts of the document it stands in. */
export type Evidence = NonNullable<SpecOf<'System'>['evidence']>[number];

/** Whether a claim is about a fact: it names the fact or a group that holds it. */
function covers(claim: string, path: string): boolean {
  return (
    claim === path ||
    (path.charCodeAt(claim.length) === 46 && path.startsWith(claim))
  );
}

/**
 * The evidence that a fact stands on: the most specific claim that covers it,
 * and among equally specific ones the latest. Evidence dated after the day of
 * scoring does not count.
 *
 * @param path - path of the fact within the `spec` of its document
 * @param evidence - evidence of that document
 * @param today - number of the day of scoring
 */
export function evidenceFor(
  path: string,
  evidence: readonly Evidence[] | undefined,
  today: number,
): Evidence | undefined {
  if (!evidence) {
    return undefined;
  }
  let best: Evidence | undefined;
  let bestDay = 0;
  for (const item of evidence) {
    const specificity = item.claim.length;
    if (
      covers(item.claim, path) &&
      (!best || specificity >= best.claim.length)
    ) {
      const day = dayNumber(item.date);
      if (
        day <= today &&
        (!best || specificity > best.claim.length || day > bestDay)
      ) {
        best = item;
        bestDay = day;
      }
    }
  }
  return best;
}

/**
 * The day a fact counts from: that of its evidence, else the day the whole
 * document was confirmed.
 *
 * @param evidence - evidence of the fact
 * @param confirmed - `confirmedOn` of a system, `assessedOn` of an assessment
 * @param today - number of the day of scoring
 * @returns ISO date, or undefined where the fact is undated
 */
export function asOf(
  evidence: Evidence | undefined,
  confirmed: string | undefined,
  today: number,
): string | undefined {
  if (evidence) {
    return evidence.date;
  }
  return confirmed !== undefined && dayNumber(confirmed) <= today
    ? confirmed
    : undefined;
}
