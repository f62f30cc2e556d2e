import type { Tally } from '@policing/plugin-blueprint-common';
import { useId } from 'react';
import { formatPercent } from '../../words';
import styles from './CoverageBar.module.css';

/** Properties of {@link CoverageBar}. */
export interface CoverageBarProps {
  tally: Pick<Tally, 'passedWeight' | 'decidedWeight' | 'applicableWeight'>;
  /** Leaves the words to the picture's label, where a table says them anyway. */
  compact?: boolean;
}

/**
 * What passes, what fails and what is not known, by weight. The part that is
 * not known is hatched: it is neither green nor empty.
 */
export function CoverageBar({ tally, compact }: CoverageBarProps) {
  const hatching = useId();
  const { passedWeight, decidedWeight, applicableWeight } = tally;

  if (applicableWeight === 0) {
    return <span className={styles.words}>nothing applies</span>;
  }

  const passed = passedWeight / applicableWeight;
  const failed = (decidedWeight - passedWeight) / applicableWeight;
  const notKnown = 1 - decidedWeight / applicableWeight;
  const words = `${formatPercent(passed)} passes · ${formatPercent(
    failed,
  )} fails · ${formatPercent(notKnown)} not known`;

  return (
    <span className={compact ? styles.compact : styles.full}>
      <svg
        className={styles.bar}
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        role="img"
        aria-label={words}
      >
        <defs>
          <pattern
            id={hatching}
            width="2"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="skewX(-45)"
          >
            <rect width="1" height="8" className={styles.hatch} />
          </pattern>
        </defs>
        <rect width={passed * 100} height="8" className={styles.passed} />
        <rect
          x={passed * 100}
          width={failed * 100}
          height="8"
          className={styles.failed}
        />
        <rect
          x={(passed + failed) * 100}
          width={notKnown * 100}
          height="8"
          fill={`url(#${hatching})`}
          data-testid="not-known"
        />
      </svg>
      {!compact && (
        <span className={styles.words} aria-hidden="true">
          {words}
        </span>
      )}
    </span>
  );
}
