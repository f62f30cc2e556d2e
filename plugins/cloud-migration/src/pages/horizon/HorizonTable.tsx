import {
  dateSourceTitles,
  type HorizonItem,
  horizonKindTitles,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  CLOUD_TAB,
  closedValue,
  EntityLink,
  formatDate,
  NOT_KNOWN,
  type RegisterColumn,
  RegisterTable,
  StateWord,
} from '@policing/plugin-blueprint-react';
import styles from './HorizonPage.module.css';
import {
  coverLooks,
  formatMoney,
  fundingLooks,
  passedInWords,
  planInWords,
} from './horizonWords';

const columns: RegisterColumn<HorizonItem>[] = [
  {
    id: 'date',
    title: 'Date',
    cell: item => (
      <>
        <span className={styles.date}>{formatDate(item.date)}</span>
        {item.passed && (
          <span className={styles.second}>{passedInWords(item)}</span>
        )}
      </>
    ),
  },
  {
    id: 'kind',
    title: 'What',
    cell: ({ kind, source }) => (
      <>
        {horizonKindTitles[kind]}
        {source && (
          <span className={styles.second}>{dateSourceTitles[source]}</span>
        )}
      </>
    ),
  },
  {
    id: 'system',
    title: 'System',
    rowHeader: true,
    cell: ({ system, forces, criticality }) => (
      <>
        <EntityLink entity={system} tab={CLOUD_TAB} />
        <span className={styles.second}>
          {forces.map(({ title }) => title).join(', ') || 'national system'}
          {criticality && ` · ${closedValue(criticality)}`}
        </span>
      </>
    ),
  },
  {
    id: 'supplier',
    title: 'Supplier and product',
    cell: ({ supplier, product }) => (
      <>
        {supplier ?? NOT_KNOWN}
        {product && (
          <span className={styles.second}>
            <EntityLink entity={product} />
          </span>
        )}
      </>
    ),
  },
  {
    id: 'cover',
    title: 'Our plan',
    cell: item =>
      item.cover ? (
        <>
          <StateWord state={coverLooks[item.cover.state]} />
          {item.cover.plan && (
            <span className={styles.second}>
              {capitalise(planInWords(item)!)}
            </span>
          )}
        </>
      ) : (
        'this is our plan'
      ),
  },
  {
    id: 'funding',
    title: 'Funding',
    cell: ({ funding }) =>
      funding ? (
        <>
          <StateWord state={fundingLooks[funding.state]} />
          {(funding.amount !== undefined || funding.need) && (
            <span className={styles.second}>
              {[
                funding.amount !== undefined && formatMoney(funding.amount),
                funding.need,
              ]
                .filter(Boolean)
                .join(': ')}
            </span>
          )}
        </>
      ) : (
        'withheld'
      ),
  },
];

/** Properties of {@link HorizonTable}. */
export interface HorizonTableProps {
  items: HorizonItem[];
  /** Says what would fill the table. */
  empty: string;
}

/** Dates, soonest first, each with our plan and the money beside it. */
export function HorizonTable({ items, empty }: HorizonTableProps) {
  return (
    <RegisterTable
      label="Dates on the horizon"
      columns={columns}
      items={items}
      idOf={({ id }) => id}
      empty={empty}
    />
  );
}
