import { fundingStates, type SystemAssessmentEntity } from '../../schema';
import type { HorizonDate } from './HorizonDate';
import { isLosing } from './horizonKinds';

/** How far the money for a replacement or a move is, as far as anybody declared. */
export const fundingAnswers = [...fundingStates, 'not-known'] as const;

/** See {@link fundingAnswers}. */
export type FundingAnswer = (typeof fundingAnswers)[number];

/** The funding that an assessment declares; not known without one. */
export function fundingOf(
  assessment: Pick<SystemAssessmentEntity['spec'], 'funding'> | undefined,
): FundingAnswer {
  return assessment?.funding?.state ?? 'not-known';
}

/** Whether all of the money is there. What is not known is not paid for. */
export function isFunded(funding: FundingAnswer): boolean {
  return funding === 'funded';
}

/**
 * Whether a date stands for support, licence or contract that is lost soon, or
 * is lost already.
 *
 * @param urgentUntil - last day that counts as soon, ISO 8601
 */
export function isLostSoon(
  { kind, date }: Pick<HorizonDate, 'kind' | 'date'>,
  urgentUntil: string,
): boolean {
  return isLosing(kind) && date <= urgentUntil;
}
