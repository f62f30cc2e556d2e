import { useApi } from '@backstage/frontend-plugin-api';
import { Select, TablePagination } from '@backstage/ui';
import type { SuggestionsResponse } from '@policing/plugin-blueprint-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  Answer,
  blueprintApiRef,
  ChoiceChips,
  ExportMenu,
  FilterSentence,
  formatCount,
  formatDateTime,
  listInWords,
  NoPermission,
  PageFrame,
  Panel,
  plural,
  suggestionKindTitles,
  uncapitalise,
  useLiveData,
  useScope,
} from '@policing/plugin-blueprint-react';
import { DecisionDialog } from './DecisionDialog';
import { SuggestionFilterBar } from './SuggestionFilterBar';
import {
  filtersOf,
  isEntityFilter,
  listFilters,
  noFilters,
  partInWords,
  partsOf,
  stateOf,
  without,
} from './suggestionFilters';
import { SuggestionItem } from './SuggestionItem';
import styles from './SuggestionsPage.module.css';
import { usePerspective } from './usePerspective';

const PAGE_SIZES = [10, 25, 50];

const orders = [
  { value: '-rank', label: 'Strongest first' },
  { value: 'contract-end', label: 'First contract end first' },
  { value: '-forces', label: 'Most forces first' },
];

/** Sub-page: where forces could work together, strongest first, with the facts. */
export function SuggestionsPage() {
  const api = useApi(blueprintApiRef);
  const { address, registry, summary, bar } = useScope([
    ...listFilters,
    'q',
    'for',
    'cursor',
  ]);
  const { change } = address;
  const filters = filtersOf(address);
  const state = stateOf(address);
  const sort =
    orders.find(({ value }) => value === address.get('sort'))?.value ??
    orders[0].value;
  const limit = pageSizeOf(address.get('limit'));
  const scope = { registry, for: address.get('for') };
  const query = {
    ...filters,
    ...scope,
    state,
    sort,
    limit,
    cursor: address.get('cursor'),
  };
  const suggestions = useLiveData(
    `suggestions ${JSON.stringify(query)}`,
    signal => api.suggestions(query, signal),
  );
  const { data } = suggestions;
  const perspective = usePerspective(data, summary.data);
  const [told, setTold] = useState<string>();
  const toldRef = useFocusWhenLost(told, data);

  const findWords = useCallback(
    (words: string) => change({ q: words, cursor: undefined }, true),
    [change],
  );
  const counts = new Map(
    data?.facets.state.map(({ value, count }) => [value, formatCount(count)]),
  );

  return (
    <PageFrame title="Where could forces work together?" scope={bar}>
      <Panel
        title="Suggestions"
        actions={
          <ExportMenu
            what="the suggestions"
            path="/exports/suggestions"
            query={{ ...filters, ...scope, state, sort }}
            formats={['csv', 'xlsx']}
          />
        }
      >
        <SuggestionFilterBar
          filters={filters}
          facets={data?.facets}
          onWords={findWords}
          onChoose={(facet, values) =>
            change({ [facet]: values, cursor: undefined })
          }
        />
        <div className={styles.view}>
          <ChoiceChips
            label="Which suggestions"
            choices={[
              { id: 'open', title: `Open (${counts.get('open') ?? '…'})` },
              {
                id: 'put-aside',
                title: `Put aside (${counts.get('put-aside') ?? '…'})`,
              },
            ]}
            selected={state}
            onSelect={id =>
              change({
                state: id === 'open' ? undefined : id,
                cursor: undefined,
              })
            }
          />
          {perspective && perspective.choices.length > 1 && (
            <Select
              className={styles.choice}
              label="Put aside by"
              size="small"
              options={perspective.choices}
              value={perspective.force}
              onChange={force =>
                change({ for: String(force), cursor: undefined })
              }
            />
          )}
          <Select
            className={styles.choice}
            label="Order"
            size="small"
            options={orders}
            value={sort}
            onChange={order =>
              change({
                sort: order === orders[0].value ? undefined : String(order),
                cursor: undefined,
              })
            }
          />
        </div>
        <FilterSentence
          noun="suggestion"
          count={data?.totalItems}
          before={state === 'put-aside' && <span>put aside</span>}
          parts={partsOf(filters)}
          isEntity={({ name }) => isEntityFilter(name)}
          inWords={partInWords}
          onRemove={part => change(without(filters, part))}
          onClear={() => change(noFilters)}
        />
        <p
          ref={toldRef}
          tabIndex={-1}
          role="status"
          className={told ? styles.told : undefined}
        >
          {told}
        </p>
        <Answer of={suggestions} what="the suggestions" height={480}>
          {answer => (
            <>
              <Withheld {...answer} />
              {answer.items.length === 0 ? (
                <p className={styles.empty}>{emptyWords(answer, state)}</p>
              ) : (
                <ol className={styles.list} aria-label="Suggestions">
                  {answer.items.map(suggestion => (
                    <SuggestionItem
                      key={suggestion.id}
                      suggestion={suggestion}
                      scope={{
                        registry: answer.registry,
                        for: perspective?.force,
                      }}
                      action={
                        perspective?.mayDecide &&
                        concerns(suggestion.forces, answer) && (
                          <DecisionDialog
                            suggestion={suggestion}
                            who={perspective.who}
                            onDecide={async decision => {
                              await api.decideOnSuggestion(suggestion.id, {
                                ...decision,
                                registry: answer.registry,
                                force: perspective.force,
                              });
                              setTold(
                                `${decision.state === 'open' ? 'Taken up again' : 'Put aside'} for ${perspective.who}: ${suggestion.sentence}`,
                              );
                              suggestions.retry();
                            }}
                          />
                        )
                      }
                    />
                  ))}
                </ol>
              )}
              {answer.totalItems > 0 && (
                <TablePagination
                  pageSize={limit}
                  pageSizeOptions={PAGE_SIZES}
                  totalCount={answer.totalItems}
                  getLabel={() => plural(answer.totalItems, 'suggestion')}
                  hasNextPage={Boolean(answer.pageInfo.nextCursor)}
                  hasPreviousPage={Boolean(answer.pageInfo.prevCursor)}
                  onNextPage={() =>
                    change({ cursor: answer.pageInfo.nextCursor })
                  }
                  onPreviousPage={() =>
                    change({ cursor: answer.pageInfo.prevCursor })
                  }
                  onPageSizeChange={size =>
                    change({ limit: String(size), cursor: undefined })
                  }
                />
              )}
              <p className={styles.second}>
                Worked out {formatDateTime(answer.asOf)}
                {answer.isStale && '; newer data are being looked at'}
                {answer.settings &&
                  `. Windows and points are those of ${answer.settings.scorecard} ${answer.settings.version}: contracts end together within ${plural(answer.settings.contractWindowMonths, 'month')}`}
                .
              </p>
            </>
          )}
        </Answer>
      </Panel>
    </PageFrame>
  );
}

/**
 * Moves the focus to what is told when the suggestion that held it has left the
 * list, so that nobody with a keyboard has to start again at the top.
 */
function useFocusWhenLost(told: string | undefined, data: unknown) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (told && document.activeElement === document.body) {
      ref.current?.focus();
    }
  }, [told, data]);
  return ref;
}

function concerns(
  forces: readonly { ref: string }[],
  { for: force }: SuggestionsResponse,
): boolean {
  return !force || forces.some(({ ref }) => ref === force.ref);
}

function Withheld({ withheld }: Pick<SuggestionsResponse, 'withheld'>) {
  return withheld.length === 0 ? null : (
    <NoPermission
      role="note"
      title="Some kinds of suggestion are not open to you"
      parts={[
        {
          what: listInWords(
            withheld.map(kind => uncapitalise(suggestionKindTitles[kind])),
          ),
          row: 'conformance.read',
        },
      ]}
    />
  );
}

function emptyWords(
  { settings, facets }: SuggestionsResponse,
  state: string,
): string {
  if (!settings) {
    return 'Nothing is suggested, because the scorecard has no settings for it. Add spec.collaboration to the scorecard of the Blueprint.';
  }
  if (facets.state.every(({ count }) => count === 0)) {
    return 'Nothing matches. Take a filter away; or declare products, capabilities, contract ends and initiatives in this register, from which suggestions are worked out.';
  }
  return state === 'put-aside'
    ? 'Nothing is put aside here.'
    : 'Everything that matches was put aside; look under “Put aside”.';
}

function pageSizeOf(asked: string | undefined): number {
  const size = Number(asked);
  return PAGE_SIZES.includes(size) ? size : PAGE_SIZES[0];
}
