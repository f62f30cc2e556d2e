import { useApi } from '@backstage/frontend-plugin-api';
import { TablePagination } from '@backstage/ui';
import type {
  DecisionItem,
  DecisionView,
  PipelineFilters,
  PipelineResponse,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  Answer,
  capitalise,
  ChoiceChips,
  EntityLink,
  formatDate,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../api';
import styles from './Pipeline.module.css';
import { decisionInWords, outcomeInWords, statusTitle } from './pipelineWords';

const PAGE_SIZE = 10;

const DEFAULT_SORT = 'decidedOn';

/** What the list can show; without a view it shows every decision. */
const views = [
  { id: 'old', title: 'Old' },
  { id: 'open', title: 'Not carried out' },
  { id: 'no-day', title: 'Day not known' },
  { id: 'standing', title: 'To retain' },
  { id: 'carried-out', title: 'Carried out' },
  { id: 'all', title: 'All' },
] as const satisfies readonly { id: DecisionView | 'all'; title: string }[];

type View = (typeof views)[number]['id'];

const columns: RegisterColumn<DecisionItem>[] = [
  {
    id: 'title',
    title: 'System',
    rowHeader: true,
    sortable: true,
    cell: item => (
      <>
        <EntityLink entity={item} />
        <span className={styles.second}>
          {item.forces.map(({ title }) => title).join(', ') ||
            'National system'}
        </span>
      </>
    ),
  },
  {
    id: 'decidedOn',
    title: 'Decision',
    sortable: true,
    cell: item => (
      <>
        {decisionInWords(item)}
        {item.age.old && <span className={styles.mark}>old decision</span>}
      </>
    ),
  },
  {
    id: 'status',
    title: 'What came of it',
    sortable: true,
    cell: item => (
      <>
        {capitalise(outcomeInWords(item))}
        <span className={styles.second}>
          migration: {statusTitle(item.status).toLocaleLowerCase('en-GB')}
        </span>
      </>
    ),
  },
  {
    id: 'plannedFinish',
    title: 'Planned finish',
    sortable: true,
    cell: ({ plannedFinish, delay, age }) =>
      age.state === 'standing' ? (
        'None: it stays'
      ) : (
        <>
          {capitalise(formatDate(plannedFinish))}
          {delay === 'finish-passed' && (
            <span className={styles.mark}>late</span>
          )}
        </>
      ),
  },
];

/** Properties of {@link DecisionsPanel}. */
export interface DecisionsPanelProps {
  filters: PipelineFilters;
  address: Address;
  counts: PipelineResponse['decisions'];
}

/** What was decided, how long ago, and what came of it. */
export function DecisionsPanel(props: DecisionsPanelProps) {
  const { filters, address, counts } = props;
  const api = useApi(cloudApiRef);
  const asked = address.get('decisions');
  const view: View = views.find(({ id }) => id === asked)?.id ?? 'open';
  const sort = address.get('sort') ?? DEFAULT_SORT;
  const query = {
    ...filters,
    sort,
    limit: PAGE_SIZE,
    cursor: address.get('cursor'),
    ...(view !== 'all' && { view: [view] }),
  };
  const decisions = useLiveData(`decisions ${JSON.stringify(query)}`, signal =>
    api.decisions(query, signal),
  );
  return (
    <Panel title="What was decided long ago and is not done?">
      <p className={styles.lead}>{countsInWords(counts)}</p>
      <div className={styles.chips}>
        <ChoiceChips
          label="Decisions"
          choices={views}
          selected={view}
          onSelect={id =>
            address.change({
              decisions: id === 'open' ? undefined : id,
              cursor: undefined,
            })
          }
        />
      </div>
      <Answer of={decisions} what="the decisions" height={320}>
        {({ items, totalItems, pageInfo }) => (
          <>
            <RegisterTable
              label="Decisions"
              columns={columns}
              items={items}
              idOf={({ ref }) => ref}
              sort={{
                column: sort.replace(/^-/, ''),
                direction: sort.startsWith('-') ? 'descending' : 'ascending',
              }}
              onSortChange={({ column, direction }) =>
                address.change({
                  sort: `${direction === 'descending' ? '-' : ''}${column}`,
                  cursor: undefined,
                })
              }
              empty="No such decision is recorded here."
            />
            {totalItems > PAGE_SIZE && (
              <TablePagination
                pageSize={PAGE_SIZE}
                showPageSizeOptions={false}
                totalCount={totalItems}
                getLabel={() => plural(totalItems, 'decision')}
                hasNextPage={Boolean(pageInfo.nextCursor)}
                hasPreviousPage={Boolean(pageInfo.prevCursor)}
                onNextPage={() =>
                  address.change({ cursor: pageInfo.nextCursor })
                }
                onPreviousPage={() =>
                  address.change({ cursor: pageInfo.prevCursor })
                }
              />
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}

function countsInWords(counts: PipelineResponse['decisions']): string {
  const { decided, undecided, open, old, openWithoutDay, oldAfterMonths } =
    counts;
  const sentences = [
    `Of ${plural(decided + undecided, 'system')}, ${decided} ${
      decided === 1 ? 'has' : 'have'
    } a disposition and ${undecided} ${undecided === 1 ? 'has' : 'have'} none.`,
    `${plural(open, 'decision')} ${
      open === 1 ? 'is' : 'are'
    } not carried out yet`,
    oldAfterMonths === undefined
      ? '.'
      : `, ${old} of them for ${oldAfterMonths} months or more.`,
    openWithoutDay > 0
      ? ` When ${openWithoutDay} of them ${
          openWithoutDay === 1 ? 'was' : 'were'
        } taken is not known.`
      : '',
  ];
  return `${sentences[0]} ${sentences.slice(1).join('')}`;
}
