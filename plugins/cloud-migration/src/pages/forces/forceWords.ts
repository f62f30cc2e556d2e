import {
  type CloudForceFigures,
  type FundingFigures,
  fundingAnswers,
  fundingTitles,
  planGaps,
  planGapTitles,
} from '@policing/plugin-blueprint-common';
import {
  formatCount,
  formatDate,
  formatPercent,
  uncapitalise,
} from '@policing/plugin-blueprint-react';

/** The three numbers in words: “12 in cloud, 15 not, 7 not known”. */
export function positionInWords({
  position: { inCloud, notInCloud, notKnown },
}: CloudForceFigures): string {
  return `${formatCount(inCloud)} in cloud, ${formatCount(notInCloud)} not, ${formatCount(notKnown)} not known`;
}

/**
 * Where the plans lead: “74 % once all is done; 80 % not reached”.
 *
 * @param target - share that should be in cloud, 0–1
 */
export function plannedInWords(
  { planned }: CloudForceFigures,
  target: number | undefined,
): { share: string; target?: string } {
  if (!planned) {
    return { share: 'no systems' };
  }
  const share = `${formatPercent(planned.endShare)} once all plans are done`;
  if (target === undefined) {
    return { share };
  }
  return {
    share,
    target: planned.reachedOn
      ? `${formatPercent(target)} reached on ${formatDate(planned.reachedOn)}`
      : `${formatPercent(target)} not reached by the plans`,
  };
}

/** What the plans lack, most frequent first: “9 no disposition, 4 moves without a day”. */
export function gapsInWords({ plans }: CloudForceFigures): string {
  const gaps = planGaps
    .map(gap => ({ gap, count: plans.gaps[gap] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return gaps
    .map(({ gap, count }) => `${planGapTitles[gap]}: ${formatCount(count)}`)
    .join(', ');
}

/** Whether it is paid for: “5 funded, 9 not in full”, by state where it is shown. */
export function fundingInWords(funding: FundingFigures | undefined): {
  sums: string;
  states?: string;
} {
  if (!funding) {
    return { sums: 'withheld' };
  }
  const { funded, notFunded, states } = funding;
  return {
    sums: `${formatCount(funded)} funded, ${formatCount(notFunded)} not in full`,
    ...(states &&
      notFunded > 0 && {
        states: fundingAnswers
          .filter(answer => answer !== 'funded' && states[answer] > 0)
          .map(
            answer =>
              `${uncapitalise(fundingTitles[answer])}: ${formatCount(states[answer])}`,
          )
          .join(', '),
      }),
  };
}
