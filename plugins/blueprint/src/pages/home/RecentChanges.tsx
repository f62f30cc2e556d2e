import type { SummaryResponse } from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  EntityLink,
  formatDate,
  Panel,
} from '@policing/plugin-blueprint-react';
import styles from './RecentChanges.module.css';

/** Properties of {@link RecentChanges}. */
export interface RecentChangesProps {
  /** Newest first. */
  changes: SummaryResponse['recentChanges'];
}

/** What changed lately, as sentences. */
export function RecentChanges({ changes }: RecentChangesProps) {
  return (
    <Panel level={2} title="What changed this week?">
      {changes.length === 0 ? (
        <p className={styles.none}>
          Nothing. When a file of a system changes, the change of its score
          stands here, with the reason.
        </p>
      ) : (
        <ul className={styles.changes}>
          {changes.map(({ system, at, summary }) => (
            <li key={`${system.ref} ${at}`}>
              <span className={styles.date}>{formatDate(at)}</span>
              <span>
                <EntityLink entity={system} tab={BLUEPRINT_TAB} />: {summary}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
