import type { PrincipleSummary } from '@policing/plugin-blueprint-common';
import { Link } from '@backstage/ui';
import {
  addressOf,
  BLUEPRINT_TAB,
  capitalise,
  closedValue,
  CoverageBar,
  FigureWithCoverage,
  plural,
  type RegisterColumn,
  RegisterTable,
  useEntityHref,
} from '@policing/plugin-blueprint-react';
import styles from './PrinciplesTable.module.css';
import { Standing } from './Standing';

/** Properties of {@link PrinciplesTable}. */
export interface PrinciplesTableProps {
  principles: PrincipleSummary[];
  /** Register that adherence is of; the page of a principle opens with it. */
  registry: string;
  /** Force that adherence is of, which the page of a principle shows first. */
  force?: string;
  /** Its title. */
  scope?: string;
  leastCoverage?: number;
  /** Whether the reader may see how far they are kept. */
  withAdherence: boolean;
  /** Key of the order, with `-` before it for the other way round. */
  sort?: string;
  onSortChange: (sort: string) => void;
}

/** Principles with their basis, their standing and their adherence. */
export function PrinciplesTable(props: PrinciplesTableProps) {
  const { principles, registry, force, leastCoverage } = props;
  const { sort = 'number' } = props;
  const hrefOf = useEntityHref();
  const columns: RegisterColumn<PrincipleSummary>[] = [
    {
      id: 'title',
      title: 'Principle',
      rowHeader: true,
      sortable: true,
      cell: ({ ref, number, title, statement }) => (
        <>
          <Link
            className={styles.title}
            href={addressOf(hrefOf(ref, BLUEPRINT_TAB), { registry, force })}
          >
            {number ? `${number} ${title}` : title}
          </Link>
          <span className={styles.statement}>{statement}</span>
        </>
      ),
    },
    {
      id: 'domain',
      title: 'Domain',
      cell: ({ domain }) => capitalise(domain),
    },
    {
      id: 'basis',
      title: 'Basis',
      cell: ({ basis, grade }) =>
        `${capitalise(closedValue(basis))}, ${closedValue(grade)}`,
    },
    {
      id: 'status',
      title: 'Status',
      cell: principle => <Standing principle={principle} />,
    },
    {
      id: 'checks',
      title: 'Decided by',
      cell: ({ checks, status }) => {
        if (checks.length > 0) {
          return plural(checks.length, 'check');
        }
        return status === 'live'
          ? 'no check: judged by people'
          : 'no check of the version in force';
      },
    },
  ];
  if (props.withAdherence) {
    columns.push({
      id: 'adherence',
      title: props.scope ? `Adherence of ${props.scope}` : 'Adherence',
      sortable: true,
      cell: ({ adherence }) =>
        adherence ? (
          <>
            <FigureWithCoverage
              figures={adherence}
              leastCoverage={leastCoverage}
            />
            <CoverageBar tally={adherence} compact />
          </>
        ) : (
          'not measured'
        ),
    });
  }
  return (
    <RegisterTable
      label="Principles"
      columns={columns}
      items={principles}
      idOf={({ ref }) => ref}
      sort={{
        column: sort.replace(/^-/, ''),
        direction: sort.startsWith('-') ? 'descending' : 'ascending',
      }}
      onSortChange={({ column, direction }) =>
        props.onSortChange(`${direction === 'descending' ? '-' : ''}${column}`)
      }
      empty="No principle matches. Take a filter away."
    />
  );
}
