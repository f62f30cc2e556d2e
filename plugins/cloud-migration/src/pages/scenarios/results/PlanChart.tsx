import { formatDate, formatPercent } from '@policing/plugin-blueprint-react';
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
import styles from '../Scenarios.module.css';
import { type PlanLine, sharesByDay } from './planLines';

/** How the lines are drawn, so that they are told apart without colour. */
const strokes = [
  {
    className: styles.dashed,
    stroke: 'var(--bui-fg-secondary)',
    strokeWidth: 2,
    strokeDasharray: '6 4',
  },
  {
    className: styles.solid,
    stroke: 'var(--bui-accent-bg)',
    strokeWidth: 3,
    strokeDasharray: undefined,
  },
  {
    className: styles.double,
    stroke: 'var(--bui-fg-primary)',
    strokeWidth: 3,
    strokeDasharray: '2 4',
  },
] as const;

/** Properties of {@link PlanChart}. */
export interface PlanChartProps {
  /** At most three. */
  lines: readonly PlanLine[];
  /** Share that is to be reached, 0–1. */
  target?: number;
}

type Point = { time: number } & Record<`line${number}`, number | undefined>;

/** The share in cloud over time by plan, against the target. */
export function PlanChart({ lines, target }: PlanChartProps) {
  const points = pointsOf(lines);
  return (
    <figure className={styles.figure}>
      <ResponsiveContainer width="100%" height={280}>
        <ComposedChart
          data={points}
          margin={{ top: 16, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer
          title="Share of systems in cloud over time, by plan"
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
            domain={[0, 1]}
            tickFormatter={share => formatPercent(share)}
            width={56}
            stroke="var(--bui-fg-secondary)"
          />
          <Tooltip content={<PointWords lines={lines} />} />
          {target !== undefined && (
            <ReferenceLine
              y={target}
              stroke="var(--bui-fg-primary)"
              strokeDasharray="1 3"
            />
          )}
          {lines.map(({ name }, place) => {
            const { className: _legend, ...stroke } = strokes[place];
            return (
              <Line
                key={name}
                dataKey={`line${place}`}
                type="stepAfter"
                isAnimationActive={false}
                dot={false}
                {...stroke}
              />
            );
          })}
        </ComposedChart>
      </ResponsiveContainer>
      <figcaption className={styles.caption}>
        {lines.map(({ name }, place) => (
          <span key={name}>
            <span className={strokes[place].className} /> {name}
          </span>
        ))}
        {target !== undefined && (
          <span>
            <span className={styles.dotted} /> target {formatPercent(target)}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** One point for each day, and one a quarter later so that the last step shows. */
function pointsOf(lines: readonly PlanLine[]): Point[] {
  const days = sharesByDay(lines);
  const last = days[days.length - 1];
  const end = DateTime.fromISO(last.day, { zone: 'utc' })
    .plus({ months: 3 })
    .toISODate()!;
  return [...days, { ...last, day: end }].map(({ day, shares }) => ({
    time: DateTime.fromISO(day, { zone: 'utc' }).toMillis(),
    ...Object.fromEntries(
      shares.map((share, place) => [`line${place}`, share]),
    ),
  }));
}

function monthOf(time: number): string {
  return formatDate(new Date(time).toISOString().slice(0, 7));
}

interface PointWordsProps {
  lines: readonly PlanLine[];
  payload?: { payload: Point }[];
}

function PointWords({ lines, payload = [] }: PointWordsProps) {
  const [first] = payload;
  if (!first) {
    return null;
  }
  const { time } = first.payload;
  return (
    <div className={styles.words}>
      <strong>{formatDate(new Date(time).toISOString().slice(0, 10))}</strong>
      {lines.map(({ name }, place) => (
        <span key={name}>
          {name}: {formatPercent(first.payload[`line${place}`])}
        </span>
      ))}
    </div>
  );
}
