import type {
  CloudCounts,
  LegacyCounts,
  Position,
  RiskCounts,
  RollUp,
} from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import {
  formatCount,
  formatPercent,
  levelOrder,
  levels,
  plural,
} from '../../words';
import { CoverageBar } from '../CoverageBar';
import { FigureWithCoverage } from '../FigureWithCoverage';
import { SharesBar } from '../SharesBar';
import { ShapeIcon } from '../ShapeIcon';
import styles from './PositionStrip.module.css';

/** Properties of {@link PositionStrip}. */
export interface PositionStripProps {
  position: Position;
  leastCoverage?: number;
  /** Share of systems that should be in cloud, 0 to 1. */
  cloudTarget?: number;
  /** Level of the headings of the figures. */
  level?: 2 | 3 | 4;
}

/**
 * Where a force or the nation stands: conformance, cloud, legacy and technology
 * risk beside each other, never blended into one number.
 */
export function PositionStrip(props: PositionStripProps) {
  const { position, leastCoverage, cloudTarget, level = 3 } = props;
  const { conformance, cloud, legacy, risk } = position;
  return (
    <div className={styles.strip}>
      <Figure title="Blueprint conformance" level={level}>
        {conformance ? (
          <Conformance rollUp={conformance} leastCoverage={leastCoverage} />
        ) : (
          <NotShown />
        )}
      </Figure>
      <Figure title="Cloud" level={level}>
        <Cloud counts={cloud} target={cloudTarget} />
      </Figure>
      <Figure title="Legacy" level={level}>
        {legacy ? <Legacy counts={legacy} /> : <NotShown />}
      </Figure>
      <Figure title="Technology risk" level={level}>
        {risk ? <Risk counts={risk} /> : <NotShown />}
      </Figure>
    </div>
  );
}

interface FigureProps {
  title: string;
  level: 2 | 3 | 4;
  children: ReactNode;
}

function Figure({ title, level, children }: FigureProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={styles.figure}>
      <Heading className={styles.title}>{title}</Heading>
      {children}
    </section>
  );
}

function NotShown() {
  return <p className={styles.second}>not shown to you</p>;
}

interface ConformanceProps {
  rollUp: RollUp;
  leastCoverage?: number;
}

function Conformance({ rollUp, leastCoverage }: ConformanceProps) {
  return (
    <>
      <p className={styles.main}>
        <FigureWithCoverage figures={rollUp} leastCoverage={leastCoverage} />
      </p>
      <CoverageBar tally={rollUp} />
      <ul className={styles.counts} aria-label="Systems by level">
        {levelOrder.map(id => (
          <li key={id}>
            <ShapeIcon {...levels[id]} />
            {formatCount(rollUp.levels[id])} {levels[id].title.toLowerCase()}
          </li>
        ))}
      </ul>
    </>
  );
}

interface CloudProps {
  counts: CloudCounts;
  target?: number;
}

function Cloud({ counts, target }: CloudProps) {
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

function Legacy({ counts }: { counts: LegacyCounts }) {
  if (counts.assessed === 0) {
    return (
      <>
        <p className={styles.main}>not assessed</p>
        <p className={styles.second}>
          {plural(counts.notAssessed, 'system')} without a self-assessment
        </p>
      </>
    );
  }
  return (
    <>
      <p className={styles.main}>
        {formatCount(counts.red)} red · {formatCount(counts.mayBeRed)} may be
        red
      </p>
      <p className={styles.second}>
        {formatCount(counts.legacy)} count as legacy, of{' '}
        {formatCount(counts.assessed)} assessed;{' '}
        {plural(counts.notAssessed, 'system')} not assessed
      </p>
    </>
  );
}

function Risk({ counts }: { counts: RiskCounts }) {
  if (counts.open === 0) {
    return (
      <>
        <p className={styles.main}>no open risk is recorded</p>
        <p className={styles.second}>
          That nothing is recorded does not mean that there is none.
        </p>
      </>
    );
  }
  return (
    <>
      <p className={styles.main}>
        {formatCount(counts.beyondAppetite)} beyond appetite
      </p>
      <p className={styles.second}>
        {plural(counts.open, 'open risk')}:{' '}
        {plural(counts.reviewOverdue, 'review')} overdue,{' '}
        {formatCount(counts.withoutOwner)} without an owner,{' '}
        {plural(counts.acceptanceExpired, 'acceptance')} expired
      </p>
    </>
  );
}
