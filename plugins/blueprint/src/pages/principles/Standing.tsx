import type {
  PrincipleLink,
  PrincipleSummary,
} from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  capitalise,
  closedValue,
  EntityLink,
} from '@policing/plugin-blueprint-react';
import styles from './PrinciplesTable.module.css';

/** Properties of {@link Standing}. */
export interface StandingProps {
  principle: Pick<
    PrincipleSummary,
    'status' | 'version' | 'supersedes' | 'supersededBy'
  >;
}

/** Where a principle is in its life, and what comes before and after it. */
export function Standing({ principle }: StandingProps) {
  const { status, version, supersedes = [], supersededBy = [] } = principle;
  return (
    <>
      {capitalise(closedValue(status))}, version {version}
      {supersededBy.map(link => (
        <span key={link.ref} className={styles.statement}>
          {link.status === 'live' ? 'superseded by ' : 'to be superseded by '}
          <Version link={link} />
        </span>
      ))}
      {supersedes.map(link => (
        <span key={link.ref} className={styles.statement}>
          {status === 'live' ? 'supersedes ' : 'would supersede '}
          <Version link={link} />
        </span>
      ))}
    </>
  );
}

function Version({ link }: { link: PrincipleLink }) {
  return (
    <>
      <EntityLink entity={link} tab={BLUEPRINT_TAB} /> (
      {closedValue(link.status)}, version {link.version})
    </>
  );
}
