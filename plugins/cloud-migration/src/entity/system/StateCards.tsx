import type { SystemCloudResponse } from '@policing/plugin-blueprint-common';
import { fundingTitles } from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  formatDate,
  Panel,
  plural,
} from '@policing/plugin-blueprint-react';
import { cloudStates, formatPounds, planInWords } from './cloudWords';
import styles from './SystemCloudTab.module.css';

/** Properties of {@link StateCards}. */
export interface StateCardsProps {
  move: SystemCloudResponse;
}

/** Where it runs, what is planned, what is in the way and whether it is paid for. */
export function StateCards({ move }: StateCardsProps) {
  const { system, hosting, cloud, blockers, funding, withheld } = move;
  return (
    <div className={styles.cards}>
      <Panel title="Where it runs" level={4}>
        <p className={styles.main}>{cloudStates[system.cloud.inCloud]}</p>
        <p className={styles.second}>
          {hosting.class
            ? capitalise(closedValue(hosting.class))
            : 'The hosting class is not known.'}
          {hosting.provider && `: ${hosting.provider}`}
        </p>
      </Panel>
      <Panel title="What is planned" level={4}>
        <p className={styles.main}>{planInWords({ cloud })}</p>
        <p className={styles.second}>{whenInWords(move)}</p>
        {cloud.progress !== undefined && move.move === 'open' && (
          <p className={styles.second}>{cloud.progress} % done.</p>
        )}
      </Panel>
      {blockers && (
        <Panel title="What holds it up" level={4}>
          <p className={styles.main}>
            {blockers.length > 0
              ? capitalise(
                  [...new Set(blockers.map(({ kind }) => kind))]
                    .map(closedValue)
                    .join(', '),
                )
              : 'Nothing that is recorded'}
          </p>
          {blockers.length > 0 && (
            <p className={styles.second}>
              {plural(blockers.length, 'blocker')},{' '}
              {blockers.filter(({ owner }) => owner).length} with somebody to
              clear it.
            </p>
          )}
        </Panel>
      )}
      {!withheld.includes('assessment') && (
        <Panel title="Whether it is paid for" level={4}>
          <p className={styles.main}>
            {fundingTitles[funding?.state ?? 'not-known']}
          </p>
          {funding?.need && <p className={styles.second}>{funding.need}</p>}
          {funding && (
            <p className={styles.second}>{fundingInWords(funding)}</p>
          )}
        </Panel>
      )}
    </div>
  );
}

function whenInWords({
  cloud,
  delay,
  move,
  today,
}: SystemCloudResponse): string {
  const { plannedStart, plannedFinish, actualStart, actualFinish } = cloud;
  if (actualFinish) {
    return `The move ended on ${formatDate(actualFinish)}.`;
  }
  if (move === 'stays') {
    return cloud.revisitOn
      ? `It stays where it is; looked at again on ${formatDate(cloud.revisitOn)}.`
      : 'It stays where it is.';
  }
  const began = actualStart
    ? `Began on ${formatDate(actualStart)}`
    : plannedStart &&
      `${plannedStart < today ? 'Was to begin' : 'Begins'} on ${formatDate(plannedStart)}`;
  const ends = plannedFinish
    ? `${delay === 'finish-passed' ? 'was to end' : 'is to end'} on ${formatDate(plannedFinish)}`
    : 'the planned end is not known';
  const sentence = [began, ends].filter(Boolean).join(', ');
  return `${capitalise(sentence)}${delay === 'finish-passed' ? ': late' : ''}.`;
}

function fundingInWords({
  amount,
  reference,
  decidedOn,
}: NonNullable<SystemCloudResponse['funding']>): string {
  return [
    amount === undefined ? 'amount not known' : formatPounds(amount),
    reference,
    decidedOn && `decided ${formatDate(decidedOn)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
