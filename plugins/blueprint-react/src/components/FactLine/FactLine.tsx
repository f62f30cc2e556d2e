import type { FactReading } from '@policing/plugin-blueprint-common';
import { Link } from '@backstage/ui';
import {
  capitalise,
  formatAge,
  formatDate,
  NOT_KNOWN,
  valueInWords,
} from '../../words';
import { EntityRefLink } from '../EntityLink';
import styles from './FactLine.module.css';

const origins: Record<FactReading['origin'], string> = {
  system: 'open fact',
  assessment: 'assessed by the force',
  graph: 'worked out from other systems',
};

/** A reference to one entity, complete: `system:demo/caseworks`. */
const REFERENCE = /^[a-z]+:[a-z0-9-]+\/[A-Za-z0-9._-]+$/;

/** Properties of {@link FactLine}. */
export interface FactLineProps {
  fact: FactReading;
}

/** One fact: name, value, and what it rests on. A stale one says so in words. */
export function FactLine({ fact }: FactLineProps) {
  return (
    <div className={styles.line} data-state={fact.state}>
      <dt className={styles.name}>{capitalise(fact.label)}</dt>
      <dd className={styles.value}>
        <strong>
          <Value fact={fact} />
        </strong>
        <span className={styles.remarks}>{remarksOn(fact).join(' · ')}</span>
        {fact.systems?.map(ref => (
          <EntityRefLink key={ref} entityRef={ref} />
        ))}
        <Source source={fact.source} />
      </dd>
    </div>
  );
}

function Value({ fact: { state, value, bounds } }: FactLineProps) {
  if (bounds) {
    return bounds.highest === undefined ? (
      <>at least {bounds.lowest}</>
    ) : (
      <>
        between {bounds.lowest} and {bounds.highest}
      </>
    );
  }
  if (state === 'missing') {
    return <>{NOT_KNOWN}</>;
  }
  const references = [value].flat().filter(isReference);
  return references.length > 0 ? (
    <>
      {references.map(ref => (
        <EntityRefLink key={ref} entityRef={ref} />
      ))}
    </>
  ) : (
    <>{valueInWords(value)}</>
  );
}

function isReference(value: unknown): value is string {
  return typeof value === 'string' && REFERENCE.test(value);
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
