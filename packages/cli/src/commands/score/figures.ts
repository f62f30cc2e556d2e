import {
  percent,
  type CloudResult,
  type ConformanceResult,
  type LegacyResult,
  type LevelId,
  type TechnologyRiskResult,
} from '@policing/plugin-blueprint-common';
import { count } from '../../output/count';

const levels: Record<LevelId, string> = {
  aligned: 'aligned',
  'partly-aligned': 'partly aligned',
  diverging: 'diverging',
  unassessed: 'not assessed',
};

/** A level in words. */
export function levelText({ level }: ConformanceResult): string {
  return levels[level];
}

/** A ratio as per cent, or a dash where there is none. */
export function ratioText(ratio: number | undefined): string {
  return ratio === undefined ? '–' : percent(ratio);
}

/** A legacy score as `26.67 red`, or its bounds as `6.30–18.10 may be red`. */
export function legacyText(legacy: LegacyResult): string {
  const { lowest, highest, red } = legacy;
  if (lowest === undefined || highest === undefined) {
    return 'not assessed';
  }
  const score =
    lowest === highest
      ? lowest.toFixed(2)
      : `${lowest.toFixed(2)}–${highest.toFixed(2)}`;
  const words = { yes: ' red', maybe: ' may be red', no: '' };
  return `${score}${red === 'not-assessed' ? '' : words[red]}`;
}

/** What stands out among the risks of a system. */
export function riskText({ state, counts }: TechnologyRiskResult): string {
  if (state === 'not-assessed') {
    return 'not assessed';
  }
  return counts.beyondAppetite > 0
    ? `${counts.beyondAppetite} beyond appetite`
    : `${count(counts.open, 'open risk')}`;
}

/** Whether a system is in the cloud. */
export function cloudText({ inCloud }: CloudResult): string {
  return inCloud === 'not-known' ? 'not known' : inCloud;
}
