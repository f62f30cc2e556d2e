import { Link } from '@backstage/ui';
import type {
  DispensationSort,
  DispensationSummary,
} from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  EntityLink,
  EntityRefLink,
  formatDate,
  type RegisterColumn,
  RegisterTable,
  StateWord,
} from '@policing/plugin-blueprint-react';
import { stateOf } from '../dispensationStates';
import { useDispensationHref } from '../useDispensationHref';
import styles from './register.module.css';

/** Properties of {@link DispensationsTable}. */
export interface DispensationsTableProps {
  items: DispensationSummary[];
  sort?: DispensationSort;
  onSort: (sort: DispensationSort) => void;
  empty: string;
}

/** Dispensations, one in a row. */
export function DispensationsTable(props: DispensationsTableProps) {
  const { items, sort = 'waiting', onSort, empty } = props;
  const href = useDispensationHref();
  const columns: RegisterColumn<DispensationSummary>[] = [
    {
      id: 'principle',
      title: 'From which principle',
      rowHeader: true,
      cell: ({ ref, principle, checks }) => (
        <>
          <Link href={href.dispensation(ref)}>{principle.title}</Link>
          <span className={styles.second}>
            {checks
              ? checks.map(({ title }) => title).join('; ')
              : 'Every check of it'}
          </span>
        </>
      ),
    },
    {
      id: 'systems',
      title: 'For which systems',
      cell: ({ systems, force }) => (
        <>
          {systems.map((system, place) => (
            <span key={system.ref}>
              {place > 0 && ', '}
              <EntityLink entity={system} tab={BLUEPRINT_TAB} />
            </span>
          ))}
          <span className={styles.second}>{force.title}</span>
        </>
      ),
    },
    {
      id: 'state',
      title: 'State',
      cell: item => <StateWord state={stateOf(item)} />,
    },
    {
      id: 'ends',
      title: 'Until',
      sortable: true,
      cell: ({ expiresOn, wishedUntil }) =>
        expiresOn || !wishedUntil
          ? formatDate(expiresOn)
          : `${formatDate(wishedUntil)} asked for`,
    },
    {
      id: 'requested',
      title: 'Asked for',
      sortable: true,
      cell: ({ requestedOn, requestedBy }) => (
        <>
          {formatDate(requestedOn)}
          <span className={styles.second}>
            by <EntityRefLink entityRef={requestedBy} />
          </span>
        </>
      ),
    },
  ];
  return (
    <RegisterTable
      label="Dispensations"
      columns={columns}
      items={items}
      idOf={({ ref }) => ref}
      sort={
        sort === 'waiting'
          ? undefined
          : {
              column: sort.replace(/^-/, ''),
              direction: sort.startsWith('-') ? 'descending' : 'ascending',
            }
      }
      onSortChange={({ column, direction }) =>
        onSort(
          `${direction === 'descending' ? '-' : ''}${column}` as DispensationSort,
        )
      }
      empty={empty}
    />
  );
}
