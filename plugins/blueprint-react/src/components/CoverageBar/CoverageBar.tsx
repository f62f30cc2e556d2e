import type { Tally } from '@policing/plugin-blueprint-common';
import { formatPercent } from '../../words';
import { SharesBar } from '../SharesBar';
import styles from './CoverageBar.module.css';

/** Properties of {@link CoverageBar}. */
export interface CoverageBarProps {
  tally: Pick<Tally, 'passedWeight' | 'decidedWeight' | 'applicableWeight'>;
  /** Leaves the words to the picture's label, where a table says them anyway. */
  compact?: boolean;
}

/** What passes, what fails and what is not known, by weight. */
export function CoverageBar({ tally, compact }: CoverageBarProps) {
  const { passedWeight, decidedWeight, applicableWeight } = tally;
  if (applicableWeight === 0) {
    return <span className={styles.words}>nothing applies</span>;
  }
  const passed = passedWeight / applicableWeight;
  const failed = (decidedWeight - passedWeight) / applicableWeight;
  const notKnown = (applicableWeight - decidedWeight) / applicableWeight;
  const words = `${formatPercent(passed)} passes · ${formatPercent(
    failed,
  )} fails · ${formatPercent(notKnown)} not known`;
  return (
    <span className={styles.whole}>
      <SharesBar
        label={words}
        shares={[
          { share: passed, look: 'good' },
          { share: failed, look: 'bad' },
          { share: notKnown, look: 'hatched' },
        ]}
      />
      {!compact && (
        <span className={styles.words} aria-hidden="true">
          {words}
        </span>
      )}
    </span>
  );
}
