import type { CloudHistoryItem } from '@policing/plugin-blueprint-common';
import { formatDate, Panel } from '@policing/plugin-blueprint-react';
import { historyInWords } from './cloudWords';
import styles from './SystemCloudTab.module.css';

/** Properties of {@link WayPanel}. */
export interface WayPanelProps {
  history: CloudHistoryItem[];
}

/** How its move came to where it is: what was recorded, and what it declares. */
export function WayPanel({ history }: WayPanelProps) {
  return (
    <Panel title="How did it come to this?" level={4}>
      {history.length === 0 ? (
        <p className={styles.none}>
          Nothing is recorded yet. Every change of its cloud facts will stand
          here.
        </p>
      ) : (
        <ol className={styles.way}>
          {history.map(item => (
            <li key={`${item.day} ${item.source} ${historyInWords(item)}`}>
              <span className={styles.quiet}>{formatDate(item.day)}</span>
              <p>
                {historyInWords(item)}
                {item.source === 'declared' && (
                  <span className={styles.quiet}> As its file says.</span>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
