import type { PrincipleSummary } from '@policing/plugin-blueprint-common';
import { Link } from '@backstage/ui';
import { addressOf } from '../../address';
import {
  CoverageBar,
  FigureWithCoverage,
  type RegisterColumn,
  RegisterTable,
  useEntityHref,
} from '../../components';
import { BLUEPRINT_TAB } from '../../routes';
import { capitalise, closedValue, plural } from '../../words';
import styles from './PrinciplesTable.module.css';

/** Properties of {@link PrinciplesTable}. */
export interface PrinciplesTableProps {
  principles: PrincipleSummary[];
  /** Register that adherence is of; the page of a principle opens with it. */
  registry: string;
  leastCoverage?: number;
  /** Whether the reader may see how far they are kept. */
  withAdherence: boolean;
}

/** Principles with their basis and their adherence. */
export function PrinciplesTable(props: PrinciplesTableProps) {
  const { principles, registry, leastCoverage } = props;
  const hrefOf = useEntityHref();
  const columns: RegisterColumn<PrincipleSummary>[] = [
    {
      id: 'principle',
      title: 'Principle',
      rowHeader: true,
      cell: ({ ref, number, title, statement }) => (
        <>
          <Link
            className={styles.title}
            href={addressOf(hrefOf(ref, BLUEPRINT_TAB), { registry })}
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
      id: 'checks',
      title: 'Decided by',
      cell: ({ checks }) =>
        checks.length > 0
          ? plural(checks.length, 'check')
          : 'no check: judged by people',
    },
  ];
  if (props.withAdherence) {
    columns.push({
      id: 'adherence',
      title: 'Adherence',
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
      empty="No principle matches. Take a filter away."
    />
  );
}
