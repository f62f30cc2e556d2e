import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Select, TablePagination } from '@backstage/ui';
import type {
  EntityLabel,
  PrincipleDetailResponse,
  PrincipleSystemsQuery,
  PrincipleSystemsResponse,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  Answer,
  BLUEPRINT_TAB,
  blueprintApiRef,
  capitalise,
  ChoiceChips,
  closedValue,
  EntityLink,
  type EntityName,
  extentOf,
  NOT_KNOWN,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  useLiveData,
  useYourAccess,
  Withheld,
} from '@policing/plugin-blueprint-react';
import styles from './PrincipleSystems.module.css';

const PAGE_SIZE = 25;
const EVERYWHERE = 'everywhere';

const outcomeChoices = [
  { id: 'fail', title: 'Break it' },
  { id: 'unknown', title: 'Not known' },
  { id: 'dispensed', title: 'Dispensed' },
  { id: 'pass', title: 'Keep it' },
] as const;

type ShownOutcome = (typeof outcomeChoices)[number]['id'];

const titles: Record<ShownOutcome, string> = {
  fail: 'Which systems break it, and why?',
  unknown: 'Of which systems is it not known?',
  dispensed: 'Which systems are dispensed from it?',
  pass: 'Which systems keep it?',
};

const nothing: Record<ShownOutcome, string> = {
  fail: 'None that is known to',
  unknown: 'None: of every system it is known whether it keeps it',
  dispensed: 'None: no dispensation from it is in force',
  pass: 'No system is known to pass every check of it',
};

const tiers = [
  'mission-critical',
  'business-critical',
  'operational',
  'administrative',
  'not-known',
];

type Item = PrincipleSystemsResponse['items'][number];

/** Properties of {@link PrincipleSystems}. */
export interface PrincipleSystemsProps {
  principle: EntityName;
  answer: PrincipleDetailResponse;
  address: Address;
}

/** The outcome that an address asks for; those that break it first. */
function outcomeOf(asked: string | undefined): ShownOutcome {
  return outcomeChoices.find(({ id }) => id === asked)?.id ?? 'fail';
}

/** The systems that break or keep a principle, with the checks and the reasons. */
export function PrincipleSystems(props: PrincipleSystemsProps) {
  const { principle, answer, address } = props;
  const api = useApi(blueprintApiRef);
  const extent = extentOf(useYourAccess().data, 'checks.read');
  const outcome = outcomeOf(address.get('outcome'));
  const query: PrincipleSystemsQuery = {
    registry: answer.registry,
    outcome,
    check: address.get('check'),
    force: address.getAll('force'),
    region: address.getAll('region'),
    criticality: address.getAll('criticality'),
    cursor: address.get('cursor'),
    limit: PAGE_SIZE,
  };
  const systems = useLiveData(
    `principle systems ${principle.namespace}/${principle.name} ${JSON.stringify(
      query,
    )}`,
    signal => api.principleSystems(principle, query, signal),
  );
  const change = (changes: Record<string, string | string[] | undefined>) =>
    address.change({ ...changes, cursor: undefined });
  const inSome = extent !== undefined && extent !== 'everything';

  return (
    <Panel
      title={titles[outcome]}
      level={4}
      actions={
        <ChoiceChips
          label="Outcome"
          choices={outcomeChoices}
          selected={outcome}
          onSelect={id => change({ outcome: id === 'fail' ? undefined : id })}
        />
      }
    >
      <div className={styles.filters}>
        <PlaceSelect answer={answer} query={query} onChange={change} />
        <Select
          className={styles.choice}
          label="Check"
          size="small"
          options={[
            { value: EVERYWHERE, label: 'Any of its checks' },
            ...answer.principle.checks.map(({ id, title }) => ({
              value: id,
              label: title,
            })),
          ]}
          value={query.check ?? EVERYWHERE}
          onChange={id =>
            change({ check: id === EVERYWHERE ? undefined : String(id) })
          }
        />
        {extent !== 'nothing' && (
          <Select
            className={styles.choice}
            label="Criticality"
            size="small"
            selectionMode="multiple"
            placeholder="Any"
            options={tiers.map(value => ({
              value,
              label: capitalise(closedValue(value)),
            }))}
            value={query.criticality ?? []}
            onChange={values =>
              change({
                criticality: (values as (string | number)[]).map(String),
              })
            }
          />
        )}
      </div>
      {inSome && (
        <Withheld
          parts={[
            {
              what: 'which systems of other forces break it or keep it',
              row: 'checks.read',
            },
          ]}
        />
      )}
      <Answer
        of={systems}
        what="the systems that break or keep it"
        row="conformance.read"
        height={240}
      >
        {({ items, totalItems, pageInfo }) => (
          <>
            <p className={styles.count} role="status">
              {plural(totalItems, 'system')}
              {inSome ? ', among those open to you' : ''}
            </p>
            <RegisterTable
              label={titles[outcome]}
              columns={columnsOf(outcome)}
              items={items}
              idOf={({ system }) => system.ref}
              empty={`${nothing[outcome]}${
                inSome ? ', among those open to you' : ''
              }.`}
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

interface PlaceSelectProps {
  answer: PrincipleDetailResponse;
  query: PrincipleSystemsQuery;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** One choice of a region or of a force. */
function PlaceSelect({ answer, query, onChange }: PlaceSelectProps) {
  const { forces, regions } = answer;
  const option = ({ ref, title }: EntityLabel) => ({
    value: ref,
    label: title,
  });
  const selected = query.force?.[0] ?? query.region?.[0];
  return (
    <>
      <Select
        className={styles.choice}
        label="Force or region"
        size="small"
        search={{ placeholder: 'Find a force or a region' }}
        options={[
          { value: EVERYWHERE, label: 'All forces' },
          ...forces.map(option),
          ...regions.map(option),
        ]}
        value={selected ?? EVERYWHERE}
        onChange={value => {
          const ref = value === EVERYWHERE ? undefined : String(value);
          const isRegion = regions.some(region => region.ref === ref);
          onChange({
            force: isRegion ? undefined : ref,
            region: isRegion ? ref : undefined,
          });
        }}
      />
      {selected && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => onChange({ force: undefined, region: undefined })}
        >
          Show all forces
        </Button>
      )}
    </>
  );
}

function columnsOf(outcome: ShownOutcome): RegisterColumn<Item>[] {
  const columns: RegisterColumn<Item>[] = [
    {
      id: 'system',
      title: 'System',
      rowHeader: true,
      cell: ({ system }) => (
        <>
          <EntityLink entity={system} tab={BLUEPRINT_TAB} />
          <span className={styles.detail}>
            {system.criticality
              ? closedValue(system.criticality)
              : `criticality ${NOT_KNOWN}`}
          </span>
        </>
      ),
    },
    {
      id: 'force',
      title: 'Force',
      cell: ({ system }) => (
        <EntityLink
          entity={system.force ?? system.owner}
          tab={system.force && BLUEPRINT_TAB}
        />
      ),
    },
  ];
  const reasons: RegisterColumn<Item> = {
    id: 'why',
    title: outcome === 'pass' ? 'Checks that pass' : 'Checks, and why',
    cell: ({ checks }) => (
      <ul className={styles.checks}>
        {checks.map(check => (
          <li key={check.id} data-check={check.id}>
            <strong>{check.title}.</strong>{' '}
            {outcome !== 'pass' && (
              <span className={styles.why}>{check.why}</span>
            )}
          </li>
        ))}
      </ul>
    ),
  };
  return [...columns, reasons];
}
