import { Link } from '@backstage/ui';
import {
  type CloudPositionResponse,
  cloudStates,
  systemsIn,
} from '@policing/plugin-blueprint-common';
import {
  formatCount,
  formatDate,
  formatPercent,
  Panel,
  SharesBar,
} from '@policing/plugin-blueprint-react';
import type { PositionQuery } from './positionQuery';
import {
  basisTitles,
  distanceInWords,
  standingInWords,
  stateTitles,
} from './positionWords';
import { sharesOf } from './sharesOf';
import { useSystemsHref } from './useSystemsHref';
import styles from './PositionPage.module.css';

/** Properties of {@link StandingPanel}. */
export interface StandingPanelProps {
  answer: CloudPositionResponse;
  query: PositionQuery;
}

/** The three numbers of the day that is asked for, never merged, with the target. */
export function StandingPanel({ answer, query }: StandingPanelProps) {
  const { position, today, now, target, scope } = answer;
  const hrefOf = useSystemsHref(query);
  const all = systemsIn(position);
  const isToday = position.day === today;
  const title = isToday
    ? `${scope.title} today`
    : `${scope.title} on ${formatDate(position.day)}`;
  return (
    <Panel title={title} level={2}>
      <dl className={styles.numbers}>
        {cloudStates.map(state => (
          <div key={state} data-state={state}>
            <dt>{stateTitles[state]}</dt>
            <dd>
              <strong className={styles.figure}>
                {all > 0 ? formatPercent(position[state] / all) : 'none'}
              </strong>
              {isToday ? (
                <Link href={hrefOf(state)}>
                  {formatCount(position[state])} of {formatCount(all)} systems
                </Link>
              ) : (
                <span>
                  {formatCount(position[state])} of {formatCount(all)} systems
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {all > 0 && (
        <SharesBar
          label={standingInWords(position)}
          target={target}
          shares={sharesOf(position)}
        />
      )}
      <p className={styles.words}>
        {standingInWords(position)} {distanceInWords(position, target)}
      </p>
      {!isToday && (
        <p className={styles.second}>
          {basisTitles[position.basis]}. Today: {standingInWords(now)}
        </p>
      )}
    </Panel>
  );
}
