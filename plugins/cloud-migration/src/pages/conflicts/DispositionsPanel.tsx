import { Select, TablePagination } from '@backstage/ui';
import type {
  CloudDispositionsQuery,
  CloudDispositionsResponse,
  DispositionsShown,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  type AddressChange,
  Answer,
  ChoiceChips,
  ExportMenu,
  formatCount,
  NoPermission,
  Panel,
  plural,
  type ServerData,
} from '@policing/plugin-blueprint-react';
import { firstDispositions, PAGE_SIZE } from './conflictFilters';
import { suggestedTitle } from './conflictWords';
import styles from './Conflicts.module.css';
import { DispositionItem } from './DispositionItem';

const ANY = 'any';

const shown: { id: DispositionsShown; title: string }[] = [
  { id: 'all', title: 'All' },
  { id: 'without', title: 'Nobody has decided' },
  { id: 'differing', title: 'Decided otherwise' },
  { id: 'agreeing', title: 'Decided, no rule against it' },
];

/** Properties of {@link DispositionsPanel}. */
export interface DispositionsPanelProps {
  dispositions: ServerData<CloudDispositionsResponse>;
  filters: CloudDispositionsQuery;
  address: Address;
}

/** What the rules suggest should happen to each system, beside what a person chose. */
export function DispositionsPanel(props: DispositionsPanelProps) {
  const { dispositions, filters, address } = props;
  const { data } = dispositions;
  const change = (changes: AddressChange) =>
    address.change({ ...changes, ...firstDispositions });
  return (
    <Panel
      title="What should happen to it?"
      actions={
        <ExportMenu
          what="the suggestions"
          path="/exports/cloud-dispositions"
          query={{ ...filters }}
          formats={['csv', 'xlsx']}
        />
      }
    >
      <div id="dispositions" className={styles.bar}>
        <ChoiceChips
          label="Which systems"
          choices={shown.map(({ id, title }) => ({
            id,
            title: `${title} (${data ? formatCount(data.counts[id]) : '…'})`,
          }))}
          selected={filters.show ?? 'all'}
          onSelect={id => change({ show: id === 'all' ? undefined : id })}
        />
        <Select
          className={styles.choice}
          label="Suggested"
          size="small"
          options={[
            { value: ANY, label: 'Anything' },
            ...(data?.bySuggestion ?? []).map(({ suggested, systems }) => ({
              value: String(suggested),
              label: `${suggestedTitle(suggested)} (${formatCount(systems)})`,
            })),
          ]}
          value={filters.suggested ?? ANY}
          onChange={suggested =>
            change({
              suggested: suggested === ANY ? undefined : String(suggested),
            })
          }
        />
      </div>
      <Answer of={dispositions} what="the suggestions" height={480}>
        {answer => (
          <>
            {answer.isWithheld && (
              <NoPermission
                role="note"
                title="Some suggestions are not shown"
                parts={[
                  { what: 'what rests on assessments', row: 'assessment.read' },
                ]}
              />
            )}
            {answer.items.length === 0 ? (
              <p className={styles.empty}>{emptyWords(answer)}</p>
            ) : (
              <>
                <ol className={styles.list} aria-label="Suggestions">
                  {answer.items.map(item => (
                    <DispositionItem key={item.system.ref} item={item} />
                  ))}
                </ol>
                <TablePagination
                  pageSize={PAGE_SIZE}
                  pageSizeOptions={[PAGE_SIZE]}
                  totalCount={answer.totalItems}
                  getLabel={() => plural(answer.totalItems, 'system')}
                  hasNextPage={Boolean(answer.pageInfo.nextCursor)}
                  hasPreviousPage={Boolean(answer.pageInfo.prevCursor)}
                  onNextPage={() =>
                    address.change({ from: answer.pageInfo.nextCursor })
                  }
                  onPreviousPage={() =>
                    address.change({ from: answer.pageInfo.prevCursor })
                  }
                />
              </>
            )}
            {answer.thresholds && (
              <p className={styles.note}>
                Each rule that holds adds its points. A disposition is suggested
                from {plural(answer.thresholds.leastPoints, 'point')} on where
                it leads by {answer.thresholds.leastDistance} or more. Systems
                that have moved, or need not, are left out. What a person chose
                stands.
              </p>
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}

function emptyWords({ thresholds, counts }: CloudDispositionsResponse): string {
  if (!thresholds) {
    return 'Nothing is suggested, because the scorecard has no rules for it. Add spec.cloud.dispositions to the scorecard of the Blueprint.';
  }
  return counts.all === 0
    ? 'No system here is still to move.'
    : 'Nothing matches. Choose other systems or another suggestion.';
}
