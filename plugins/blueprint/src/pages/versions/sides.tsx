import type { Both, VersionRatios } from '@policing/plugin-blueprint-common';
import {
  CoverageBar,
  FigureWithCoverage,
  formatPercent,
} from '@policing/plugin-blueprint-react';
import styles from './sides.module.css';

/** Figures with one version: words that never leave coverage out, and a bar. */
export function Figures(props: {
  figures: VersionRatios | undefined;
  leastCoverage: number;
}) {
  const { figures, leastCoverage } = props;
  if (!figures) {
    return <>not shown to you</>;
  }
  const { coverage, assuredConformance } = figures;
  return (
    <>
      <FigureWithCoverage figures={figures} leastCoverage={leastCoverage} />
      {coverage !== undefined && (
        <CoverageBar
          compact
          tally={{
            passedWeight: assuredConformance ?? 0,
            decidedWeight: coverage,
            applicableWeight: 1,
          }}
        />
      )}
    </>
  );
}

/** By how many points the assured conformance rises or falls. */
export function Change({ figures }: { figures?: Both<VersionRatios> }) {
  const from = figures?.from.assuredConformance;
  const to = figures?.to.assuredConformance;
  if (from === undefined || to === undefined) {
    return <>{figures ? 'not comparable' : 'not shown to you'}</>;
  }
  const points = (to - from) * 100;
  return (
    <span className={styles.change}>
      {pointsInWords(points)}
      <span className={styles.detail}>
        assured {formatPercent(from)} → {formatPercent(to)}
      </span>
    </span>
  );
}

/** A difference of percentages: “falls by 1.4 points”. */
export function pointsInWords(points: number): string {
  const size = Math.abs(points);
  if (size < 0.05) {
    return size === 0 ? 'stays the same' : 'moves by less than 0.1 points';
  }
  return `${points > 0 ? 'rises' : 'falls'} by ${size.toFixed(1)} points`;
}
