import type { SortDescriptor } from '@backstage/ui';
import type { InitiativeSummary } from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import {
  capitalise,
  closedValue,
  EntityLink,
  formatDate,
  initiativeConcernTitles,
  initiativePhaseTitles,
  initiativeResults,
  NOT_KNOWN,
  periodInWords,
  type RegisterColumn,
  RegisterTable,
  StateWord,
} from '@policing/plugin-blueprint-react';
import styles from './InitiativesPage.module.css';

const columns: RegisterColumn<InitiativeSummary>[] = [
  {
    id: 'title',
    title: 'Initiative',
    rowHeader: true,
    sortable: true,
    cell: initiative => (
      <>
        <EntityLink entity={initiative} />
        {initiative.description && (
          <span className={styles.second}>{initiative.description}</span>
        )}
      </>
    ),
  },
  {
    id: 'forces',
    title: 'Who',
    cell: ({ owner, forces }) => (
      <>
        {owner.title}
        {forces.some(({ ref }) => ref !== owner.ref) && (
          <span className={styles.second}>
            with{' '}
            {forces
              .filter(({ ref }) => ref !== owner.ref)
              .map(({ title }) => title)
              .join(', ')}
          </span>
        )}
      </>
    ),
  },
  {
    id: 'topic',
    title: 'Topic',
    cell: ({ topic }) => (topic ? capitalise(closedValue(topic)) : NOT_KNOWN),
  },
  {
    id: 'phase',
    title: 'Phase',
    sortable: true,
    cell: ({ phase }) => initiativePhaseTitles[phase],
  },
  {
    id: 'endsOn',
    title: 'When',
    sortable: true,
    cell: ({ startsOn, endsOn, fundedTo }) => (
      <>
        {periodInWords(startsOn, endsOn)}
        <span className={styles.second}>funded to {formatDate(fundedTo)}</span>
      </>
    ),
  },
  {
    id: 'evaluatedOn',
    title: 'Evaluation',
    sortable: true,
    cell: ({ result, evaluation }) => (
      <>
        <StateWord state={initiativeResults[result]} />
        {evaluation?.evaluatedOn && `, ${formatDate(evaluation.evaluatedOn)}`}
        {evaluation?.summary && (
          <span className={styles.second}>{evaluation.summary}</span>
        )}
      </>
    ),
  },
  {
    id: 'concerns',
    title: 'To look at',
    cell: ({ concerns }) =>
      concerns.length === 0
        ? 'nothing by its dates'
        : concerns.map(concern => (
            <div key={concern}>{initiativeConcernTitles[concern]}</div>
          )),
  },
];

/** Properties of {@link InitiativesTable}. */
export interface InitiativesTableProps {
  initiatives: InitiativeSummary[];
  sort: SortDescriptor;
  onSortChange: (sort: SortDescriptor) => void;
  empty: ReactNode;
}

/** Initiatives with who, when and what came of them. */
export function InitiativesTable(props: InitiativesTableProps) {
  return (
    <RegisterTable
      label="Initiatives"
      columns={columns}
      items={props.initiatives}
      idOf={({ ref }) => ref}
      sort={props.sort}
      onSortChange={props.onSortChange}
      empty={props.empty}
    />
  );
}
