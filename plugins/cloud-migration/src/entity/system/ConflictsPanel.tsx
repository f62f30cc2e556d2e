import type { ConflictFinding } from '@policing/plugin-blueprint-common';
import {
  closedValue,
  formatDate,
  Panel,
  plural,
  StateWord,
  type VerdictAppearance,
} from '@policing/plugin-blueprint-react';
import styles from './SystemCloudTab.module.css';

/** Properties of {@link ConflictsPanel}. */
export interface ConflictsPanelProps {
  /** Most severe first. */
  conflicts: ConflictFinding[];
  /** Rules that the reader may read nothing of. */
  withheld: number;
}

const states: Record<ConflictFinding['state'], VerdictAppearance> = {
  conflict: { title: 'Cannot work', shape: 'cross', tone: 'bad' },
  'cannot-be-ruled-out': {
    title: 'Cannot be ruled out',
    shape: 'ring',
    tone: 'unknown',
  },
};

/** What in the plan cannot work as it is written, and what may not. */
export function ConflictsPanel({ conflicts, withheld }: ConflictsPanelProps) {
  return (
    <Panel title="What in the plan cannot work?" level={4}>
      {conflicts.length === 0 ? (
        <p className={styles.none}>
          Nothing that the rules find
          {withheld > 0 && ', as far as you see them'}.
        </p>
      ) : (
        <ul className={styles.plain}>
          {conflicts.map(
            ({ id, title, severity, state, why, remediation, since }) => (
              <li key={id}>
                <p className={styles.line}>
                  <StateWord state={states[state]} />
                  <span className={styles.quiet}>
                    {closedValue(severity)}
                    {since && `, since ${formatDate(since)}`}
                  </span>
                </p>
                <p className={styles.what}>{title}</p>
                <p className={styles.because}>{why}</p>
                {state === 'conflict' && (
                  <p className={styles.because}>
                    <strong>Do next: </strong>
                    {remediation}
                  </p>
                )}
              </li>
            ),
          )}
        </ul>
      )}
      {withheld > 0 && (
        <p className={styles.second}>
          {plural(withheld, 'rule')} on assessment facts not shown to you.
        </p>
      )}
    </Panel>
  );
}
