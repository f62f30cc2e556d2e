import type {
  ComparedInterface,
  ComparisonResponse,
  InterfaceEnd,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  EntityLink,
  EntityRefLink,
  formatDate,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import styles from './Compare.module.css';
import { codeTablesWords } from './comparisonWords';

const columns: RegisterColumn<ComparedInterface>[] = [
  {
    id: 'interface',
    title: 'Interface',
    rowHeader: true,
    cell: ({ api, type, standard }) => (
      <>
        <EntityLink entity={api} />{' '}
        <span className={styles.second}>
          {closedValue(type)}, {standard ?? 'standard not known'}
        </span>
      </>
    ),
  },
  {
    id: 'between',
    title: 'Joins them',
    cell: ({ between, sameProduct }) => (
      <>
        {between ? 'yes' : 'no'}
        {sameProduct && (
          <span className={styles.second}>
            , both ends run {sameProduct.title}, which alone is no
            interoperability
          </span>
        )}
      </>
    ),
  },
  {
    id: 'providers',
    title: 'Provided by',
    cell: ({ providers }) => <Ends ends={providers} />,
  },
  {
    id: 'consumers',
    title: 'Used by',
    cell: ({ consumers }) => <Ends ends={consumers} />,
  },
  {
    id: 'tables',
    title: 'Code tables',
    cell: each => <CodeTables of={each} />,
  },
];

/** Interface by interface: both ends, and who looks after the code tables. */
export function InterfacesSection({
  comparison,
}: {
  comparison: ComparisonResponse;
}) {
  return (
    <RegisterTable
      label="Interface by interface"
      columns={columns}
      items={comparison.interfaces}
      idOf={({ api }) => api.ref}
      empty="No interface to show: none is described, or none differs."
    />
  );
}

function Ends({ ends }: { ends: InterfaceEnd[] }) {
  if (ends.length === 0) {
    return <span className={styles.attention}>no system described</span>;
  }
  return (
    <ul className={styles.systems}>
      {ends.map(({ system, forces }) => (
        <li key={system.ref}>
          <EntityLink entity={system} />{' '}
          <span className={styles.second}>
            {forces.map(({ title }) => title).join(', ') || 'national'}
          </span>
        </li>
      ))}
    </ul>
  );
}

function CodeTables({ of: { codeTables, state } }: { of: ComparedInterface }) {
  if (codeTables.length === 0) {
    return (
      <span className={styles.attention}>
        none described, so not known to be reviewed
      </span>
    );
  }
  return (
    <>
      {capitalise(codeTablesWords[state])}
      <ul className={styles.systems}>
        {codeTables.map(({ name, owner, reviewedOn, nextReviewOn }) => (
          <li key={name} className={styles.second}>
            {name}, kept by{' '}
            {owner ? <EntityRefLink entityRef={owner} /> : 'not known'},
            reviewed {formatDate(reviewedOn)}, next {formatDate(nextReviewOn)}
          </li>
        ))}
      </ul>
    </>
  );
}
