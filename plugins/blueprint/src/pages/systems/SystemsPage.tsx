import { useApi } from '@backstage/frontend-plugin-api';
import { Button, TablePagination } from '@backstage/ui';
import { useCallback } from 'react';
import {
  Answer,
  blueprintApiRef,
  ExportMenu,
  FilterSentence,
  filtersOf,
  listInWords,
  noFilters,
  NoPermission,
  PageFrame,
  Panel,
  partsOf,
  plural,
  SystemsTable,
  useLiveData,
  useMay,
  useScope,
  useServerData,
  useYourAccess,
  without,
} from '@policing/plugin-blueprint-react';
import { isEntityFilter, orderInWords, partInWords } from './filterWords';
import { restrictedBy } from './restrictedBy';
import { SystemFilterBar } from './SystemFilterBar';

const PAGE_SIZES = [25, 50, 100];

const DEFAULT_SORT = 'title';

/** Filters that tell of conformance, as do most orders. */
const ofConformance = {
  level: undefined,
  principle: undefined,
  goal: undefined,
  check: undefined,
  outcome: undefined,
  sort: undefined,
  cursor: undefined,
};

/** Sub-page: the list of systems, found, filtered and ordered by the server. */
export function SystemsPage() {
  const api = useApi(blueprintApiRef);
  const scope = useScope([...Object.keys(noFilters), 'sort']);
  const { address } = scope;
  const { change } = address;

  const mayReadConformance = useMay('conformance.read');
  const filters = filtersOf(address);
  const sort = address.get('sort') ?? DEFAULT_SORT;
  const limit = pageSizeOf(address.get('limit'));
  const query = { ...filters, sort, limit, cursor: address.get('cursor') };

  const access = useYourAccess();
  const limits = restrictedBy(filters, sort, access.data);

  const systems = useLiveData(`systems ${JSON.stringify(query)}`, signal =>
    api.systems(query, signal),
  );
  const facets = useServerData(`facets ${JSON.stringify(filters)}`, signal =>
    api.systemFacets(filters, signal),
  );
  const checkTitles = useServerData(
    `check titles ${filters.check ?? ''}`,
    async signal => {
      const { items } = filters.check
        ? await api.principles({ registry: filters.registry }, signal)
        : { items: [] };
      const checks = items.flatMap(principle => principle.checks);
      return Object.fromEntries(checks.map(({ id, title }) => [id, title]));
    },
  );

  const findWords = useCallback(
    (words: string) => change({ q: words, cursor: undefined }, true),
    [change],
  );

  return (
    <PageFrame
      title={
        mayReadConformance === false
          ? 'Which systems are there?'
          : 'Which systems are there, and how does each measure up?'
      }
      scope={scope.bar}
    >
      <Panel
        title="Systems"
        actions={
          <ExportMenu
            what="the list of systems"
            path="/exports/systems"
            query={{ ...filters, sort }}
            formats={['csv', 'xlsx']}
          />
        }
      >
        <SystemFilterBar
          filters={filters}
          facets={facets.data?.facets}
          onWords={findWords}
          onChoose={(facet, values) =>
            change({ [facet]: values, cursor: undefined })
          }
        />
        <FilterSentence
          noun="system"
          count={systems.data?.totalItems}
          parts={partsOf(filters)}
          isEntity={({ name }) => isEntityFilter(name)}
          inWords={(part, title) =>
            partInWords(
              part,
              checkTitles.data?.[part.value] ?? title,
              filters.outcome,
            )
          }
          after={`, ${orderInWords(sort)}.`}
          onRemove={part => change(without(filters, part))}
          onClear={() => change(noFilters)}
        />
        {limits.length > 0 && (
          <NoPermission
            role="note"
            title={`This list goes only by the ${listInWords(
              limits.map(({ what }) => what),
            )} that are open to you`}
            parts={limits}
          />
        )}
        <Answer
          of={systems}
          what="a list that is filtered or ordered by conformance"
          row="conformance.read"
          insteadOfRefused={
            <Button onPress={() => change(ofConformance)}>
              Show the list without it
            </Button>
          }
          height={480}
        >
          {({ items, totalItems, pageInfo }) => (
            <>
              <SystemsTable
                label="Systems"
                systems={items}
                leastCoverage={scope.leastCoverage}
                sort={{
                  column: sort.replace(/^-/, ''),
                  direction: sort.startsWith('-') ? 'descending' : 'ascending',
                }}
                onSortChange={({ column, direction }) =>
                  change({
                    sort: `${direction === 'descending' ? '-' : ''}${column}`,
                    cursor: undefined,
                  })
                }
                empty="No system matches. Take a filter away, or add the system’s YAML to this register."
              />
              {totalItems > 0 && (
                <TablePagination
                  pageSize={limit}
                  pageSizeOptions={PAGE_SIZES}
                  totalCount={totalItems}
                  getLabel={() => plural(totalItems, 'system')}
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

function pageSizeOf(asked: string | undefined): number {
  const size = Number(asked);
  return PAGE_SIZES.includes(size) ? size : PAGE_SIZES[0];
}
