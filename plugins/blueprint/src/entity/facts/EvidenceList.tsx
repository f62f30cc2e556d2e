import { Link } from '@backstage/ui';
import type { SystemEntity } from '@policing/plugin-blueprint-common';
import { fieldName, formatDate } from '@policing/plugin-blueprint-react';
import styles from './Facts.module.css';

/** Evidence of a document. */
export type Evidence = NonNullable<SystemEntity['spec']['evidence']>;

/** Properties of {@link EvidenceList}. */
export interface EvidenceListProps {
  evidence: Evidence;
}

/** What supports the facts: which fact, source, date and confidence. */
export function EvidenceList({ evidence }: EvidenceListProps) {
  return (
    <ul className={styles.evidence}>
      {evidence.map(({ claim, source, date, confidence, note }, index) => (
        <li key={index}>
          {claim.split('.').map(fieldName).join(': ')}:{' '}
          {/^https?:/.test(source) ? (
            <Link href={source} target="_blank" rel="noopener">
              {new URL(source).hostname}
            </Link>
          ) : (
            source
          )}
          , {formatDate(date)}
          {confidence && `, ${confidence} confidence`}
          {note && `. ${note}`}
        </li>
      ))}
    </ul>
  );
}
