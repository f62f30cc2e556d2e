import type { HistoryResponse } from '@policing/plugin-blueprint-common';
import {
  Area,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDate, formatPercent } from '@policing/plugin-blueprint-react';
import styles from './HistoryChart.module.css';
import { type HistoryPoint, historyPoints } from './historyPoints';

/** Properties of {@link HistoryChart}. */
export interface HistoryChartProps {
  /** Results, newest first. */
  items: HistoryResponse['items'];
  /** Day to which the last result holds, ISO 8601. */
  today: string;
}

/**
 * Assured conformance as a line within the band of what is known. The list of
 * changes beneath says the same in words.
 */
export function HistoryChart({ items, today }: HistoryChartProps) {
  const points = historyPoints(items, today);
  return (
    <figure className={styles.figure}>
      <ResponsiveContainer width="100%" height={220}>
        <ComposedChart
          data={points}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer
          title="Assured conformance and coverage over time"
        >
          <XAxis
            dataKey="time"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tickFormatter={dayOf}
            minTickGap={48}
            stroke="var(--bui-fg-secondary)"
          />
          <YAxis
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            tickFormatter={formatPercent}
            width={56}
            stroke="var(--bui-fg-secondary)"
          />
          <Tooltip content={<PointWords />} />
          <Area
            dataKey="coverage"
            type="stepAfter"
            isAnimationActive={false}
            stroke="var(--bui-fg-secondary)"
            strokeDasharray="4 3"
            fill="var(--bui-fg-secondary)"
            fillOpacity={0.15}
          />
          <Line
            dataKey="assuredConformance"
            type="stepAfter"
            isAnimationActive={false}
            stroke="var(--bui-accent-bg)"
            strokeWidth={3}
            dot={{ r: 4, fill: 'var(--bui-accent-bg)' }}
          />
        </ComposedChart>
      </ResponsiveContainer>
      <figcaption className={styles.caption}>
        <span className={styles.line} /> assured conformance: what passes, of
        everything that applies <span className={styles.band} /> coverage: what
        is known
      </figcaption>
    </figure>
  );
}

function dayOf(time: number): string {
  return formatDate(new Date(time).toISOString());
}

interface PointWordsProps {
  payload?: { payload: HistoryPoint }[];
}

function PointWords({ payload = [] }: PointWordsProps) {
  const [first] = payload;
  if (!first) {
    return null;
  }
  const { time, summary, assuredConformance, coverage } = first.payload;
  return (
    <div className={styles.words}>
      <strong>{dayOf(time)}</strong>
      <span>
        assured {formatPercent(assuredConformance)} · {formatPercent(coverage)}{' '}
        known
      </span>
      <span>{summary}</span>
    </div>
  );
}
