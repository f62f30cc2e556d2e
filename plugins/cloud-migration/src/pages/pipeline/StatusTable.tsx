import { Link } from '@backstage/ui';
import type {
  PipelineDisposition,
  PipelineRow,
  PipelineStatus,
} from '@policing/plugin-blueprint-common';
import {
  closedValue,
  formatCount,
  plural,
} from '@policing/plugin-blueprint-react';
import styles from './Pipeline.module.css';
import { dispositionTitle, statusTitle } from './pipelineWords';

/** Properties of {@link StatusTable}. */
export interface StatusTableProps {
  table: PipelineRow[];
  /** Leads to the systems of a status, a disposition or both. */
  hrefOf: (cell: {
    status?: PipelineStatus;
    disposition?: PipelineDisposition;
  }) => string;
}

/** Systems by status and disposition; every number leads to its systems. */
export function StatusTable({ table, hrefOf }: StatusTableProps) {
  const [first] = table;
  const totals = first.dispositions.map(({ disposition }, place) => ({
    disposition,
    systems: sum(table.map(row => row.dispositions[place].systems)),
  }));
  // Columns that nobody uses are left out of a wide table, never "not known".
  const shown = totals.filter(
    ({ disposition, systems }) => systems > 0 || disposition === 'not-known',
  );
  const empty = totals.filter(each => !shown.includes(each));
  return (
    <div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.hidden}>
            Systems by status of the migration and disposition
          </caption>
          <thead>
            <tr>
              <th scope="col">Status</th>
              {shown.map(({ disposition }) => (
                <th key={disposition} scope="col" className={styles.number}>
                  {dispositionTitle(disposition)}
                </th>
              ))}
              <th scope="col" className={styles.number}>
                All
              </th>
            </tr>
          </thead>
          <tbody>
            {table.map(({ status, systems, dispositions }) => (
              <tr key={status}>
                <th scope="row">{statusTitle(status)}</th>
                {dispositions
                  .filter(cell =>
                    shown.some(each => each.disposition === cell.disposition),
                  )
                  .map(cell => (
                    <Count
                      key={cell.disposition}
                      count={cell.systems}
                      what={`${closedValue(status)}, ${closedValue(
                        cell.disposition,
                      )}`}
                      href={hrefOf({ status, disposition: cell.disposition })}
                    />
                  ))}
                <Count
                  count={systems}
                  what={closedValue(status)}
                  href={hrefOf({ status })}
                />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All</th>
              {shown.map(({ disposition, systems }) => (
                <Count
                  key={disposition}
                  count={systems}
                  what={closedValue(disposition)}
                  href={hrefOf({ disposition })}
                />
              ))}
              <Count
                count={sum(table.map(({ systems }) => systems))}
                what="in all"
                href={hrefOf({})}
              />
            </tr>
          </tfoot>
        </table>
      </div>
      {empty.length > 0 && (
        <p className={styles.note}>
          None here to{' '}
          {new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
            empty.map(({ disposition }) => closedValue(disposition)),
          )}
          .
        </p>
      )}
    </div>
  );
}

function Count({
  count,
  what,
  href,
}: {
  count: number;
  what: string;
  href: string;
}) {
  return (
    <td className={styles.number}>
      {count > 0 ? (
        <Link href={href} aria-label={`${plural(count, 'system')}: ${what}`}>
          {formatCount(count)}
        </Link>
      ) : (
        <span className={styles.none}>0</span>
      )}
    </td>
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
