import { useApi } from '@backstage/frontend-plugin-api';
import { TablePagination } from '@backstage/ui';
import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import {
  addressOf,
  Answer,
  blueprintApiRef,
  ChoiceChips,
  ExportMenu,
  FilterSentence,
  PageFrame,
  Panel,
  plural,
  useLiveData,
  useScope,
} from '@policing/plugin-blueprint-react';
import { InitiativeFilterBar } from './InitiativeFilterBar';
import {
  filtersOf,
  isEntityFilter,
  listFilters,
  noFilters,
  partInWords,
  partsOf,
  singleFilters,
  without,
} from './initiativeFilters';
import styles from './InitiativesPage.module.css';
import { InitiativesTable } from './InitiativesTable';
import { Timeline } from './Timeline';
import { WhatCameOfThem } from './WhatCameOfThem';

const PAGE_SIZES = [25, 50, 100];

const DEFAULT_SORT = 'title';

const views = [
  { id: 'table', title: 'Table' },
  { id: 'timeline', title: 'Timeline' },
] as const;

/** Sub-page: projects and pilots, found, filtered and ordered by the server. */
export function InitiativesPage() {
  const api = useApi(blueprintApiRef);
  const { address, registry, bar } = useScope([
    ...listFilters,
    ...singleFilters,
    'cursor',
  ]);
  const { change } = address;
  const { pathname } = useLocation();

  const filters = { ...filtersOf(address), registry };
  const sort = address.get('sort') ?? DEFAULT_SORT;
  const limit = pageSizeOf(address.get('limit'));
  const view = address.get('view') === 'timeline' ? 'timeline' : 'table';
  const query = { ...filters, sort, limit, cursor: address.get('cursor') };
  const initiatives = useLiveData(
    `initiatives ${JSON.stringify(query)}`,
    signal => api.initiatives(query, signal),
  );

  const findWords = useCallback(
    (words: string) => change({ q: words, cursor: undefined }, true),
    [change],
  );

  return (
    <PageFrame
      title="Which projects and pilots are there, and what came of them?"
      scope={bar}
    >
      <Panel
        title="Initiatives"
        actions={
          <ExportMenu
            what="the list of initiatives"
            path="/exports/initiatives"
            query={{ ...filters, sort }}
            formats={['csv', 'xlsx']}
          />
        }
      >
        <InitiativeFilterBar
          filters={filters}
          facets={initiatives.data?.facets}
          onWords={findWords}
          onChoose={(facet, values) =>
            change({ [facet]: values, cursor: undefined })
          }
        />
        <FilterSentence
          noun="initiative"
          count={initiatives.data?.totalItems}
          parts={partsOf(filters)}
          isEntity={({ name }) => isEntityFilter(name)}
          inWords={partInWords}
          onRemove={part => change(without(filters, part))}
          onClear={() => change(noFilters)}
        />
        <Answer
          of={initiatives}
          what="the list of initiatives"
          row="initiatives.read"
          height={480}
        >
          {({ items, totalItems, declared, today, pageInfo, facets }) => (
            <>
              {declared > 0 && (
                <WhatCameOfThem
                  facets={facets}
                  hrefOf={(name, values) =>
                    addressOf(pathname, {
                      ...paramsOf(filters),
                      sort: address.get('sort'),
                      view: address.get('view'),
                      [name]: [...values],
                    })
                  }
                />
              )}
              <div className={styles.view}>
                <ChoiceChips
                  label="View"
                  choices={views}
                  selected={view}
                  onSelect={id =>
                    change({ view: id === 'table' ? undefined : id })
                  }
                />
              </div>
              {view === 'timeline' && items.length > 0 ? (
                <Timeline initiatives={items} today={today} />
              ) : (
                <InitiativesTable
                  initiatives={items}
                  sort={{
                    column: sort.replace(/^-/, ''),
                    direction: sort.startsWith('-')
                      ? 'descending'
                      : 'ascending',
                  }}
                  onSortChange={({ column, direction }) =>
                    change({
                      sort: `${direction === 'descending' ? '-' : ''}${column}`,
                      cursor: undefined,
                    })
                  }
                  empty={
                    declared === 0
                      ? 'This register declares no initiatives. Add their YAML to show who tries what, and with what result.'
                      : 'No initiative matches. Take a filter away, or add the initiative’s YAML to this register.'
                  }
                />
              )}
              {totalItems > 0 && (
                <TablePagination
                  pageSize={limit}
                  pageSizeOptions={PAGE_SIZES}
                  totalCount={totalItems}
                  getLabel={() => plural(totalItems, 'initiative')}
                  hasNextPage={Boolean(pageInfo.nextCursor)}
                  hasPreviousPage={Boolean(pageInfo.prevCursor)}
                  onNextPage={() => change({ cursor: pageInfo.nextCursor })}
                  onPreviousPage={() => change({ cursor: pageInfo.prevCursor })}
                  onPageSizeChange={size =>
                    change({ limit: String(size), cursor: undefined })
                  }
                />
              )}
            </>
          )}
        </Answer>
      </Panel>
    </PageFrame>
  );
}

/** The filters as parameters of an address. */
function paramsOf(filters: ReturnType<typeof filtersOf>) {
  return { ...filters } as Record<string, string | string[] | undefined>;
}

function pageSizeOf(asked: string | undefined): number {
  const size = Number(asked);
  return PAGE_SIZES.includes(size) ? size : PAGE_SIZES[0];
}
