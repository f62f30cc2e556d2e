import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { SystemConflict } from '@policing/plugin-blueprint-common';
import {
  CLOUD_TAB,
  cloudChangeRouteRef,
  EntityLink,
  FactLine,
  formatDate,
  plural,
  StateWord,
  useYourAccess,
} from '@policing/plugin-blueprint-react';
import { mayChange } from '../../entity/system/mayChange';
import { severities } from './conflictWords';
import styles from './Conflicts.module.css';

/** One conflict of one system: its facts in words, and what to do. */
export function ConflictItem({ conflict }: { conflict: SystemConflict }) {
  const { system, title, severity, why, remediation, since, facts } = conflict;
  const changeHref = useRouteRef(cloudChangeRouteRef);
  const access = useYourAccess();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text as="h4" variant="body-large" weight="bold">
          <EntityLink entity={system} tab={CLOUD_TAB} />
        </Text>
        {system.force && <EntityLink entity={system.force} />}
        <StateWord state={severities[severity]} />
        {since && (
          <span className={styles.second}>since {formatDate(since)}</span>
        )}
      </div>
      <p className={styles.title}>{title}.</p>
      <p className={styles.words}>{why}</p>
      <p className={styles.words}>
        <strong>What to do: </strong>
        {remediation}
      </p>
      <div className={styles.actions}>
        <details className={styles.disclosure}>
          <summary>The facts: {plural(facts.length, 'fact')}</summary>
          <dl className={styles.facts}>
            {facts.map(fact => (
              <FactLine key={fact.path} fact={fact} />
            ))}
          </dl>
        </details>
        {changeHref && mayChange(access.data, system) && (
          <Link
            href={changeHref({
              namespace: system.namespace,
              name: system.name,
            })}
          >
            Change its plan
          </Link>
        )}
      </div>
    </li>
  );
}
