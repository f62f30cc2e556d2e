import type { SortDescriptor } from '@backstage/ui';
import type { SystemSummary } from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import { BLUEPRINT_TAB } from '../../routes';
import { closedValue, cloudInWords, NOT_KNOWN, riskInWords } from '../../words';
import { DemonstrationMark } from '../DemonstrationMark';
import { EntityLink } from '../EntityLink';
import { FigureWithCoverage } from '../FigureWithCoverage';
import { LegacyFigure } from '../LegacyFigure';
import { type RegisterColumn, RegisterTable } from '../RegisterTable';
import { VerdictChip } from '../VerdictChip';
import styles from './SystemsTable.module.css';

/** Columns of the table; their names are the server's keys to sort by. */
export type SystemsTableColumn =
  | 'title'
  | 'force'
  | 'category'
  | 'criticality'
  | 'assured-conformance'
  | 'legacy'
  | 'risk'
  | 'cloud';

/** Properties of {@link SystemsTable}. */
export interface SystemsTableProps {
  /** Names the table for those who do not see it. */
  label: string;
  systems: SystemSummary[];
  leastCoverage?: number;
  /** Columns that say nothing on this page. */
  without?: SystemsTableColumn[];
  /** A further column of this page, the last. */
  further?: { title: string; cell: (system: SystemSummary) => ReactNode };
  sort?: SortDescriptor;
  onSortChange?: (sort: SortDescriptor) => void;
  /** Says what would fill the table, and how. */
  empty: ReactNode;
}

/** Systems with their verdicts. Figures that the reader may not see have no column. */
export function SystemsTable(props: SystemsTableProps) {
  const { systems, without = [], further } = props;
  const columns = allColumns(props)
    .filter(({ id }) => !without.includes(id))
    .filter(({ id }) => isOpen(id, systems))
    .map((column): RegisterColumn<SystemSummary> => ({
      ...column,
      sortable: Boolean(props.onSortChange),
    }));
  if (further) {
    columns.push({ id: 'further', ...further });
  }
  return (
    <RegisterTable
      label={props.label}
      columns={columns}
      items={systems}
      idOf={system => system.ref}
      sort={props.sort}
      onSortChange={props.onSortChange}
      empty={props.empty}
    />
  );
}

// The server leaves out what the reader may not see.
function isOpen(column: SystemsTableColumn, systems: SystemSummary[]): boolean {
  switch (column) {
    case 'assured-conformance':
      return systems.some(({ conformance }) => conformance);
    case 'legacy':
      return systems.some(({ legacy }) => legacy);
    case 'risk':
      return systems.some(({ risk }) => risk);
    case 'criticality':
      return systems.some(({ criticality }) => criticality);
    default:
      return true;
  }
}

function allColumns({
  leastCoverage,
  systems,
}: SystemsTableProps): (RegisterColumn<SystemSummary> & {
  id: SystemsTableColumn;
})[] {
  // Where all is fictional, the page says so once.
  const mixed = systems.some(({ demonstration }) => !demonstration);
  return [
    {
      id: 'title',
      title: 'System',
      rowHeader: true,
      cell: system => (
        <>
          <EntityLink entity={system} tab={BLUEPRINT_TAB} />
          {system.product && system.product.title !== system.title && (
            <span className={styles.second}>{system.product.title}</span>
          )}
          {mixed && system.demonstration && (
            <span className={styles.second}>
              <DemonstrationMark />
            </span>
          )}
        </>
      ),
    },
    {
      id: 'force',
      title: 'Force',
      cell: system => (
        <EntityLink
          entity={system.force ?? system.owner}
          tab={system.force && BLUEPRINT_TAB}
        />
      ),
    },
    {
      id: 'category',
      title: 'Category',
      cell: ({ category }) =>
        category && category !== 'unknown' ? closedValue(category) : NOT_KNOWN,
    },
    {
      id: 'criticality',
      title: 'Criticality',
      cell: ({ criticality }) =>
        // Of other forces it is not shown to everybody.
        criticality ? closedValue(criticality) : `${NOT_KNOWN} to you`,
    },
    {
      id: 'assured-conformance',
      title: 'Conformance',
      cell: ({ conformance }) =>
        conformance ? (
          <>
            <VerdictChip level={conformance.level} />
            <span className={styles.second}>
              <FigureWithCoverage
                figures={conformance}
                leastCoverage={leastCoverage}
              />
            </span>
          </>
        ) : (
          'not shown to you'
        ),
    },
    {
      id: 'legacy',
      title: 'Legacy',
      cell: ({ legacy }) =>
        legacy ? <LegacyFigure legacy={legacy} /> : 'not shown to you',
    },
    {
      id: 'risk',
      title: 'Technology risk',
      cell: ({ risk }) => (risk ? riskInWords(risk) : 'not shown to you'),
    },
    {
      id: 'cloud',
      title: 'Cloud',
      cell: ({ cloud }) => cloudInWords(cloud),
    },
  ];
}
