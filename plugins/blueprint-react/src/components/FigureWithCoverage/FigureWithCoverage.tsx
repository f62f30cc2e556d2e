import { formatPercent } from '../../words';
import styles from './FigureWithCoverage.module.css';

/** The ratios of a tally, 0 to 1; absent where there is nothing to divide by. */
export interface Ratios {
  conformance?: number;
  coverage?: number;
  assuredConformance?: number;
}

/** Properties of {@link FigureWithCoverage}. */
export interface FigureWithCoverageProps {
  figures: Ratios | undefined;
  /** Coverage below which nothing is said about conformance. */
  leastCoverage?: number;
  /** Adds the assured conformance, on which levels and rankings rest. */
  detail?: boolean;
}

/**
 * A percentage that never stands without its coverage: `64 % of what is known ·
 * 71 % known`.
 */
export function FigureWithCoverage(props: FigureWithCoverageProps) {
  const { assuredConformance } = props.figures ?? {};
  return (
    <span className={styles.figure}>
      {figureInWords(props.figures, props.leastCoverage)}
      {props.detail && assuredConformance !== undefined && (
        <span className={styles.detail}>
          assured {formatPercent(assuredConformance)}: what is passed, of
          everything that applies
        </span>
      )}
    </span>
  );
}

/** The same figure as plain words, for labels and sentences. */
export function figureInWords(
  figures: Ratios | undefined,
  leastCoverage: number = 0,
): string {
  const { conformance, coverage } = figures ?? {};
  if (coverage === undefined) {
    return 'nothing applies';
  }
  if (conformance === undefined || coverage < leastCoverage) {
    return `not assessed (${formatPercent(coverage)} known)`;
  }
  return `${formatPercent(conformance)} of what is known · ${formatPercent(
    coverage,
  )} known`;
}
