import type {
  CloudFateGroup,
  CloudPositionResponse,
} from '@policing/plugin-blueprint-common';
import {
  CLOUD_TAB,
  EntityLink,
  formatCount,
  formatDate,
  listInWords,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { fateWords } from './positionWords';
import styles from './PositionPage.module.css';

/** Properties of {@link Assumptions}. */
export interface AssumptionsProps {
  answer: CloudPositionResponse;
}

/** What the projection makes of each system, with the systems. */
export function Assumptions({ answer }: AssumptionsProps) {
  return (
    <Panel title="What does the projection assume?" level={2}>
      <p className={styles.note}>
        Every system that counts today stands in one line. Only open facts are
        used: that a system is blocked, not why. What is not known today stays
        not known until a planned move says where it goes.
      </p>
      <RegisterTable
        label="What the projection assumes"
        columns={columnsOf(answer.scope.kind !== 'force')}
        items={answer.projection.fates}
        idOf={({ kind }) => kind}
        empty="There is no system of which to assume anything."
      />
    </Panel>
  );
}

function columnsOf(withForces: boolean): RegisterColumn<CloudFateGroup>[] {
  return [
    {
      id: 'kind',
      title: 'As planned',
      rowHeader: true,
      cell: ({ kind }) => (
        <>
          <strong>{fateWords[kind].title}</strong>
          <span className={styles.block}>{fateWords[kind].meaning}</span>
        </>
      ),
    },
    {
      id: 'systems',
      title: 'Systems',
      cell: ({ systems }) => formatCount(systems),
    },
    {
      id: 'first',
      title: 'Which',
      cell: fate => <Which {...{ fate, withForces }} />,
    },
  ];
}

interface WhichProps {
  fate: CloudFateGroup;
  withForces: boolean;
}

function Which({ fate, withForces }: WhichProps) {
  const { kind, systems, first } = fate;
  const list = (
    <ul className={styles.list}>
      {first.map(({ day, forces, ...system }) => (
        <li key={system.ref}>
          <EntityLink entity={system} tab={CLOUD_TAB} />
          {withForces && forces.length > 0 && `, ${listInWords(forces)}`}
          {day && `, ${formatDate(day)}`}
        </li>
      ))}
      {systems > first.length && (
        <li>and {formatCount(systems - first.length)} more, in the export</li>
      )}
    </ul>
  );
  return kind === 'in-cloud' ? (
    <details className={styles.details}>
      <summary>{plural(systems, 'system')}</summary>
      {list}
    </details>
  ) : (
    list
  );
}
