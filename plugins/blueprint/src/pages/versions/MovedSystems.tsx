import { useApi } from '@backstage/frontend-plugin-api';
import { Button, TablePagination } from '@backstage/ui';
import type {
  MovedSystem,
  VersionsComparisonResponse,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  Answer,
  BLUEPRINT_TAB,
  blueprintApiRef,
  ChoiceChips,
  EntityLink,
  outcomes,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  useLiveData,
  VerdictChip,
} from '@policing/plugin-blueprint-react';
import styles from './MovedSystems.module.css';
import { versionName } from './versionWords';

const PAGE_SIZE = 25;

const directions = [
  { id: 'any', title: 'Every change' },
  { id: 'worse', title: 'Falls' },
  { id: 'better', title: 'Rises' },
] as const;

/** Properties of {@link MovedSystems}. */
export interface MovedSystemsProps {
  pair: { registry?: string; from: string; to: string };
  answer: VersionsComparisonResponse;
  address: Address;
}

/** The systems whose level is another with the other version. */
export function MovedSystems({ pair, answer, address }: MovedSystemsProps) {
  const api = useApi(blueprintApiRef);
  const force = address.get('force');
  const asked = address.get('direction');
  const direction: 'worse' | 'better' | undefined =
    asked === 'worse' || asked === 'better' ? asked : undefined;
  const query = {
    ...pair,
    force,
    direction,
    cursor: address.get('cursor'),
    limit: PAGE_SIZE,
  };
  const systems = useLiveData(
    `versions systems ${JSON.stringify(query)}`,
    signal => api.versionsSystems(query, signal),
  );
  const forceTitle = answer.effect?.forces.find(
    ({ ref }) => ref === force,
  )?.title;
  const columns: RegisterColumn<MovedSystem>[] = [
    {
      id: 'system',
      title: 'System',
      rowHeader: true,
      cell: ({ system }) => <EntityLink entity={system} tab={BLUEPRINT_TAB} />,
    },
    {
      id: 'force',
      title: 'Force',
      cell: each =>
        each.force ? (
          <EntityLink entity={each.force} tab={BLUEPRINT_TAB} />
        ) : (
          'no force'
        ),
    },
    {
      id: 'from',
      title: versionName(answer.from),
      cell: ({ levels }) => <VerdictChip level={levels.from} />,
    },
    {
      id: 'to',
      title: versionName(answer.to),
      cell: ({ levels }) => <VerdictChip level={levels.to} />,
    },
    {
      id: 'checks',
      title: 'Checks that come out otherwise',
      cell: ({ checks }) => <Checks checks={checks} />,
    },
  ];
  return (
    <Panel
      title="Which systems change their level?"
      actions={
        <ChoiceChips
          label="Direction"
          choices={directions}
          selected={direction ?? 'any'}
          onSelect={id =>
            address.change({
              direction: id === 'any' ? undefined : id,
              cursor: undefined,
            })
          }
        />
      }
    >
      {force && (
        <p className={styles.filter}>
          Only those of {forceTitle ?? force}.{' '}
          <Button
            size="small"
            variant="tertiary"
            onPress={() =>
              address.change({ force: undefined, cursor: undefined })
            }
          >
            Show all forces
          </Button>
        </p>
      )}
      <Answer
        of={systems}
        what="the systems that change their level"
        row="conformance.read"
        height={240}
      >
        {({ items, totalItems, pageInfo }) => (
          <>
            <RegisterTable
              label="Systems that change their level"
              columns={columns}
              items={items}
              idOf={({ system }) => system.ref}
              empty="None: every system keeps its level with the other version."
            />
            {totalItems > PAGE_SIZE && (
              <TablePagination
                pageSize={PAGE_SIZE}
                pageSizeOptions={[PAGE_SIZE]}
                showPageSizeOptions={false}
                totalCount={totalItems}
                getLabel={() => plural(totalItems, 'system')}
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

function Checks({ checks }: Pick<MovedSystem, 'checks'>) {
  if (!checks) {
    return <>not shown to you</>;
  }
  if (checks.length === 0) {
    return <>none: weights, gates or thresholds alone</>;
  }
  return (
    <ul className={styles.checks}>
      {checks.map(({ id, title, from, to }) => (
        <li key={id}>
          {title}: {from ? outcomes[from].title.toLowerCase() : 'not in it'} →{' '}
          {to ? outcomes[to].title.toLowerCase() : 'not in it'}
        </li>
      ))}
    </ul>
  );
}
