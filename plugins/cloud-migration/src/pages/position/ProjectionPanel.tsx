import {
  type CloudPositionResponse,
  cloudShare,
} from '@policing/plugin-blueprint-common';
import {
  ExportMenu,
  formatCount,
  formatDate,
  formatPercent,
  Panel,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { type ChartPoint, chartPoints, tablePoints } from './chartPoints';
import { PositionChart } from './PositionChart';
import type { PositionQuery } from './positionQuery';
import {
  basisTitles,
  projectionInWords,
  recordsInWords,
} from './positionWords';
import styles from './PositionPage.module.css';

/** Properties of {@link ProjectionPanel}. */
export interface ProjectionPanelProps {
  answer: CloudPositionResponse;
  query: PositionQuery;
}

const columns = [
  {
    id: 'day',
    title: 'Day',
    rowHeader: true,
    cell: ({ day }: ChartPoint) => formatDate(day),
  },
  {
    id: 'basis',
    title: 'How it is known',
    cell: ({ basis }: ChartPoint) => basisTitles[basis],
  },
  {
    id: 'inCloud',
    title: 'In cloud',
    cell: ({ counts }: ChartPoint) => formatCount(counts.inCloud),
  },
  {
    id: 'notInCloud',
    title: 'Not in cloud',
    cell: ({ counts }: ChartPoint) => formatCount(counts.notInCloud),
  },
  {
    id: 'notKnown',
    title: 'Not known',
    cell: ({ counts }: ChartPoint) => formatCount(counts.notKnown),
  },
  {
    id: 'share',
    title: 'In cloud, of all',
    cell: ({ counts }: ChartPoint) => formatPercent(cloudShare(counts)),
  },
];

/** How the position came about and where the plans lead, in words, as a picture and as a table. */
export function ProjectionPanel({ answer, query }: ProjectionPanelProps) {
  const { projection, target, position, today } = answer;
  const points = chartPoints(answer);
  return (
    <Panel
      title="How did it come to this, and where do the plans lead?"
      level={2}
      actions={
        <ExportMenu
          what="the cloud position"
          path="/exports/cloud-position"
          query={{ ...query, by: ['criticality', 'capability'] }}
          formats={['xlsx', 'csv']}
        />
      }
    >
      <p className={styles.words}>
        {projectionInWords(projection, target).join(' ')}
      </p>
      <PositionChart
        points={points}
        target={target}
        today={today}
        asked={position.day}
      />
      <p className={styles.second}>{recordsInWords(answer)}</p>
      <details className={styles.details}>
        <summary>The same as a table, by quarter</summary>
        <RegisterTable
          label="The cloud position by day"
          columns={columns}
          items={tablePoints(points, position.day)}
          idOf={({ day }) => day}
          empty="There is no day to show."
        />
      </details>
    </Panel>
  );
}
