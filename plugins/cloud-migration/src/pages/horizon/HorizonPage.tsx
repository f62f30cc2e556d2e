import { useApi } from '@backstage/frontend-plugin-api';
import { TablePagination } from '@backstage/ui';
import type {
  HorizonFilters,
  HorizonResponse,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  type AddressChange,
  Answer,
  ChoiceChips,
  ExportMenu,
  FilterSentence,
  formatDate,
  PageFrame,
  Panel,
  plural,
  useLiveData,
  useScope,
} from '@policing/plugin-blueprint-react';
import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import { cloudApiRef } from '../../api';
import { calendarOf } from './calendarGrid';
import { CalendarPicture } from './CalendarPicture';
import { SubscribeDialog } from './calendars/SubscribeDialog';
import { ConcentrationPanel } from './concentration/ConcentrationPanel';
import { HorizonFilterBar } from './HorizonFilterBar';
import {
  filtersOf,
  isEntityFilter,
  listFilters,
  noFilters,
  partInWords,
  partsOf,
  singleFilters,
  without,
} from './horizonFilters';
import styles from './HorizonPage.module.css';
import { HorizonTable } from './HorizonTable';
import { UrgentPanel } from './UrgentPanel';

const PAGE_SIZES = [25, 50, 100];

const times = [
  { id: 'all', title: 'All' },
  { id: 'ahead', title: 'Ahead' },
  { id: 'passed', title: 'Passed, not dealt with' },
] as const;

const steps = [
  { id: 'quarter', title: 'By quarter' },
  { id: 'month', title: 'By month' },
] as const;

/** Sub-page: what vendors end, what our plan says, and whether it is paid for. */
export function HorizonPage() {
  const api = useApi(cloudApiRef);
  const { address, registry, summary, bar } = useScope([
    ...listFilters,
    ...singleFilters,
    'cursor',
  ]);
  const { change } = address;
  const { pathname } = useLocation();

  const filters = { ...filtersOf(address), registry };
  const { force, region } = filters;
  const limit = pageSizeOf(address.get('limit'));
  const step = address.get('step') === 'month' ? 'month' : 'quarter';
  const query = { ...filters, limit, cursor: address.get('cursor') };
  const horizon = useLiveData(
    `cloud horizon ${JSON.stringify(query)}`,
    signal => api.horizon(query, signal),
  );
  const { data } = horizon;

  const findWords = useCallback(
    (words: string) => change({ q: words, cursor: undefined }, true),
    [change],
  );
  /** The page with other filters; what is not a filter stays as it is. */
  const hrefWith = (changes: AddressChange) =>
    addressOf(pathname, {
      ...paramsOf(filters),
      step: address.get('step'),
      by: address.get('by'),
      ...changes,
    });
  const only = { ...noFilters, force, region };

  return (
    <PageFrame
      title="What ends in the coming years, and is it paid for?"
      scope={bar}
    >
      <div className={styles.panels}>
        {data && (
          <UrgentPanel
            urgent={data.urgent}
            unfundedHref={hrefWith({ ...only, only: 'unfunded' })}
            fundingHref={state =>
              hrefWith({
                ...only,
                funding: state,
                kind: ['vendor-support', 'contract', 'licence', 'hardware'],
                to: data.urgent.until,
              })
            }
          />
        )}
        <Panel
          title={
            data
              ? `What ends and what is planned, to ${formatDate(data.until)}`
              : 'What ends and what is planned'
          }
          actions={
            <div className={styles.actions}>
              <SubscribeDialog
                registry={data?.registry}
                force={data?.scope.kind === 'force' ? data.scope : undefined}
              />
              <ExportMenu
                what="the horizon"
                path="/exports/cloud-horizon"
                query={{ ...filters }}
                formats={['csv', 'xlsx']}
              />
            </div>
          }
        >
          <HorizonFilterBar
            filters={filters}
            forces={(summary.data?.forces ?? []).map(each => each.scope)}
            facets={data?.facets}
            onWords={findWords}
            onChange={change}
          />
          <FilterSentence
            noun="date"
            count={data?.totalItems}
            before={
              data && data.systems > 0 ? (
                <span>of {plural(data.systems, 'system')}</span>
              ) : undefined
            }
            parts={partsOf(filters)}
            isEntity={({ name }) => isEntityFilter(name)}
            inWords={partInWords}
            onRemove={part => change(without(filters, part))}
            onClear={() => change(noFilters)}
          />
          <Answer of={horizon} what="the horizon" height={640}>
            {answer => {
              const calendar = calendarOf(answer, step);
              return (
                <>
                  <div className={styles.view}>
                    <ChoiceChips
                      label="When"
                      choices={times}
                      selected={timeOf(
                        filters,
                        answer.today,
                        calendar.yesterday,
                      )}
                      onSelect={id =>
                        change({
                          from: id === 'ahead' ? answer.today : undefined,
                          to: id === 'passed' ? calendar.yesterday : undefined,
                          cursor: undefined,
                        })
                      }
                    />
                    <ChoiceChips
                      label="Columns"
                      choices={steps}
                      selected={step}
                      onSelect={id =>
                        change({ step: id === 'quarter' ? undefined : id })
                      }
                    />
                  </div>
                  {answer.totalItems > 0 && (
                    <CalendarPicture
                      calendar={calendar}
                      showsRecoveryTests={answer.urgent.readable > 0}
                      hrefOf={({ kind }, { from, to }) =>
                        hrefWith({ kind, from, to, whose: undefined })
                      }
                    />
                  )}
                  <HorizonTable
                    items={answer.items}
                    empty={emptyWords(answer, partsOf(filters).length > 0)}
                  />
                  {answer.totalItems > 0 && (
                    <TablePagination
                      pageSize={limit}
                      pageSizeOptions={PAGE_SIZES}
                      totalCount={answer.totalItems}
                      getLabel={() => plural(answer.totalItems, 'date')}
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
                </>
              );
            }}
          </Answer>
          <p className={styles.note}>
            Our plan covers a date of a vendor where it is done on that day at
            the latest and is not late itself: the day the system is switched
            off, or replaced, or, where neither is planned, moved. A contract
            may be renewed; nobody declares that here.
          </p>
        </Panel>
        <ConcentrationPanel
          scope={{ registry, force, region }}
          by={address.get('by')}
          onChoose={by => change({ by })}
          supplierHref={supplier => hrefWith({ ...only, supplier })}
        />
      </div>
    </PageFrame>
  );
}

function emptyWords(
  { scope }: Pick<HorizonResponse, 'scope'>,
  isNarrowed: boolean,
): string {
  return isNarrowed
    ? 'No date matches. Take a filter away. A filter by funding finds systems alone whose assessment you may read.'
    : `No system of ${scope.title} has a date on the horizon. Declare the ends of support, contracts and licences under spec.support of the systems, and the dates of the plan under spec.cloud.`;
}

/** Which of the times is chosen; none of them where days are chosen otherwise. */
function timeOf(
  { from, to }: HorizonFilters,
  today: string,
  yesterday: string,
): (typeof times)[number]['id'] | 'other' {
  if (from === undefined && to === undefined) {
    return 'all';
  }
  if (from === today && to === undefined) {
    return 'ahead';
  }
  return from === undefined && to === yesterday ? 'passed' : 'other';
}

/** The filters as parameters of an address. */
function paramsOf(filters: ReturnType<typeof filtersOf>): AddressChange {
  return { ...filters } as AddressChange;
}

function pageSizeOf(asked: string | undefined): number {
  const size = Number(asked);
  return PAGE_SIZES.includes(size) ? size : PAGE_SIZES[0];
}
