import {
  type CloudCounts,
  type CloudPositionResponse,
  cloudShare,
  highestCloudShare,
  type PositionBasis,
} from '@policing/plugin-blueprint-common';

/** A day of the picture. Shares are of all systems of that day, 0–1. */
export interface ChartPoint {
  /** ISO 8601. */
  day: string;
  /** The same as milliseconds. */
  time: number;
  basis: PositionBasis | 'planned';
  counts: CloudCounts;
  /** Share in cloud, on days gone by and today. */
  past?: number;
  /** Share in cloud today and as planned. */
  planned?: number;
  /** From the share in cloud to what it would be with everything not known. */
  notKnown?: [number, number];
}

/** Days gone by, today and days to come, in order. */
export function chartPoints({
  past,
  projection,
}: Pick<CloudPositionResponse, 'past' | 'projection'>): ChartPoint[] {
  const [, ...toCome] = projection.days;
  return [
    ...past.map(({ day, basis, ...counts }) =>
      pointOf(day, basis, counts, share => ({
        past: share,
        // The dashed line starts where the other ends.
        ...(basis === 'today' && { planned: share }),
      })),
    ),
    ...toCome.map(({ day, ...counts }) =>
      pointOf(day, 'planned', counts, share => ({ planned: share })),
    ),
  ];
}

function pointOf(
  day: string,
  basis: ChartPoint['basis'],
  counts: CloudCounts,
  lines: (share: number) => Pick<ChartPoint, 'past' | 'planned'>,
): ChartPoint {
  const share = cloudShare(counts);
  return {
    day,
    time: Date.parse(day),
    basis,
    counts,
    ...(share !== undefined && {
      ...lines(share),
      notKnown: [share, highestCloudShare(counts)!],
    }),
  };
}

/** Days for the table: the first of each quarter, today, the last, and one asked for. */
export function tablePoints(
  points: readonly ChartPoint[],
  asked: string,
): ChartPoint[] {
  return points.filter(
    ({ day, basis }, place) =>
      basis === 'today' ||
      day === asked ||
      place === 0 ||
      place === points.length - 1 ||
      /-(01|04|07|10)-01$/.test(day),
  );
}
