import type { CloudCounts } from '@policing/plugin-blueprint-common';
import { formatCount, formatPercent } from '../../words';
import { SharesBar } from '../SharesBar';
import styles from './PositionStrip.module.css';

/** Properties of {@link CloudFigure}. */
export interface CloudFigureProps {
  counts: CloudCounts;
  /** Share of systems that should be in cloud, 0 to 1. */
  target?: number;
}

/** The three numbers of a cloud position, never merged, beside the target. */
export function CloudFigure({ counts, target }: CloudFigureProps) {
  const { inCloud, notInCloud, notKnown } = counts;
  const systems = inCloud + notInCloud + notKnown;
  if (systems === 0) {
    return <p className={styles.second}>no systems</p>;
  }
  const words = `${formatPercent(inCloud / systems)} in cloud · ${formatPercent(
    notKnown / systems,
  )} not known`;
  return (
    <>
      <p className={styles.main}>{words}</p>
      <SharesBar
        label={words}
        target={target}
        shares={[
          { share: inCloud / systems, look: 'accent' },
          { share: notInCloud / systems, look: 'plain' },
          { share: notKnown / systems, look: 'hatched' },
        ]}
      />
      <p className={styles.second}>
        {formatCount(inCloud)} in, {formatCount(notInCloud)} not in,{' '}
        {formatCount(notKnown)} not known
        {target !== undefined && `; the line is at ${formatPercent(target)}`}
      </p>
    </>
  );
}
