import type {
  ComparedCapability,
  ComparedUse,
  ComparisonResponse,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  EntityLink,
  formatCount,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { levelTitles } from '../capabilities/capabilityWords';
import styles from './Compare.module.css';
import {
  capabilityVerdictWords,
  crowdInWords,
  maturityInWords,
  systemInWords,
} from './comparisonWords';

/** Capability by capability: what each side runs. */
export function CapabilitiesSection({
  comparison,
}: {
  comparison: ComparisonResponse;
}) {
  const columns: RegisterColumn<ComparedCapability>[] = [
    {
      id: 'capability',
      title: 'Capability',
      rowHeader: true,
      cell: ({ capability, level, above }) => (
        <>
          <EntityLink entity={capability} />{' '}
          <span className={styles.second}>
            {levelTitles[level]}
            {above && `, ${above}`}
          </span>
        </>
      ),
    },
    {
      id: 'verdict',
      title: 'How they stand',
      cell: ({ verdict }) => capitalise(capabilityVerdictWords[verdict]),
    },
    ...comparison.sides.map(({ scope }, place) => ({
      id: `side ${place}`,
      title: scope.title,
      cell: ({ sides }: ComparedCapability) => <Use use={sides[place]} />,
    })),
  ];
  return (
    <RegisterTable
      label="Capability by capability"
      columns={columns}
      items={comparison.capabilities}
      idOf={({ capability }) => capability.ref}
      empty="No capability in which they differ. Show everything to see where they are alike."
    />
  );
}

function Use({ use }: { use: ComparedUse }) {
  const { systems, first, maturity } = use;
  if (systems === 0) {
    return (
      <>
        <span className={styles.attention}>none known</span>
        {maturity && (
          <span className={styles.second}>, {maturityInWords(maturity)}</span>
        )}
      </>
    );
  }
  if (first.length === 0) {
    return <>{crowdInWords(use)}</>;
  }
  return (
    <>
      <ul className={styles.systems}>
        {first.map(system => (
          <li key={system.ref}>
            <EntityLink entity={system} />{' '}
            <span className={styles.second}>{systemInWords(system)}</span>
          </li>
        ))}
        {systems > first.length && (
          <li>and {formatCount(systems - first.length)} more</li>
        )}
      </ul>
      {maturity && (
        <span className={styles.second}>{maturityInWords(maturity)}</span>
      )}
    </>
  );
}
