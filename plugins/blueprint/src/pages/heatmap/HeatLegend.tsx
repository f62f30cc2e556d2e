import {
  HIGHEST_MATURITY,
  type HeatmapMeasure,
} from '@policing/plugin-blueprint-common';
import {
  formatCount,
  formatPercent,
  ShapeIcon,
} from '@policing/plugin-blueprint-react';
import { SHADES } from './cells';
import styles from './HeatGrid.module.css';
import legend from './HeatLegend.module.css';

/** Properties of {@link HeatLegend}. */
export interface HeatLegendProps {
  measure: HeatmapMeasure;
  leastCoverage: number;
  /** The value that counts as most: 1 for a ratio. */
  most: number;
  /** Whether each row stands for one force. */
  ofForces: boolean;
}

const basisWords: Record<HeatmapMeasure, string> = {
  conformance:
    '64 of 71 %: 64 % of the weight that is known passes; 71 % of it is known',
  'assured-conformance':
    '45 of 71 %: 45 % of all the weight is known to pass; 71 % of it is known',
  coverage: '71 of 12: 71 % of the weight of 12 systems is known',
  systems: 'numbers of systems',
  'cloud-share':
    '8 · 3 · 1: in cloud · not in cloud · not known, three numbers that are never merged',
  maturity:
    '3→4: the level today against its target, 1 to 5, and the year of the assessment; 2 of 5: forces at their target',
};

/** What shades, hatching and signs of the heat map mean. */
export function HeatLegend(props: HeatLegendProps) {
  const { measure, leastCoverage } = props;
  const shades = Array.from({ length: SHADES }, (_, index) => index + 1).map(
    shade => ({ shade, bounds: boundsOf(shade, props) }),
  );
  const hatching =
    measure === 'conformance' || measure === 'assured-conformance';
  return (
    <ul className={legend.legend} aria-label="Legend">
      <li>{basisWords[measure]}</li>
      {shades
        .filter(({ bounds }) => bounds !== undefined)
        .map(({ shade, bounds }) => (
          <li key={shade}>
            <span className={`${legend.swatch} ${styles[`shade${shade}`]}`} />
            {bounds}
          </li>
        ))}
      {(hatching || measure === 'maturity') && (
        <li>
          <span className={`${legend.swatch} ${styles.hatched}`} />
          <ShapeIcon shape="ring" tone="unknown" />{' '}
          {hatching
            ? `less than ${formatPercent(
                leastCoverage,
              )} is known: the number says how much is`
            : 'not known: nobody has assessed it'}
        </li>
      )}
      <li>– nothing applies</li>
    </ul>
  );
}

/** What a shade stands for; nothing for one that no count can have. */
function boundsOf(
  shade: number,
  { measure, most, ofForces }: HeatLegendProps,
): string | undefined {
  if (measure === 'maturity' && ofForces) {
    return `level ${Math.min(shade, HIGHEST_MATURITY)}`;
  }
  if (measure === 'systems') {
    return countsOf(shade, most);
  }
  const bounds = `${formatPercent((shade - 1) / SHADES)}–${formatPercent(
    shade / SHADES,
  )}`;
  switch (measure) {
    case 'cloud-share':
      return `${bounds} in cloud`;
    case 'maturity':
      return `${bounds} at target`;
    default:
      return bounds;
  }
}

/** The counts, from 1, that have a shade. */
function countsOf(shade: number, most: number): string | undefined {
  const from = Math.max(1, Math.ceil(((shade - 1) * most) / SHADES));
  const to = shade === SHADES ? most : Math.ceil((shade * most) / SHADES) - 1;
  if (to < from) {
    return undefined;
  }
  return from === to
    ? formatCount(from)
    : `${formatCount(from)}–${formatCount(to)}`;
}
