import type { AccessItem } from '@policing/plugin-blueprint-common';
import { Panel } from '../../components';
import { capitalise } from '../../words';
import styles from './YourAccess.module.css';

/** Properties of {@link ClosedToYou}. */
export interface ClosedToYouProps {
  /** Rows that are not, or not everywhere, open to the reader. */
  items: AccessItem[];
}

/** What is closed to the reader, and what would open it. */
export function ClosedToYou({ items }: ClosedToYouProps) {
  return (
    <Panel level={2} title="What is closed to me, and why?">
      {items.length === 0 ? (
        <p className={styles.line}>
          Nothing that the register shows today is closed to you.
        </p>
      ) : (
        <dl className={styles.reasons}>
          {items.map(({ id, title, extent, why }) => (
            <div key={id}>
              <dt>
                {capitalise(title)}
                {extent === 'some' && ', in part'}
              </dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
