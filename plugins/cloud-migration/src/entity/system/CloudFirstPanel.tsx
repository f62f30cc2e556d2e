import type { SystemCloudResponse } from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  EntityLink,
  outcomes,
  Panel,
  StateWord,
} from '@policing/plugin-blueprint-react';
import styles from './SystemCloudTab.module.css';

/** Properties of {@link CloudFirstPanel}. */
export interface CloudFirstPanelProps {
  move: Pick<SystemCloudResponse, 'cloud' | 'cloudFirst' | 'system'>;
}

/** How a system is said to have no justification. */
const NONE = 'none';

/** Whether cloud first is kept: the justification, and what its checks come to. */
export function CloudFirstPanel({ move }: CloudFirstPanelProps) {
  const {
    cloud: { justification },
    cloudFirst: { principles, checks },
    system,
  } = move;
  return (
    <Panel title="Is cloud first kept?" level={4}>
      {principles.length > 0 && (
        <p className={styles.line}>
          {principles.map(principle => (
            <EntityLink
              key={principle.ref}
              entity={principle}
              tab={BLUEPRINT_TAB}
            />
          ))}
        </p>
      )}
      <p className={styles.second}>
        {justificationInWords(justification, system.cloud.inCloud)}
      </p>
      {checks && (
        <ul className={styles.plain}>
          {checks.map(({ id, title, outcome, why, remediation }) => (
            <li key={id}>
              <p className={styles.line}>
                <StateWord state={outcomes[outcome]} />
                <span>{title}</span>
              </p>
              <p className={styles.because}>{why}</p>
              {remediation && (outcome === 'fail' || outcome === 'unknown') && (
                <p className={styles.because}>
                  <strong>Do next: </strong>
                  {remediation}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function justificationInWords(
  justification: string | undefined,
  inCloud: 'yes' | 'no' | 'not-known',
): string {
  if (justification && justification !== NONE) {
    return `Why it is not in public cloud: ${justification}`;
  }
  if (inCloud === 'yes') {
    return 'It is in cloud, so it needs no justification.';
  }
  return justification === NONE
    ? 'Nobody has given a reason why it is not in public cloud.'
    : 'Why it is not in public cloud is not known.';
}
