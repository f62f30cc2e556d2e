import { Select, TablePagination } from '@backstage/ui';
import type {
  CloudConflictsQuery,
  CloudConflictsResponse,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  type AddressChange,
  Answer,
  ChoiceChips,
  FilterSentence,
  Panel,
  plural,
  type ServerData,
  uncapitalise,
} from '@policing/plugin-blueprint-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { firstConflicts, PAGE_SIZE } from './conflictFilters';
import { ConflictItem } from './ConflictItem';
import { findingStates, severities, severityOrder } from './conflictWords';
import styles from './Conflicts.module.css';

const ANY = 'any';

const orders = [
  { value: 'severity', label: 'Most severe first' },
  { value: 'system', label: 'By system' },
  { value: 'force', label: 'By force' },
];

/** Properties of {@link ConflictsPanel}. */
export interface ConflictsPanelProps {
  conflicts: ServerData<CloudConflictsResponse>;
  filters: CloudConflictsQuery;
  address: Address;
}

/** The conflicts system by system, each with its facts and what to do. */
export function ConflictsPanel(props: ConflictsPanelProps) {
  const { conflicts, filters, address } = props;
  const { data } = conflicts;
  const start = useFocusFromRules(`${filters.rule} ${filters.state}`);
  const { state = 'conflict' } = filters;
  const change = (changes: AddressChange) =>
    address.change({ ...changes, ...firstConflicts });
  const titles = new Map(data?.rules.map(({ id, title }) => [id, title]));
  const parts = (['rule', 'severity'] as const).flatMap(name => {
    const value = filters[name];
    return value === undefined ? [] : [{ name, value: String(value) }];
  });
  return (
    <Panel title="Conflicts, system by system">
      <div id="conflicts" ref={start} tabIndex={-1} className={styles.bar}>
        <ChoiceChips
          label="Which"
          choices={[
            { id: 'conflict', title: 'In conflict' },
            { id: 'cannot-be-ruled-out', title: 'Cannot be ruled out' },
          ]}
          selected={state}
          onSelect={id => change({ state: id === 'conflict' ? undefined : id })}
        />
        <Select
          className={styles.choice}
          label="Rule"
          size="small"
          options={[
            { value: ANY, label: 'Any rule' },
            ...(data?.rules ?? []).map(({ id, title }) => ({
              value: id,
              label: title,
            })),
          ]}
          value={filters.rule ?? ANY}
          onChange={rule =>
            change({ rule: rule === ANY ? undefined : String(rule) })
          }
        />
        <Select
          className={styles.choice}
          label="Severity"
          size="small"
          options={[
            { value: ANY, label: 'Any severity' },
            ...severityOrder.map(value => ({
              value: String(value),
              label: severities[value].title,
            })),
          ]}
          value={filters.severity ?? ANY}
          onChange={severity =>
            change({
              severity: severity === ANY ? undefined : String(severity),
            })
          }
        />
        <Select
          className={styles.choice}
          label="Order"
          size="small"
          options={orders}
          value={filters.sort ?? orders[0].value}
          onChange={order =>
            change({
              sort: order === orders[0].value ? undefined : String(order),
            })
          }
        />
      </div>
      <FilterSentence
        noun="finding"
        count={data?.totalItems}
        before={<span>{uncapitalise(findingStates[state].title)}</span>}
        parts={parts}
        isEntity={() => false}
        inWords={({ name, value }) =>
          name === 'rule'
            ? `by the rule “${titles.get(value) ?? value}”`
            : `of ${value} severity`
        }
        onRemove={({ name }) => change({ [name]: undefined })}
        onClear={() => change({ rule: undefined, severity: undefined })}
      />
      <Answer of={conflicts} what="the conflicts" height={480}>
        {answer =>
          answer.items.length === 0 ? (
            <p className={styles.empty}>
              {emptyWords(state, parts.length > 0)}
            </p>
          ) : (
            <>
              <ol className={styles.list} aria-label="Conflicts">
                {answer.items.map(conflict => (
                  <ConflictItem
                    key={`${conflict.id} ${conflict.system.ref}`}
                    conflict={conflict}
                  />
                ))}
              </ol>
              <TablePagination
                pageSize={PAGE_SIZE}
                pageSizeOptions={[PAGE_SIZE]}
                totalCount={answer.totalItems}
                getLabel={() => plural(answer.totalItems, 'finding')}
                hasNextPage={Boolean(answer.pageInfo.nextCursor)}
                hasPreviousPage={Boolean(answer.pageInfo.prevCursor)}
                onNextPage={() =>
                  address.change({ cursor: answer.pageInfo.nextCursor })
                }
                onPreviousPage={() =>
                  address.change({ cursor: answer.pageInfo.prevCursor })
                }
              />
            </>
          )
        }
      </Answer>
    </Panel>
  );
}

/** Takes the reader to the list when a rule of the table above was followed. */
function useFocusFromRules(followed: string) {
  const ref = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '#conflicts') {
      ref.current?.focus();
    }
  }, [hash, followed]);
  return ref;
}

function emptyWords(state: string, isNarrowed: boolean): string {
  if (isNarrowed) {
    return 'Nothing matches. Take a filter away.';
  }
  return state === 'conflict'
    ? 'No rule that you may read finds a conflict here. Look also at what cannot be ruled out.'
    : 'Every rule that you may read can tell from what is recorded.';
}
