import { Link } from '@backstage/ui';
import type {
  PrincipleEntity,
  PrincipleSummary,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  formatDate,
  Panel,
} from '@policing/plugin-blueprint-react';
import { Standing } from '../../pages/principles/Standing';
import styles from './PrincipleText.module.css';

/** Properties of {@link PrincipleText}. */
export interface PrincipleTextProps {
  principle: PrincipleEntity['spec'];
  /** What it replaces and is replaced by, once that is known. */
  standing?: Pick<PrincipleSummary, 'supersedes' | 'supersededBy'>;
}

/** What a principle says, why, what follows from it, and what it rests on. */
export function PrincipleText({ principle, standing }: PrincipleTextProps) {
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
          <Standing
            principle={{
              status: principle.status,
              version: principle.version,
              supersedes: standing?.supersedes,
              supersededBy: standing?.supersededBy,
            }}
          />
        </dd>
      </dl>
    </Panel>
  );
}
