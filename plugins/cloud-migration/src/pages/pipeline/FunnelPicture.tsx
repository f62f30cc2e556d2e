import type { Funnel } from '@policing/plugin-blueprint-common';
import {
  closedValue,
  formatCount,
  listInWords,
  plural,
} from '@policing/plugin-blueprint-react';
import styles from './Pipeline.module.css';
import { statusTitle } from './pipelineWords';

/** Properties of {@link FunnelPicture}. */
export interface FunnelPictureProps {
  funnel: Funnel;
}

/**
 * How far the systems have come: for each stage a bar of those that reached it,
 * solid for those that stand at it. What is blocked, not applicable or not known
 * stands beside it.
 */
export function FunnelPicture({ funnel }: FunnelPictureProps) {
  const whole = funnel.stages[0].reached;
  return (
    <div>
      <table className={styles.funnel}>
        <caption className={styles.hidden}>
          How far the systems have come
        </caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col" className={styles.number}>
              At it
            </th>
            <th scope="col" className={styles.number}>
              Reached it
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {funnel.stages.map(({ status, at, reached }) => (
            <tr key={status}>
              <th scope="row">{statusTitle(status)}</th>
              <td className={styles.number}>{formatCount(at)}</td>
              <td className={styles.number}>{formatCount(reached)}</td>
              <td className={styles.funnelBar}>
                <svg className={styles.stage} aria-hidden="true">
                  <rect
                    className={styles.reached}
                    width={percent(reached, whole)}
                    height="100%"
                  />
                  <rect
                    className={styles.at}
                    width={percent(at, whole)}
                    height="100%"
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        The whole bar is what reached a stage, its solid part what stands at it.
        Beside the funnel:{' '}
        {listInWords(
          funnel.beside.map(
            ({ status, systems }) =>
              `${plural(systems, 'system')} ${
                status === 'not-known'
                  ? 'whose status is not known'
                  : closedValue(status)
              }`,
          ),
        )}
        .
      </p>
    </div>
  );
}

function percent(part: number, whole: number): string {
  return `${whole > 0 ? (part / whole) * 100 : 0}%`;
}
