import type { CloudBlocker } from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  EntityRefLink,
  formatAge,
  formatDate,
  Panel,
} from '@policing/plugin-blueprint-react';
import styles from './SystemCloudTab.module.css';

/** Properties of {@link BlockersPanel}. */
export interface BlockersPanelProps {
  blockers: CloudBlocker[];
}

/** What holds the move up, how long it has, and who is to clear it. */
export function BlockersPanel({ blockers }: BlockersPanelProps) {
  return (
    <Panel title="What holds it up, and who clears it?" level={4}>
      <ul className={styles.plain}>
        {blockers.map(({ kind, description, since, days, owner }) => (
          <li key={`${kind} ${description}`}>
            <p className={styles.what}>{capitalise(closedValue(kind))}</p>
            <p className={styles.because}>{description}</p>
            <p className={styles.line}>
              <span>
                {since && days !== undefined
                  ? `Since ${formatDate(since)} (${formatAge(days)})`
                  : 'Since when is not known'}
              </span>
              <span>
                To be cleared by:{' '}
                {owner ? <EntityRefLink entityRef={owner} /> : 'nobody named'}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
