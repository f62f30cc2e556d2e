import type {
  CloudFateGroup,
  CloudPositionResponse,
} from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  formatCount,
  formatDate,
  Panel,
  plural,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { fateWords } from './positionWords';
import styles from './PositionPage.module.css';

/** Properties of {@link Assumptions}. */
export interface AssumptionsProps {
  answer: CloudPositionResponse;
}

const columns = [
  {
    id: 'kind',
    title: 'As planned',
    rowHeader: true,
    cell: ({ kind }: CloudFateGroup) => (
      <>
        <strong>{fateWords[kind].title}</strong>
        <span className={styles.block}>{fateWords[kind].meaning}</span>
      </>
    ),
  },
  {
    id: 'systems',
    title: 'Systems',
    cell: ({ systems }: CloudFateGroup) => formatCount(systems),
  },
  {
    id: 'first',
    title: 'Which',
    cell: (fate: CloudFateGroup) => <Which fate={fate} />,
  },
];

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
        columns={columns}
        items={answer.projection.fates}
        idOf={({ kind }) => kind}
        empty="There is no system of which to assume anything."
      />
    </Panel>
  );
}

function Which({ fate: { kind, systems, first } }: { fate: CloudFateGroup }) {
  const list = (
    <ul className={styles.list}>
      {first.map(({ day, ...system }) => (
        <li key={system.ref}>
          <EntityLink entity={system} />
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
