import { Link } from '@backstage/ui';
import {
  fundingAnswers,
  type UrgentLosses,
} from '@policing/plugin-blueprint-common';
import {
  formatCount,
  formatDate,
  Panel,
  plural,
  StateWord,
  Withheld,
} from '@policing/plugin-blueprint-react';
import styles from './HorizonPage.module.css';
import { fundingLooks } from './horizonWords';

/** Properties of {@link UrgentPanel}. */
export interface UrgentPanelProps {
  urgent: UrgentLosses;
  /** Address of the list of what is not paid for. */
  unfundedHref: string;
  /** Address of the list with one state of funding. */
  fundingHref: (state: string) => string;
}

/** What is lost soon, and whether it is paid for. */
export function UrgentPanel(props: UrgentPanelProps) {
  const { urgent, unfundedHref, fundingHref } = props;
  const { until, systems, readable, funding, unfunded } = urgent;
  return (
    <Panel title="What is lost soon, and is not paid for?">
      <p className={styles.sentence}>
        <strong>{plural(systems, 'system')}</strong>{' '}
        {systems === 1 ? 'loses' : 'lose'} support, licence or contract by{' '}
        {formatDate(until)}, or {systems === 1 ? 'has' : 'have'} lost it and{' '}
        {systems === 1 ? 'is' : 'are'} still in use.
        {readable > 0 && (
          <>
            {' '}
            {readable < systems &&
              `You may read the funding of ${formatCount(readable)} of them. `}
            <strong>
              <Link href={unfundedHref}>
                {unfunded === 0
                  ? 'All of it is paid for in full'
                  : `${formatCount(unfunded)} ${unfunded === 1 ? 'is' : 'are'} not paid for in full`}
              </Link>
            </strong>
            .
          </>
        )}
      </p>
      {readable > 0 && (
        <ul className={styles.states}>
          {fundingAnswers.map(state => (
            <li key={state}>
              <Link href={fundingHref(state)} className={styles.state}>
                <StateWord state={fundingLooks[state]} />{' '}
                {formatCount(funding[state])}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {readable < systems && (
        <Withheld
          parts={[
            {
              what: 'funding, criticality and recovery tests of other forces',
              row: 'assessment.read',
            },
          ]}
        />
      )}
    </Panel>
  );
}
