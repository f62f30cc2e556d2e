import { useApi } from '@backstage/frontend-plugin-api';
import { Button, TablePagination } from '@backstage/ui';
import {
  coverTitles,
  fundingTitles,
  horizonKindTitles,
  type NationalReturnResponse,
  type ReturnCapability,
  type ReturnItem,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  Answer,
  CLOUD_TAB,
  EntityLink,
  ExportMenu,
  formatCount,
  formatDate,
  listInWords,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  uncapitalise,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import { cloudApiRef } from '../../api';
import { fundingInWords } from './forceWords';
import styles from './ForcesPage.module.css';

const PAGE_SIZE = 10;

/** Capabilities that are shown before somebody asks for all. */
const FIRST_CAPABILITIES = 12;

/** Properties of {@link ReturnPanel}. */
export interface ReturnPanelProps {
  address: Address;
  registry?: string;
  region?: string;
}

/** What becomes obsolete when, with need and funding state. */
export function ReturnPanel({ address, registry, region }: ReturnPanelProps) {
  const api = useApi(cloudApiRef);
  const scope = { registry, region };
  const query = { ...scope, limit: PAGE_SIZE, cursor: address.get('cursor') };
  const answer = useLiveData(
    `national return ${JSON.stringify(query)}`,
    signal => api.nationalReturn(query, signal),
  );
  return (
    <Panel
      title="What becomes obsolete when, and is it paid for?"
      actions={
        <ExportMenu
          what="the national return"
          path="/exports/cloud-return"
          query={scope}
          formats={['xlsx', 'csv']}
        />
      }
    >
      <p className={styles.note}>
        The input that the National Prioritisation Model asks forces for: when
        what serves a capability needs replacing, what is needed, and how far it
        is funded. Its form is not public, so the columns are ours. Funding
        stands beside what you may read whole.
      </p>
      <Answer
        of={answer}
        what="the national return"
        row="facts.read"
        height={480}
      >
        {found => (
          <div className={styles.panels}>
            <Capabilities answer={found} />
            <Systems answer={found} />
            {found.totalItems > PAGE_SIZE && (
              <TablePagination
                pageSize={PAGE_SIZE}
                showPageSizeOptions={false}
                totalCount={found.totalItems}
                getLabel={() => plural(found.totalItems, 'system')}
                hasNextPage={Boolean(found.pageInfo.nextCursor)}
                hasPreviousPage={Boolean(found.pageInfo.prevCursor)}
                onNextPage={() =>
                  address.change({ cursor: found.pageInfo.nextCursor })
                }
                onPreviousPage={() =>
                  address.change({ cursor: found.pageInfo.prevCursor })
                }
              />
            )}
          </div>
        )}
      </Answer>
    </Panel>
  );
}

function Capabilities({ answer }: { answer: NationalReturnResponse }) {
  const { capabilities, until } = answer;
  const [isWhole, setWhole] = useState(false);
  const years = capabilities[0]?.years.length ?? 0;
  const columns: RegisterColumn<ReturnCapability>[] = [
    {
      id: 'capability',
      title: 'Capability',
      rowHeader: true,
      cell: ({ capability }) =>
        capability ? <EntityLink entity={capability} /> : 'none recorded',
    },
    {
      id: 'systems',
      title: 'Systems',
      cell: ({ systems, forces }) =>
        forces === 0
          ? `${formatCount(systems)} national`
          : `${formatCount(systems)} in ${plural(forces, 'force')}`,
    },
    {
      id: 'passed',
      title: 'Lost already',
      cell: ({ passed }) => formatCount(passed),
    },
    ...Array.from({ length: years }, (_, year) => ({
      id: `year ${year}`,
      title: `In year ${year + 1}`,
      cell: (row: ReturnCapability) => formatCount(row.years[year]),
    })),
    {
      id: 'covered',
      title: 'Covered by a plan',
      cell: ({ covered }) => formatCount(covered),
    },
    {
      id: 'funding',
      title: 'Is it paid for?',
      cell: ({ funding, amount }) => (
        <div className={styles.cell}>
          {fundingInWords(funding).sums}
          {amount !== undefined && amount > 0 && (
            <span className={styles.second}>
              £{formatCount(amount)} not funded in full
            </span>
          )}
        </div>
      ),
    },
  ];
  return (
    <div>
      <RegisterTable
        label="By capability"
        columns={columns}
        items={
          isWhole ? capabilities : capabilities.slice(0, FIRST_CAPABILITIES)
        }
        idOf={({ capability }) => capability?.ref ?? 'none'}
        empty={`Nothing recorded ends until ${formatDate(until)}. Dates of support and contracts of systems would fill this.`}
      />
      {capabilities.length > FIRST_CAPABILITIES && (
        <Button
          className={styles.more}
          variant="secondary"
          size="small"
          onPress={() => setWhole(!isWhole)}
        >
          {isWhole
            ? `Show the first ${FIRST_CAPABILITIES} alone`
            : `Show all ${formatCount(capabilities.length)} capabilities`}
        </Button>
      )}
    </div>
  );
}

function Systems({
  answer: { items, until },
}: {
  answer: NationalReturnResponse;
}) {
  const columns: RegisterColumn<ReturnItem>[] = [
    {
      id: 'obsoleteOn',
      title: 'Obsolete on',
      cell: ({ obsoleteOn, passed, because }) => (
        <div className={styles.cell}>
          {formatDate(obsoleteOn)}
          <span className={styles.second}>
            {uncapitalise(horizonKindTitles[because])}
            {passed && ', still in use'}
          </span>
        </div>
      ),
    },
    {
      id: 'system',
      title: 'System',
      rowHeader: true,
      cell: ({ system, forces }) => (
        <div className={styles.cell}>
          <EntityLink entity={system} tab={CLOUD_TAB} />
          <span className={styles.second}>
            {forces.length > 0
              ? listInWords(forces.map(({ title }) => title))
              : 'national'}
          </span>
        </div>
      ),
    },
    {
      id: 'plan',
      title: 'Our plan',
      cell: ({ cover, planOn, disposition }) => (
        <div className={styles.cell}>
          {coverTitles[cover]}
          <span className={styles.second}>
            {[disposition, planOn && formatDate(planOn)]
              .filter(Boolean)
              .join(', ')}
          </span>
        </div>
      ),
    },
    {
      id: 'need',
      title: 'Need',
      cell: ({ withheld, funding }) =>
        withheld ? 'withheld' : (funding?.need ?? 'not known'),
    },
    {
      id: 'funding',
      title: 'Funding',
      cell: ({ withheld, funding }) =>
        withheld ? (
          'withheld'
        ) : (
          <div className={styles.cell}>
            {fundingTitles[funding!.state]}
            {funding!.amount !== undefined && (
              <span className={styles.second}>
                £{formatCount(funding!.amount)}
              </span>
            )}
          </div>
        ),
    },
  ];
  return (
    <RegisterTable
      label="By system, soonest first"
      columns={columns}
      items={items}
      idOf={({ system }) => system.ref}
      empty={`Nothing recorded ends until ${formatDate(until)}.`}
    />
  );
}
