import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  type HorizonItem,
  horizonKindTitles,
  type HorizonResponse,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  Answer,
  CLOUD_TAB,
  cloudHorizonRouteRef,
  EntityLink,
  formatCount,
  formatDate,
  Panel,
  plural,
  uncapitalise,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../api';
import { fundingLooks } from '../pages/horizon/horizonWords';
import styles from './HorizonSummary.module.css';

/** Systems that are named. */
const NAMED = 5;

/** Properties of {@link HorizonSummary}. */
export interface HorizonSummaryProps {
  registry?: string;
  /** Reference of a force; without it, the nation. */
  force?: string;
}

/** What loses support or contract soon and is not paid for: how many, and the first. */
export function HorizonSummary({ registry, force }: HorizonSummaryProps) {
  const api = useApi(cloudApiRef);
  const pageHref = useRouteRef(cloudHorizonRouteRef);
  const scope = { registry, force };
  const query = { ...scope, only: 'unfunded' as const, limit: NAMED };
  const horizon = useLiveData(
    `horizon summary ${JSON.stringify(query)}`,
    signal => api.horizon(query, signal),
  );
  return (
    <Panel
      title="What ends soon, and is it paid for?"
      actions={
        pageHref && <Link href={addressOf(pageHref(), scope)}>The horizon</Link>
      }
    >
      <Answer of={horizon} what="the horizon" height={140}>
        {answer => (
          <Lines
            horizon={answer}
            unfundedHref={
              pageHref && addressOf(pageHref(), { ...scope, only: 'unfunded' })
            }
          />
        )}
      </Answer>
    </Panel>
  );
}

interface LinesProps {
  horizon: HorizonResponse;
  unfundedHref?: string;
}

function Lines({ horizon, unfundedHref }: LinesProps) {
  const { urgent, items, totalItems } = horizon;
  const { systems, readable, unfunded, until } = urgent;
  const words = `${formatCount(unfunded)} of ${
    readable < systems
      ? `the ${formatCount(readable)} whose funding you may read`
      : 'them'
  }`;
  return (
    <>
      <p className={styles.sentence}>
        <strong>{plural(systems, 'system')}</strong>{' '}
        {systems === 1 ? 'loses' : 'lose'} support, licence or contract by{' '}
        {formatDate(until)}, or {systems === 1 ? 'has' : 'have'} lost it.{' '}
        {readable === 0 ? (
          systems > 0 &&
          'Whether it is paid for is open to people with a role in the force.'
        ) : (
          <>
            Not paid for in full:{' '}
            <strong>
              {unfundedHref ? <Link href={unfundedHref}>{words}</Link> : words}
            </strong>
            .
          </>
        )}
      </p>
      {items.length > 0 && (
        <ul className={styles.lines}>
          {items.map(item => (
            <li key={item.id}>
              <EntityLink entity={item.system} tab={CLOUD_TAB} />:{' '}
              {lineOf(item)}
            </li>
          ))}
          {totalItems > items.length && (
            <li>and {plural(totalItems - items.length, 'further date')}</li>
          )}
        </ul>
      )}
    </>
  );
}

function lineOf({ kind, date, passed, funding }: HorizonItem): string {
  const what = uncapitalise(horizonKindTitles[kind]);
  return [
    `${what} ${passed ? 'was on' : 'on'} ${formatDate(date)}`,
    funding && uncapitalise(fundingLooks[funding.state].title),
  ]
    .filter(Boolean)
    .join(', ');
}
