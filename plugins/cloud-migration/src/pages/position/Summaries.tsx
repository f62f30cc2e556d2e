import { ConflictsSummary } from '../../summaries/ConflictsSummary';
import { HorizonSummary } from '../../summaries/HorizonSummary';
import { PipelineSummary } from '../../summaries/PipelineSummary';
import type { PositionQuery } from './positionQuery';
import styles from './PositionPage.module.css';

/** Properties of {@link Summaries}. */
export interface SummariesProps {
  query: Pick<PositionQuery, 'registry' | 'force'>;
}

/** The most important of the other pages, each with the way to it. */
export function Summaries({ query: { registry, force } }: SummariesProps) {
  return (
    <section aria-labelledby="cloud-summaries">
      <h2 id="cloud-summaries" className={styles.title}>
        What moves, what is stuck, what ends?
      </h2>
      <div className={styles.summaries}>
        <PipelineSummary {...{ registry, force }} />
        <ConflictsSummary {...{ registry, force }} />
        <HorizonSummary {...{ registry, force }} />
      </div>
    </section>
  );
}
