import { useApi } from '@backstage/frontend-plugin-api';
import { TablePagination } from '@backstage/ui';
import {
  type DispensationSort,
  dispensationSorts,
  dispensationViews,
  type DispensationView,
  endingWithinDays,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  Answer,
  blueprintApiRef,
  type DispensationsQuery,
  ExportMenu,
  extentOf,
  NoPermission,
  PageFrame,
  Panel,
  plural,
  useLiveData,
  useScope,
  useYourAccess,
} from '@policing/plugin-blueprint-react';
import { DispensationFilterBar } from './DispensationFilterBar';
import { DispensationsTable } from './DispensationsTable';
import { ViewChips } from './ViewChips';

const PAGE_SIZES = [25, 50, 100];

/** Filters that mean nothing in another register. */
const ofRegister = ['force', 'principle', 'system', 'cursor'];

/** Sub-page: what may be broken, until when, and what waits for a decision. */
export function RegisterPage() {
  const api = useApi(blueprintApiRef);
  const scope = useScope(ofRegister);
  const { address } = scope;
  const access = useYourAccess();
  const isClosed = extentOf(access.data, 'dispensations.read') === 'nothing';
  const { limit, cursor, ...query } = queryOf(address, scope.registry);
  const answer = useLiveData(
    isClosed
      ? undefined
      : `dispensations ${JSON.stringify({ ...query, limit, cursor })}`,
    signal => api.dispensations({ ...query, limit, cursor }, signal),
  );

  return (
    <PageFrame
      title="Which principles may be broken, until when, and why?"
      description="A dispensation is approved, time-limited permission to break a principle. While it is live, what it covers is left out of the score; when it ends, it counts again."
      scope={scope.bar}
    >
      {isClosed ? (
        <NoPermission
          title="You may not see dispensations"
          parts={[{ what: 'dispensations', row: 'dispensations.read' }]}
        />
      ) : (
        <Panel
          title="Dispensations"
          actions={
            <ExportMenu
              what="the list of dispensations"
              path="/exports/dispensations"
              query={{ ...query, sort: undefined }}
              formats={['csv', 'xlsx']}
            />
          }
        >
          <Answer
            of={answer}
            what="the register of dispensations"
            row="dispensations.read"
            height={480}
          >
            {response => (
              <>
                <ViewChips
                  response={response}
                  view={query.state}
                  within={query.within}
                  onChange={change =>
                    address.change({ ...change, cursor: undefined })
                  }
                />
                <DispensationFilterBar
                  query={query}
                  facets={response.facets}
                  onChange={(change, inPlace) =>
                    address.change({ ...change, cursor: undefined }, inPlace)
                  }
                />
                <DispensationsTable
                  items={response.items}
                  sort={query.sort}
                  onSort={sort => address.change({ sort, cursor: undefined })}
                  empty={emptyOf(query)}
                />
                {response.totalItems > 0 && (
                  <TablePagination
                    pageSize={limit}
                    pageSizeOptions={PAGE_SIZES}
                    totalCount={response.totalItems}
                    getLabel={() => plural(response.totalItems, 'dispensation')}
                    hasNextPage={Boolean(response.pageInfo.nextCursor)}
                    hasPreviousPage={Boolean(response.pageInfo.prevCursor)}
                    onNextPage={() =>
                      address.change({ cursor: response.pageInfo.nextCursor })
                    }
                    onPreviousPage={() =>
                      address.change({ cursor: response.pageInfo.prevCursor })
                    }
                    onPageSizeChange={size =>
                      address.change({
                        limit: String(size),
                        cursor: undefined,
                      })
                    }
                  />
                )}
              </>
            )}
          </Answer>
        </Panel>
      )}
    </PageFrame>
  );
}

/** What the address asks for; what it cannot mean is passed over. */
function queryOf(
  address: Address,
  registry: string | undefined,
): DispensationsQuery & { limit: number } {
  const oneOf = <T extends string>(name: string, values: readonly T[]) =>
    values.find(value => value === address.get(name));
  const state = oneOf<DispensationView>('state', dispensationViews);
  const limit = Number(address.get('limit'));
  return {
    registry,
    force: address.getAll('force'),
    principle: address.getAll('principle'),
    system: address.get('system'),
    state,
    within:
      state === 'expiring'
        ? (endingWithinDays.find(
            days => String(days) === address.get('within'),
          ) ?? 90)
        : undefined,
    q: address.get('q'),
    sort: oneOf<DispensationSort>('sort', dispensationSorts) ?? 'waiting',
    limit: PAGE_SIZES.includes(limit) ? limit : PAGE_SIZES[0],
    cursor: address.get('cursor'),
  };
}

function emptyOf({ q, force, principle, system, state }: DispensationsQuery) {
  return q || force || principle || system || state
    ? 'None that you may see matches. Take a filter away.'
    : 'There is none that you may see. Who holds a role in a force asks for one from a failing check, on the Blueprint tab of a system.';
}
