import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  ConcentrationGroup,
  ConcentrationQuery,
  ConcentrationResponse,
} from '@policing/plugin-blueprint-common';
import {
  Answer,
  ChoiceChips,
  closedValue,
  ExportMenu,
  formatCount,
  formatPercent,
  listInWords,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  SharesBar,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../../api';
import styles from './ConcentrationPanel.module.css';

const sorts = {
  suppliers: { chip: 'Suppliers', column: 'Supplier', noun: 'supplier' },
  places: {
    chip: 'Hosting',
    column: 'Provider and region',
    noun: 'provider of hosting',
  },
  landingZones: {
    chip: 'Landing zones',
    column: 'Landing zone',
    noun: 'landing zone',
  },
} as const;

type Sort = keyof typeof sorts;

const choices = Object.entries(sorts).map(([id, { chip }]) => ({
  id: id as Sort,
  title: chip,
}));

/** Most groups that are listed; the export has all. */
const LISTED = 15;

/** Properties of {@link ConcentrationPanel}. */
export interface ConcentrationPanelProps {
  scope: Pick<ConcentrationQuery, 'registry' | 'force' | 'region'>;
  /** What it is told by, as the address says. */
  by?: string;
  onChoose: (by: string | undefined) => void;
  /** Address of the dates of a supplier's products. */
  supplierHref: (supplier: string) => string;
}

/** How many systems, and how many critical ones, hang on one supplier, place or landing zone. */
export function ConcentrationPanel(props: ConcentrationPanelProps) {
  const { scope, by, onChoose, supplierHref } = props;
  const api = useApi(cloudApiRef);
  const query = { ...scope, limit: LISTED };
  const concentration = useLiveData(
    `cloud concentration ${JSON.stringify(query)}`,
    signal => api.concentration(query, signal),
  );
  const sort = choices.find(({ id }) => id === by)?.id ?? 'suppliers';
  return (
    <Panel
      title="What hangs on one supplier, one place, one landing zone?"
      actions={
        <ExportMenu
          what="what systems hang on"
          path="/exports/cloud-concentration"
          query={{ ...scope }}
          formats={['csv', 'xlsx']}
        />
      }
    >
      <div className={styles.view}>
        <ChoiceChips
          label="By"
          choices={choices}
          selected={sort}
          onSelect={id => onChoose(id === 'suppliers' ? undefined : id)}
        />
      </div>
      <Answer of={concentration} what="what systems hang on" height={320}>
        {answer => (
          <Groups answer={answer} sort={sort} supplierHref={supplierHref} />
        )}
      </Answer>
    </Panel>
  );
}

interface GroupsProps {
  answer: ConcentrationResponse;
  sort: Sort;
  supplierHref: (supplier: string) => string;
}

function Groups({ answer, sort, supplierHref }: GroupsProps) {
  const { groups, total, notKnown } = answer[sort];
  const { column, noun } = sorts[sort];
  const most = Math.max(1, ...groups.map(({ systems }) => systems));
  const columns: RegisterColumn<ConcentrationGroup>[] = [
    {
      id: 'name',
      title: column,
      rowHeader: true,
      cell: ({ name, region }) => (
        <>
          {sort === 'suppliers' ? (
            <Link href={supplierHref(name)}>{name}</Link>
          ) : (
            name
          )}
          {sort === 'places' && (
            <span className={styles.second}>
              {region ?? 'region not known'}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'systems',
      title: 'Systems',
      cell: group => (
        <div className={styles.systems}>
          <span>
            {formatCount(group.systems)} ·{' '}
            {formatPercent(group.systems / answer.systems)}
          </span>
          <SharesBar
            label={barInWords(group)}
            shares={[
              { share: group.critical / most, look: 'accent' },
              {
                share: (group.readable - group.critical) / most,
                look: 'plain',
              },
              {
                share: (group.systems - group.readable) / most,
                look: 'hatched',
              },
            ]}
          />
        </div>
      ),
    },
    {
      id: 'critical',
      title: 'Critical',
      cell: ({ critical, readable, systems }) => {
        if (readable === 0) {
          return 'withheld';
        }
        return readable === systems
          ? formatCount(critical)
          : `${formatCount(critical)} of the ${formatCount(readable)} you may read`;
      },
    },
    {
      id: 'forces',
      title: 'Forces',
      cell: ({ forces }) => (forces === 0 ? 'none' : formatCount(forces)),
    },
    {
      id: 'losing',
      title: 'Lose support, licence or contract',
      cell: ({ losing }) => (losing === 0 ? 'none' : formatCount(losing)),
    },
  ];
  return (
    <>
      <RegisterTable
        label={`Systems by ${noun}`}
        columns={columns}
        items={groups}
        idOf={({ name, region }) => `${name} ${region ?? ''}`}
        empty={`No ${noun} is recorded for a system in use. Declare the product of each system, and where it runs under spec.hosting.`}
      />
      <p className={styles.note}>
        {groups.length < total &&
          `The first ${groups.length} of ${formatCount(total)}; the file to take away has all. `}
        {notKnown > 0 &&
          `Of ${plural(notKnown, 'system')} the ${noun} is not known. `}
        Critical are the tiers{' '}
        {listInWords(answer.criticalTiers.map(closedValue))}: in the bar the
        dark part, where you may read it; hatched is what you may not.
      </p>
    </>
  );
}

function barInWords({
  systems,
  readable,
  critical,
}: ConcentrationGroup): string {
  return readable === 0
    ? `${plural(systems, 'system')}, criticality withheld`
    : `${plural(systems, 'system')}, of them ${formatCount(critical)} critical`;
}
