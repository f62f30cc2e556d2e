import { NOT_KNOWN } from '@policing/plugin-blueprint-react';
import type { ReactNode } from 'react';
import styles from './FactList.module.css';

/** Properties of {@link FactList}. */
export interface FactListProps {
  /** Name and value of each fact; what has no value is not known. */
  facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Facts by name, one below the other. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>
            {value ?? <span className={styles.missing}>{NOT_KNOWN}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
