import { Link } from '@backstage/ui';
import type { PrincipleEntity } from '@policing/plugin-blueprint-common';
import { Panel } from '../../components';
import { capitalise, closedValue, formatDate } from '../../words';
import styles from './PrincipleText.module.css';

/** Properties of {@link PrincipleText}. */
export interface PrincipleTextProps {
  principle: PrincipleEntity['spec'];
}

/** What a principle says, why, what follows from it, and what it rests on. */
export function PrincipleText({ principle }: PrincipleTextProps) {
  const { source } = principle;
  return (
    <Panel title="What does it say?" level={4}>
      <p className={styles.statement}>{principle.statement}</p>
      <dl className={styles.parts}>
        <dt>Rationale</dt>
        <dd>{principle.rationale}</dd>
        <dt>Implications</dt>
        <dd>
          <ul className={styles.implications}>
            {principle.implications.map(implication => (
              <li key={implication}>{implication}</li>
            ))}
          </ul>
        </dd>
        <dt>Basis</dt>
        <dd>
          {capitalise(closedValue(principle.basis))}; grade{' '}
          {closedValue(principle.grade)}
        </dd>
        <dt>Source</dt>
        <dd>
          {source.url ? (
            <Link href={source.url} target="_blank" rel="noopener">
              {source.title}
            </Link>
          ) : (
            source.title
          )}
          , {formatDate(source.date)}
          {source.confidence && `, ${source.confidence} confidence`}
        </dd>
        <dt>Status</dt>
        <dd>
          {capitalise(closedValue(principle.status))}, version{' '}
          {principle.version}
        </dd>
      </dl>
    </Panel>
  );
}
