import type { FactReading } from '@policing/plugin-blueprint-common';
import { Link } from '@backstage/ui';
import {
  capitalise,
  factName,
  formatAge,
  formatDate,
  NOT_KNOWN,
  valueInWords,
} from '../../words';
import styles from './FactLine.module.css';

/** Properties of {@link FactLine}. */
export interface FactLineProps {
  fact: FactReading;
}

/** One fact: name, value, and what it rests on. A stale one says so in words. */
export function FactLine({ fact }: FactLineProps) {
  const remarks = remarksOn(fact);
  return (
    <div className={styles.line} data-state={fact.state}>
      <dt className={styles.name}>{capitalise(factName(fact.path))}</dt>
      <dd className={styles.value}>
        <strong>
          {fact.state === 'missing' ? NOT_KNOWN : valueInWords(fact.value)}
        </strong>
        {remarks.length > 0 && (
          <span className={styles.remarks}>{remarks.join(' · ')}</span>
        )}
        <Source source={fact.source} />
      </dd>
    </div>
  );
}

function Source({ source }: { source?: string }) {
  if (!source) {
    return null;
  }
  if (!/^https?:\/\//.test(source)) {
    return <span className={styles.remarks}>source: {source}</span>;
  }
  return (
    <Link
      href={source}
      target="_blank"
      rel="noopener"
      className={styles.source}
    >
      source
    </Link>
  );
}

function remarksOn(fact: FactReading): string[] {
  if (fact.state === 'missing') {
    return [origins[fact.origin]];
  }
  const remarks = [origins[fact.origin]];
  if (fact.state === 'undated') {
    remarks.push('undated, so it counts as not known');
  }
  if (fact.asOf) {
    remarks.push(`as of ${formatDate(fact.asOf)}`);
  }
  if (fact.ageDays !== undefined) {
    const age = formatAge(fact.ageDays);
    remarks.push(
      fact.state === 'stale'
        ? `${age} old: too old, so it counts as not known`
        : `${age} old`.replace('today old', 'today'),
    );
  }
  if (fact.confidence) {
    remarks.push(`${fact.confidence} confidence`);
  }
  return remarks;
}

const origins: Record<FactReading['origin'], string> = {
  system: 'open fact',
  assessment: 'assessed by the force',
  graph: 'worked out from other systems',
};
