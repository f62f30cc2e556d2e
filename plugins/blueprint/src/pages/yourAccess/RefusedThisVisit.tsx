import {
  capitalise,
  formatDateTime,
  Panel,
  type Refusal,
} from '@policing/plugin-blueprint-react';
import styles from './YourAccess.module.css';

/** Properties of {@link RefusedThisVisit}. */
export interface RefusedThisVisitProps {
  /** Latest first. */
  refusals: readonly Refusal[];
}

/** What the register did not show during this visit, and why. */
export function RefusedThisVisit({ refusals }: RefusedThisVisitProps) {
  return (
    <Panel title="What was refused during this visit?">
      {refusals.length === 0 ? (
        <p className={styles.line}>
          Nothing. What is refused stands here until the page is loaded anew; it
          is kept nowhere else.
        </p>
      ) : (
        <dl className={styles.reasons}>
          {refusals.map(({ what, at, why }) => (
            <div key={`${what} ${why}`}>
              <dt>
                {capitalise(what)}{' '}
                <span className={styles.second}>
                  {formatDateTime(at.toISOString())}
                </span>
              </dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
