import type { AccessItem } from '@policing/plugin-blueprint-common';
import {
  capitalise,
  listInWords,
  Panel,
} from '@policing/plugin-blueprint-react';
import styles from './YourAccess.module.css';

/** Properties of {@link ClosedToYou}. */
export interface ClosedToYouProps {
  /** Rows that are not, or not everywhere, open to the reader. */
  items: AccessItem[];
}

/** What is closed to the reader, and what would open it. */
export function ClosedToYou({ items }: ClosedToYouProps) {
  return (
    <Panel title="What is closed to me, and why?">
      {items.length === 0 ? (
        <p className={styles.line}>
          Nothing that the register shows today is closed to you.
        </p>
      ) : (
        <dl className={styles.reasons}>
          {[...byReason(items)].map(([reason, alike]) => (
            <div key={reason}>
              <dt>
                {capitalise(listInWords(alike.map(({ title }) => title)))}
                {alike[0].extent === 'some' && ', in part'}
              </dt>
              <dd>{alike[0].why}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

/** Rows that are closed as far and for the same reason, said once. */
function byReason(items: AccessItem[]): Map<string, AccessItem[]> {
  const groups = new Map<string, AccessItem[]>();
  for (const item of items) {
    const reason = `${item.extent}: ${item.why}`;
    groups.set(reason, [...(groups.get(reason) ?? []), item]);
  }
  return groups;
}
