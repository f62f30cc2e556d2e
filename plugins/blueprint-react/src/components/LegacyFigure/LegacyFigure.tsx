import type { LegacyResult } from '@policing/plugin-blueprint-common';
import { formatScore } from '../../words';

/** Number of criteria of the legacy framework. */
const CRITERIA = 13;

/** Highest score of the legacy framework. */
const HIGHEST_SCORE = 30;

/** The part of a legacy result that the figure needs. */
export type LegacyFigures = Pick<
  LegacyResult,
  'state' | 'lowest' | 'highest' | 'red'
> &
  Partial<Pick<LegacyResult, 'missing'>>;

/** Properties of {@link LegacyFigure}. */
export interface LegacyFigureProps {
  legacy: LegacyFigures;
}

/**
 * The legacy score, or its bounds where criteria are missing: `26.67 of 30 ·
 * red`, `6.30–18.10 of 30 · may be red (4 of 13 missing)`.
 */
export function LegacyFigure({ legacy }: LegacyFigureProps) {
  return <span>{legacyInWords(legacy)}</span>;
}

/** The same figure as plain words. */
export function legacyInWords(legacy: LegacyFigures): string {
  const { lowest, highest } = legacy;
  if (
    legacy.state === 'not-assessed' ||
    lowest === undefined ||
    highest === undefined
  ) {
    return 'not assessed';
  }
  const score =
    legacy.state === 'scored'
      ? formatScore(lowest)
      : `${formatScore(lowest)}–${formatScore(highest)}`;
  const figure = [`${score} of ${HIGHEST_SCORE}`, ...redInWords(legacy.red)];
  return figure.join(' · ') + missingInWords(legacy.missing);
}

function redInWords(red: LegacyResult['red']): string[] {
  switch (red) {
    case 'yes':
      return ['red'];
    case 'maybe':
      return ['may be red'];
    case 'no':
      return ['not red'];
    default:
      return [];
  }
}

function missingInWords(missing: string[] = []): string {
  return missing.length > 0
    ? ` (${missing.length} of ${CRITERIA} missing)`
    : '';
}
