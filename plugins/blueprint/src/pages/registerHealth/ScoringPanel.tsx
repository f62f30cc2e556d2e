import type { RegisterHealthResponse } from '@policing/plugin-blueprint-common';
import {
  formatCount,
  formatDateTime,
  NOT_KNOWN,
  Panel,
  plural,
  ShapeIcon,
} from '@policing/plugin-blueprint-react';
import { FileErrors } from './FileErrors';
import styles from './RegisterHealth.module.css';

/** Properties of {@link ScoringPanel}. */
export interface ScoringPanelProps {
  scoring: RegisterHealthResponse['scoring'];
}

/** When the results were brought up to date, and which definitions could not be used. */
export function ScoringPanel({ scoring }: ScoringPanelProps) {
  const { definitionErrors, lastDurationMilliseconds } = scoring;
  const broken = definitionErrors.length;
  return (
    <Panel title="Scoring">
      <p className={styles.state}>
        <ShapeIcon
          shape={broken > 0 ? 'cross' : 'tick'}
          tone={broken > 0 ? 'bad' : 'good'}
        />
        <strong>
          {broken > 0
            ? `${plural(broken, 'definition')} left out because of an error`
            : 'Every definition is used'}
        </strong>
      </p>
      <dl className={styles.facts}>
        <dt>Last scored</dt>
        <dd>{formatDateTime(scoring.scoredAt)}</dd>
        <dt>Systems</dt>
        <dd>{formatCount(scoring.systems)}</dd>
        <dt>Took</dt>
        <dd>
          {lastDurationMilliseconds === undefined
            ? NOT_KNOWN
            : `${formatCount(Math.round(lastDurationMilliseconds))} ms`}
        </dd>
      </dl>
      {broken > 0 && (
        <FileErrors label="Errors in definitions" errors={definitionErrors} />
      )}
    </Panel>
  );
}
