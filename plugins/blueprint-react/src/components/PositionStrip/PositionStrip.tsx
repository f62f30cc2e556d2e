import {
  accessTable,
  type LegacyCounts,
  type Position,
  type RiskCounts,
  type RollUp,
} from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import {
  countOrWithheld,
  formatCount,
  levelOrder,
  levels,
  pluralOrWithheld,
} from '../../words';
import { CoverageBar } from '../CoverageBar';
import { FigureWithCoverage } from '../FigureWithCoverage';
import type { ClosedPart } from '../NoPermission';
import { ShapeIcon } from '../ShapeIcon';
import { Withheld } from '../Withheld';
import { CloudFigure } from './CloudFigure';
import styles from './PositionStrip.module.css';

/** Properties of {@link PositionStrip}. */
export interface PositionStripProps {
  position: Position;
  /** Whose position it is: over several forces there are only counts. */
  of: 'force' | 'nation';
  leastCoverage?: number;
  /** Share of systems that should be in cloud, 0 to 1. */
  cloudTarget?: number;
  /** Level of the headings of the figures. */
  level?: 2 | 3 | 4;
}

/**
 * Where a force or the nation stands: conformance, cloud, legacy and technology
 * risk beside each other, never blended into one number. What the reader may not
 * see is named beneath.
 */
export function PositionStrip(props: PositionStripProps) {
  const { position, leastCoverage, cloudTarget, level = 3 } = props;
  const { conformance, cloud, legacy, risk, withheld = [] } = position;
  return (
    <div className={styles.position}>
      <div className={styles.strip}>
        {conformance && (
          <Figure title="Blueprint conformance" level={level}>
            <Conformance rollUp={conformance} leastCoverage={leastCoverage} />
          </Figure>
        )}
        <Figure title="Cloud" level={level}>
          <CloudFigure counts={cloud} target={cloudTarget} />
        </Figure>
        {legacy && (
          <Figure title="Legacy" level={level}>
            <Legacy counts={legacy} />
            {withheld.includes('legacy') && <TooFewForces />}
          </Figure>
        )}
        {risk && (
          <Figure title="Technology risk" level={level}>
            <Risk counts={risk} />
            {withheld.includes('risk') && <TooFewForces />}
          </Figure>
        )}
      </div>
      <Withheld parts={closedParts(position, props.of)} />
    </div>
  );
}

function closedParts(
  { conformance, legacy, risk }: Position,
  of: PositionStripProps['of'],
): ClosedPart[] {
  const parts: ClosedPart[] = [];
  if (!conformance) {
    parts.push({ what: 'conformance', row: 'conformance.read' });
  }
  if (!legacy) {
    const row = of === 'nation' ? 'counts.read' : 'legacy.read';
    parts.push({ what: 'legacy scores', row });
  }
  if (!risk) {
    const row = of === 'nation' ? 'counts.read' : 'risk.read';
    parts.push({ what: 'technology risks', row });
  }
  return parts;
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

function TooFewForces() {
  const { leastForces } = accessTable['counts.read'];
  return (
    <p className={styles.second}>
      Withheld: numbers behind which fewer than {leastForces} forces stand.
    </p>
  );
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

function Legacy({ counts }: { counts: Partial<LegacyCounts> }) {
  const { red, mayBeRed, legacy, assessed, notAssessed } = counts;
  if (assessed === 0) {
    return (
      <>
        <p className={styles.main}>not assessed</p>
        <p className={styles.second}>
          {pluralOrWithheld(notAssessed, 'system')} without a self-assessment
        </p>
      </>
    );
  }
  return (
    <>
      <p className={styles.main}>
        {countOrWithheld(red)} red · {countOrWithheld(mayBeRed)} may be red
      </p>
      <p className={styles.second}>
        {countOrWithheld(legacy)} count as legacy, of{' '}
        {countOrWithheld(assessed)} assessed;{' '}
        {pluralOrWithheld(notAssessed, 'system')} not assessed
      </p>
    </>
  );
}

function Risk({ counts }: { counts: Partial<RiskCounts> }) {
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
        {countOrWithheld(counts.beyondAppetite)} beyond appetite
      </p>
      <p className={styles.second}>
        {pluralOrWithheld(counts.open, 'open risk')}:{' '}
        {pluralOrWithheld(counts.reviewOverdue, 'review')} overdue,{' '}
        {countOrWithheld(counts.withoutOwner)} without an owner,{' '}
        {pluralOrWithheld(counts.acceptanceExpired, 'acceptance')} expired
      </p>
    </>
  );
}
