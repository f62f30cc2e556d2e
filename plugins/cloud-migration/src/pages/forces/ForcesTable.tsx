import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  type CloudForceFigures,
  type CloudForcesResponse,
  cloudShare,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  cloudHorizonRouteRef,
  cloudPipelineRouteRef,
  cloudPositionRouteRef,
  formatCount,
  formatPercent,
  type RegisterColumn,
  RegisterTable,
  SharesBar,
} from '@policing/plugin-blueprint-react';
import type { ReactNode } from 'react';
import {
  fundingInWords,
  gapsInWords,
  plannedInWords,
  positionInWords,
} from './forceWords';
import styles from './ForcesPage.module.css';

/** Properties of {@link ForcesTable}. */
export interface ForcesTableProps {
  answer: CloudForcesResponse;
  /** As in the address, such as `-share`. */
  sort: string;
  onSortChange: (sort: string) => void;
}

/** Forces side by side, and all of them together at the foot. */
export function ForcesTable({ answer, sort, onSortChange }: ForcesTableProps) {
  const { registry, target, whole, forces } = answer;
  const position = useRouteRef(cloudPositionRouteRef)?.() ?? '';
  const pipeline = useRouteRef(cloudPipelineRouteRef)?.() ?? '';
  const horizon = useRouteRef(cloudHorizonRouteRef)?.() ?? '';
  const linkTo = (path: string, { scope }: CloudForceFigures) =>
    addressOf(path, {
      registry,
      ...(scope.kind !== 'nation' && { [scope.kind]: scope.ref }),
    });
  const columns: RegisterColumn<CloudForceFigures>[] = [
    {
      id: 'title',
      title: 'Force',
      rowHeader: true,
      sortable: true,
      cell: figures => (
        <Link href={linkTo(position, figures)}>
          {figures.scope.kind === 'nation'
            ? 'All forces together'
            : figures.scope.title}
        </Link>
      ),
    },
    {
      id: 'share',
      title: 'In cloud',
      sortable: true,
      cell: figures => (
        <Two second={positionInWords(figures)}>
          <strong>{formatPercent(cloudShare(figures.position))}</strong>
          <span className={styles.bar}>
            <SharesBar
              shares={sharesOf(figures)}
              target={target}
              label={positionInWords(figures)}
            />
          </span>
        </Two>
      ),
    },
    {
      id: 'not-known',
      title: 'Not known',
      sortable: true,
      cell: ({ position: { notKnown }, systems }) =>
        systems > 0 ? formatPercent(notKnown / systems) : 'no systems',
    },
    {
      id: 'planned',
      title: 'Where the plans lead',
      cell: figures => {
        const words = plannedInWords(figures, target);
        return <Two second={words.target}>{words.share}</Two>;
      },
    },
    {
      id: 'plans',
      title: 'Plans that are complete',
      sortable: true,
      cell: figures => {
        const { toPlan, complete, blocked } = figures.plans;
        return toPlan === 0 ? (
          'nothing to plan'
        ) : (
          <Two second={gapsInWords(figures)}>
            <Link href={linkTo(pipeline, figures)}>
              {formatCount(complete)} of {formatCount(toPlan)}
              {blocked > 0 && `, ${formatCount(blocked)} blocked`}
            </Link>
          </Two>
        );
      },
    },
    {
      id: 'losing',
      title: 'Loses support or contract',
      sortable: true,
      cell: figures => {
        const { systems, withinYear, covered } = figures.losses;
        return systems === 0 ? (
          'nothing recorded'
        ) : (
          <Two
            second={`${formatCount(systems)} on the horizon, ${formatCount(covered)} covered by a plan`}
          >
            <Link href={linkTo(horizon, figures)}>
              {formatCount(withinYear)} within a year
            </Link>
          </Two>
        );
      },
    },
    {
      id: 'funding',
      title: 'Is it paid for?',
      cell: ({ funding, losses }) => {
        const words = fundingInWords(funding);
        return losses.systems === 0 ? (
          'nothing to pay for'
        ) : (
          <Two second={words.states}>{words.sums}</Two>
        );
      },
    },
  ];
  return (
    <RegisterTable
      label="Forces side by side"
      columns={columns}
      items={forces.length > 1 ? [...forces, whole] : forces}
      idOf={({ scope }) => scope.ref}
      sort={{
        column: sort.replace(/^-/, ''),
        direction: sort.startsWith('-') ? 'descending' : 'ascending',
      }}
      onSortChange={({ column, direction }) =>
        onSortChange(`${direction === 'descending' ? '-' : ''}${column}`)
      }
      empty="This register has no force. Add a Group of type police-force."
    />
  );
}

function Two(props: { children: ReactNode; second?: string }) {
  return (
    <div className={styles.cell}>
      <div>{props.children}</div>
      {props.second && <span className={styles.second}>{props.second}</span>}
    </div>
  );
}

function sharesOf({ position, systems }: CloudForceFigures) {
  const share = (count: number) => (systems > 0 ? count / systems : 0);
  return [
    { share: share(position.inCloud), look: 'good' as const },
    { share: share(position.notInCloud), look: 'plain' as const },
    { share: share(position.notKnown), look: 'hatched' as const },
  ];
}
