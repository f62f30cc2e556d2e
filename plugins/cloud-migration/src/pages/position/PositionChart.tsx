import { cloudShare } from '@policing/plugin-blueprint-common';
import { formatDate, formatPercent } from '@policing/plugin-blueprint-react';
import { DateTime } from 'luxon';
import { useId } from 'react';
import {
  Area,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { ChartPoint } from './chartPoints';
import { basisTitles, countsInWords } from './positionWords';
import styles from './PositionChart.module.css';

/** Properties of {@link PositionChart}. */
export interface PositionChartProps {
  points: ChartPoint[];
  /** Share of systems that should be in cloud, 0–1. */
  target: number | undefined;
  /** ISO 8601. */
  today: string;
  /** Day that the page is about, ISO 8601. */
  asked: string;
}

const INK = 'var(--bui-fg-secondary)';
const ACCENT = 'var(--bui-accent-bg)';

/**
 * The share in cloud over time: a solid line for days gone by, a dashed one as
 * planned, what is not known as a hatched band above, and the target. The table
 * beside it says the same in words.
 */
export function PositionChart(props: PositionChartProps) {
  const { points, target, today, asked } = props;
  const hatching = useId();
  return (
    <figure className={styles.figure}>
      <ResponsiveContainer width="100%" height={280}>
        <ComposedChart
          data={points}
          margin={{ top: 20, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer
          title="Share of systems in cloud over time"
        >
          <defs>
            <pattern
              id={hatching}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="2" height="6" className={styles.hatch} />
            </pattern>
          </defs>
          <XAxis
            dataKey="time"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            ticks={yearsWithin(points)}
            tickFormatter={yearOf}
            stroke={INK}
          />
          <YAxis
            domain={[0, 1]}
            ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]}
            tickFormatter={formatPercent}
            width={56}
            stroke={INK}
          />
          <Tooltip content={<PointWords />} />
          <Area
            dataKey="notKnown"
            type="stepAfter"
            isAnimationActive={false}
            stroke={INK}
            strokeWidth={0.5}
            fill={`url(#${hatching})`}
            fillOpacity={1}
          />
          <Line
            dataKey="past"
            type="stepAfter"
            isAnimationActive={false}
            stroke={ACCENT}
            strokeWidth={3}
            dot={false}
          />
          <Line
            dataKey="planned"
            type="stepAfter"
            isAnimationActive={false}
            stroke={ACCENT}
            strokeWidth={3}
            strokeDasharray="7 5"
            dot={false}
          />
          {target !== undefined && (
            <ReferenceLine
              y={target}
              stroke="var(--bui-fg-primary)"
              strokeWidth={1.5}
              label={{
                value: `target ${formatPercent(target)}`,
                position: 'insideBottomRight',
                fill: 'var(--bui-fg-primary)',
                // Stands out from the hatching behind it.
                stroke: 'var(--bui-bg-neutral-1)',
                strokeWidth: 4,
                paintOrder: 'stroke',
              }}
            />
          )}
          <ReferenceLine
            x={Date.parse(today)}
            stroke={INK}
            strokeDasharray="2 3"
            label={{ value: 'today', position: 'top', fill: INK }}
          />
          {asked !== today && (
            <ReferenceLine
              x={Date.parse(asked)}
              stroke={INK}
              label={{
                value: formatDate(asked),
                position: 'insideTopLeft',
                fill: INK,
              }}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
      <figcaption className={styles.caption}>
        <span>
          <span className={styles.past} /> in cloud, share of all systems
        </span>
        <span>
          <span className={styles.planned} /> the same as planned
        </span>
        <span>
          <Hatched id={`${hatching}-key`} /> not known
        </span>
        <span>above the band: not in cloud</span>
      </figcaption>
    </figure>
  );
}

function Hatched({ id }: { id: string }) {
  return (
    <svg className={styles.sample} aria-hidden="true">
      <defs>
        <pattern
          id={id}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2" height="6" className={styles.hatch} />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

/** Beginnings of the years that the points span. */
function yearsWithin(points: readonly ChartPoint[]): number[] {
  const first = DateTime.fromISO(points[0].day, { zone: 'utc' }).year + 1;
  const last = DateTime.fromISO(points.at(-1)!.day, { zone: 'utc' }).year;
  const years = Array.from({ length: last - first + 1 }, (_, place) =>
    Date.UTC(first + place, 0, 1),
  );
  // No more than fit beside each other on a narrow screen.
  const step = Math.ceil(years.length / 8);
  return years.filter((_, place) => place % step === 0);
}

function yearOf(time: number): string {
  return String(new Date(time).getUTCFullYear());
}

interface PointWordsProps {
  payload?: { payload: ChartPoint }[];
}

function PointWords({ payload = [] }: PointWordsProps) {
  const [first] = payload;
  if (!first) {
    return null;
  }
  const { day, basis, counts } = first.payload;
  return (
    <div className={styles.words}>
      <strong>
        {formatDate(day)}: {formatPercent(cloudShare(counts))} in cloud
      </strong>
      <span>{countsInWords(counts)}</span>
      <span>{basisTitles[basis]}</span>
    </div>
  );
}
