import type { DispensationStep } from '@policing/plugin-blueprint-common';
import {
  EntityRefLink,
  formatDate,
  formatDateTime,
  Panel,
} from '@policing/plugin-blueprint-react';
import styles from './dispensation.module.css';

const steps: Record<DispensationStep['what'], string> = {
  request: 'Asked for',
  grant: 'Granted',
  refuse: 'Refused',
  revoke: 'Revoked',
  start: 'First day',
  end: 'Last day',
};

/** What happened to a dispensation, and what the calendar will do, oldest first. */
export function DispensationHistory(props: { steps: DispensationStep[] }) {
  return (
    <Panel title="What happened?">
      <ol className={styles.history}>
        {props.steps.map(({ what, on, at, by, reason }) => (
          <li key={`${what} ${on}`}>
            <span className={styles.date}>
              {at ? formatDateTime(at) : formatDate(on)}
            </span>
            <span>
              {steps[what]}
              {by && (
                <>
                  {' '}
                  by <EntityRefLink entityRef={by} />
                </>
              )}
              {reason && `: ${reason}`}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
