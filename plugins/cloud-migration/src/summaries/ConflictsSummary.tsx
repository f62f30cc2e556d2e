import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { CloudConflictsResponse } from '@policing/plugin-blueprint-common';
import {
  addressOf,
  Answer,
  cloudConflictsRouteRef,
  formatCount,
  Panel,
  plural,
  StateWord,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../api';
import { severities } from '../pages/conflicts/conflictWords';
import styles from './ConflictsSummary.module.css';

/** Rules that are named. */
const NAMED = 4;

/** Properties of {@link ConflictsSummary}. */
export interface ConflictsSummaryProps {
  registry?: string;
  /** Reference of a force; without it, the nation. */
  force?: string;
}

/** What in the plans cannot work: how many systems, and the worst rules. */
export function ConflictsSummary({ registry, force }: ConflictsSummaryProps) {
  const api = useApi(cloudApiRef);
  const pageHref = useRouteRef(cloudConflictsRouteRef);
  const scope = { registry, force };
  const query = { ...scope, limit: 1 };
  const conflicts = useLiveData(
    `conflicts summary ${JSON.stringify(query)}`,
    signal => api.conflicts(query, signal),
  );
  return (
    <Panel
      title="What in our plans cannot work?"
      actions={
        pageHref && (
          <Link href={addressOf(pageHref(), scope)}>The conflicts</Link>
        )
      }
    >
      <Answer of={conflicts} what="the conflicts" height={140}>
        {answer => (
          <Lines
            answer={answer}
            hrefOf={rule =>
              pageHref && addressOf(pageHref(), { ...scope, rule })
            }
          />
        )}
      </Answer>
    </Panel>
  );
}

interface LinesProps {
  answer: CloudConflictsResponse;
  hrefOf: (rule: string) => string | undefined;
}

function Lines({ answer, hrefOf }: LinesProps) {
  const { systems, systemsInConflict, rules, rulesWithheld } = answer;
  const broken = rules.filter(({ conflicts }) => conflicts > 0);
  return (
    <>
      <p className={styles.lead}>
        <strong>
          {formatCount(systemsInConflict)} of {plural(systems, 'system')}
        </strong>{' '}
        {systemsInConflict === 1 ? 'has' : 'have'} a plan that cannot work as it
        is written.
        {rulesWithheld > 0 &&
          ` ${plural(rulesWithheld, 'rule')} not shown: open to people with a role in the force.`}
      </p>
      <ul className={styles.lines}>
        {broken.slice(0, NAMED).map(({ id, title, conflicts, severity }) => (
          <li key={id}>
            <StateWord state={severities[severity]} />{' '}
            <Link href={hrefOf(id) ?? ''}>{title}</Link>:{' '}
            {plural(conflicts, 'system')}
          </li>
        ))}
        {broken.length > NAMED && (
          <li>and {plural(broken.length - NAMED, 'further rule')}</li>
        )}
      </ul>
    </>
  );
}
