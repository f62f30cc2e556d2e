import type { BurnUp } from '@policing/plugin-blueprint-common';
import { formatDate } from '@policing/plugin-blueprint-react';
import { DateTime } from 'luxon';
import {
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import styles from './Pipeline.module.css';

/** Properties of {@link BurnUpChart}. */
export interface BurnUpChartProps {
  burnUp: BurnUp;
  /** ISO 8601. */
  today: string;
}

interface Point {
  time: number;
  planned: number;
  finished?: number;
}

/**
 * Moves planned to be finished as a dashed line, those that were as a solid one,
 * under a line for all that have to move.
 */
export function BurnUpChart({ burnUp, today }: BurnUpChartProps) {
  const { points, scope } = burnUp;
  return (
    <figure className={styles.figure}>
      <ResponsiveContainer width="100%" height={260}>
        <ComposedChart
          data={points.map(pointOf)}
          margin={{ top: 16, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer
          title="Moves finished over time, against the plan"
        >
          <XAxis
            dataKey="time"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tickFormatter={monthOf}
            minTickGap={48}
            stroke="var(--bui-fg-secondary)"
          />
          <YAxis
            domain={[0, scope]}
            allowDecimals={false}
            width={48}
            stroke="var(--bui-fg-secondary)"
          />
          <Tooltip content={<PointWords scope={scope} />} />
          <ReferenceLine
            y={scope}
            stroke="var(--bui-fg-secondary)"
            strokeDasharray="2 3"
          />
          <ReferenceLine
            x={timeOf(today.slice(0, 7))}
            stroke="var(--bui-fg-primary)"
            strokeDasharray="2 2"
            strokeWidth={2}
          />
          <Line
            dataKey="planned"
            type="stepAfter"
            isAnimationActive={false}
            stroke="var(--bui-fg-secondary)"
            strokeWidth={2}
            strokeDasharray="6 4"
            dot={false}
          />
          <Line
            dataKey="finished"
            type="stepAfter"
            isAnimationActive={false}
            stroke="var(--bui-accent-bg)"
            strokeWidth={3}
            dot={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
      <figcaption className={styles.caption}>
        <span>
          <span className={styles.solid} /> finished
        </span>
        <span>
          <span className={styles.dashed} /> planned to be finished
        </span>
        <span>
          <span className={styles.dotted} /> all that move: {scope}
        </span>
        <span>
          <span className={styles.upright} /> {formatDate(today)}
        </span>
      </figcaption>
    </figure>
  );
}

// Each point counts what is done by the end of its month.
function timeOf(month: string): number {
  return DateTime.fromISO(month, { zone: 'utc' }).endOf('month').toMillis();
}

function pointOf({
  month,
  planned,
  finished,
}: BurnUp['points'][number]): Point {
  return {
    time: timeOf(month),
    planned,
    ...(finished !== undefined && { finished }),
  };
}

function monthOf(time: number): string {
  return formatDate(new Date(time).toISOString().slice(0, 7));
}

interface PointWordsProps {
  scope: number;
  payload?: { payload: Point }[];
}

function PointWords({ scope, payload = [] }: PointWordsProps) {
  const [first] = payload;
  if (!first) {
    return null;
  }
  const { time, planned, finished } = first.payload;
  return (
    <div className={styles.words}>
      <strong>By the end of {monthOf(time)}</strong>
      <span>
        planned: {planned} of {scope}
      </span>
      {finished !== undefined && (
        <span>
          finished: {finished} of {scope}
        </span>
      )}
    </div>
  );
}
