import type { HeatmapMeasure } from '@policing/plugin-blueprint-common';
import { ShapeIcon } from '../../components';
import { formatCount, formatPercent } from '../../words';
import { SHADES } from './cells';
import styles from './HeatGrid.module.css';
import legend from './HeatLegend.module.css';

/** Properties of {@link HeatLegend}. */
export interface HeatLegendProps {
  measure: HeatmapMeasure;
  leastCoverage: number;
  /** The value that counts as most: 1 for a ratio. */
  most: number;
}

/** What shades, hatching and signs of the heat map mean. */
export function HeatLegend({ measure, leastCoverage, most }: HeatLegendProps) {
  const shades = Array.from({ length: SHADES }, (_, index) => index + 1);
  const bound = (share: number) =>
    measure === 'systems'
      ? formatCount(Math.round(share * most))
      : formatPercent(share);
  const hatching =
    measure === 'conformance' || measure === 'assured-conformance';
  return (
    <ul className={legend.legend} aria-label="Legend">
      {shades.map(shade => (
        <li key={shade}>
          <span className={`${legend.swatch} ${styles[`shade${shade}`]}`} />
          {bound((shade - 1) / SHADES)}–{bound(shade / SHADES)}
        </li>
      ))}
      {hatching && (
        <li>
          <span className={`${legend.swatch} ${styles.hatched}`} />
          <ShapeIcon shape="ring" tone="unknown" /> less than{' '}
          {formatPercent(leastCoverage)} is known: the number says how much is
        </li>
      )}
      <li>– nothing applies</li>
    </ul>
  );
}
