import type { SystemCloudResponse } from '@policing/plugin-blueprint-common';
import { Link } from '@backstage/ui';
import {
  CLOUD_TAB,
  Panel,
  useEntityHref,
} from '@policing/plugin-blueprint-react';
import styles from './SystemCloudTab.module.css';

/** Properties of {@link NextPanel}. */
export interface NextPanelProps {
  move: Pick<SystemCloudResponse, 'next' | 'system' | 'withheld'>;
}

/** What to do next, in order, each with its reason. */
export function NextPanel({
  move: { next, system, withheld },
}: NextPanelProps) {
  const hrefOf = useEntityHref();
  return (
    <Panel title="What to do next?" level={4}>
      {next.length === 0 ? (
        <p className={styles.none}>
          {system.lifecycle === 'decommissioned'
            ? 'Nothing: it is switched off.'
            : `Nothing that follows from the facts${
                withheld.length > 0 ? ' that are open to you' : ''
              }.`}
        </p>
      ) : (
        <ol className={styles.list}>
          {next.map(({ id, what, because, system: other }) => (
            <li key={id}>
              <p className={styles.what}>{what}</p>
              <p className={styles.because}>
                {because}{' '}
                {other && (
                  <Link href={hrefOf(other, CLOUD_TAB)}>See its plan</Link>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
