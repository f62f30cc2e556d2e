import { Link } from '@backstage/ui';
import type { WaveItem } from '@policing/plugin-blueprint-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { Fragment } from 'react';
import {
  formatDate,
  StateWord,
  useEntityHref,
} from '@policing/plugin-blueprint-react';
import {
  actualInDates,
  countsInWords,
  planInDates,
  waveState,
} from '../pipelineWords';
import {
  AXIS_HEIGHT,
  type Bar,
  layoutWaves,
  type Period,
  type TimelineLink,
  type TimelineRow,
  waveId,
  type WaveLayout,
} from './waveLayout';
import styles from './Waves.module.css';

/** Properties of {@link WavesTimeline}. */
export interface WavesTimelineProps {
  waves: WaveItem[];
  /** Names of the waves whose systems are shown. */
  open: readonly string[];
  onToggle: (id: string) => void;
  period: Period;
  /** ISO 8601. */
  today: string;
  /** Whether waves of several forces are shown, so that each names its own. */
  namesForces: boolean;
  /** Names the element with the words for the picture. */
  describedBy: string;
}

/**
 * The waves over time: what was planned light, what happened dark, and lines
 * from what is waited for to what waits. The list beneath says the same in words.
 */
export function WavesTimeline(props: WavesTimelineProps) {
  const { waves, open, onToggle, period, today, namesForces } = props;
  const layout = layoutWaves(waves, open, period, today);
  return (
    <figure className={styles.figure} aria-describedby={props.describedBy}>
      <Legend today={today} />
      <div className={styles.timeline}>
        <ul
          className={styles.names}
          style={{ paddingTop: AXIS_HEIGHT }}
          aria-label="Waves over time"
        >
          {layout.rows.map(row => (
            <li
              key={row.id}
              style={{ height: row.height }}
              className={row.system ? styles.systemRow : styles.waveRow}
            >
              {row.system ? (
                <SystemName row={row} />
              ) : (
                <WaveName
                  wave={row.wave}
                  namesForce={namesForces}
                  isOpen={open.includes(row.id)}
                  onToggle={() => onToggle(row.id)}
                />
              )}
            </li>
          ))}
        </ul>
        <Drawing layout={layout} />
      </div>
      {layout.notDrawn > 0 && (
        <figcaption className={styles.second}>
          Not every wait has a line: some are on systems in no wave of this
          plan, or without dates. All are in words beneath.
        </figcaption>
      )}
    </figure>
  );
}

interface WaveNameProps {
  wave: WaveItem;
  namesForce: boolean;
  isOpen: boolean;
  onToggle: () => void;
}

function WaveName({ wave, namesForce, isOpen, onToggle }: WaveNameProps) {
  const whose = wave.force?.title ?? 'National systems';
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={isOpen}
      onClick={onToggle}
      data-wave={waveId(wave)}
    >
      {isOpen ? (
        <RiArrowDownSLine size={18} aria-hidden="true" />
      ) : (
        <RiArrowRightSLine size={18} aria-hidden="true" />
      )}
      <span>
        <span className={styles.first}>
          <strong>Wave {wave.wave}</strong>
          {namesForce && <span className={styles.cut}>{whose}</span>}
        </span>
        <span className={styles.second}>
          {wave.counts.finished} of {wave.counts.systems - wave.counts.staying}{' '}
          finished · <StateWord state={waveState(wave)} />
        </span>
      </span>
    </button>
  );
}

function SystemName({ row }: { row: TimelineRow }) {
  const hrefOf = useEntityHref();
  const system = row.system!;
  return (
    <Link href={hrefOf(system.ref)} className={styles.cut} title={system.title}>
      {system.title}
    </Link>
  );
}

const percent = (share: number) => `${share * 100}%`;

function Drawing({ layout }: { layout: WaveLayout }) {
  const { rows, links, ticks, today, height } = layout;
  return (
    <svg
      className={styles.drawing}
      height={height}
      role="group"
      aria-label="Planned and actual dates of the waves"
    >
      {ticks.map(({ place, title, isYear }) => (
        <Fragment key={place}>
          <line
            className={isYear ? styles.year : styles.quarter}
            x1={percent(place)}
            x2={percent(place)}
            y1={isYear ? 0 : AXIS_HEIGHT}
            y2={height}
          />
          {title && (
            <text
              className={isYear ? styles.yearTitle : styles.quarterTitle}
              x={percent(place)}
              dx="4"
              y={AXIS_HEIGHT - 9}
            >
              {title}
            </text>
          )}
        </Fragment>
      ))}
      {rows.map(row => (
        <RowDrawing key={row.id} row={row} />
      ))}
      {links.map(link => (
        <LinkDrawing key={link.id} link={link} />
      ))}
      <line
        className={styles.today}
        x1={percent(today)}
        x2={percent(today)}
        y1={AXIS_HEIGHT - 4}
        y2={height}
      />
    </svg>
  );
}

const absences = {
  before: '◂ before this period',
  after: 'after this period ▸',
  'no-dates': 'dates not known',
};

function RowDrawing({ row }: { row: TimelineRow }) {
  const { wave, system, middle, height, planned, actual, single, absence } =
    row;
  const half = system ? 7 : 12;
  const label = absence ? undefined : labelPlace(row);
  const top = middle - height / 2;
  return (
    <g role="img" aria-label={rowInWords(row)}>
      <line
        className={system ? styles.quarter : styles.year}
        x1="0"
        x2="100%"
        y1={top}
        y2={top}
      />
      {planned && (
        <BarDrawing
          bar={planned}
          y={middle - half}
          height={half * 2}
          className={row.late ? styles.plannedLate : styles.planned}
        />
      )}
      {actual && (
        <BarDrawing
          bar={actual}
          y={middle - half / 2 + 1}
          height={half - 2}
          className={styles.actual}
        />
      )}
      {single !== undefined && (
        <svg x={percent(single)} y={middle} overflow="visible">
          <path className={styles.single} d="M0 -6l6 6-6 6-6-6z" />
        </svg>
      )}
      {absence && (
        <text
          className={styles.absence}
          x={absence === 'after' ? '100%' : '0'}
          dx={absence === 'after' ? -6 : 6}
          y={middle + 4}
          textAnchor={absence === 'after' ? 'end' : 'start'}
        >
          {absences[absence]}
        </text>
      )}
      {label && (
        <text className={styles.count} {...label} y={middle + 4}>
          {labelOf(wave, row)}
        </text>
      )}
    </g>
  );
}

/** Share of the width that the words beside a bar need. */
const LABEL_SHARE = 0.14;

/**
 * Beside the bar, on the side where there is room. Where there is none the words
 * are left out: the name of the wave and the list say the same.
 */
function labelPlace({ planned, actual, single = 0 }: TimelineRow) {
  const end = Math.max(planned?.to ?? 0, actual?.to ?? 0, single);
  const start = Math.min(planned?.from ?? 1, actual?.from ?? 1, single || 1);
  if (end <= 1 - LABEL_SHARE) {
    return { x: percent(end), dx: 8, textAnchor: 'start' as const };
  }
  return start >= LABEL_SHARE
    ? { x: percent(start), dx: -8, textAnchor: 'end' as const }
    : undefined;
}

function labelOf(wave: WaveItem, { system, late }: TimelineRow): string {
  const behind = late ? ', late' : '';
  if (system) {
    return `${
      system.progress === undefined ? '' : `${system.progress} %`
    }${behind}`.replace(/^, /, '');
  }
  return `${wave.counts.finished} of ${
    wave.counts.systems - wave.counts.staying
  }${behind}`;
}

interface BarDrawingProps {
  bar: Bar;
  y: number;
  height: number;
  className: string;
}

function BarDrawing({ bar, y, height, className }: BarDrawingProps) {
  return (
    <rect
      className={className}
      x={percent(bar.from)}
      width={percent(Math.max(bar.to - bar.from, 0.003))}
      y={y}
      height={height}
      rx={bar.cutStart || bar.cutEnd ? 0 : 3}
    />
  );
}

/** Down or up where what is waited for ends, then across to what waits. */
function LinkDrawing({ link }: { link: TimelineLink }) {
  const { from, to, against } = link;
  const className = against ? styles.against : styles.link;
  const points = to.x >= from.x ? -1 : 1;
  return (
    <g className={className} aria-hidden="true" data-link={link.id}>
      <line x1={percent(from.x)} x2={percent(from.x)} y1={from.y} y2={to.y} />
      <line x1={percent(from.x)} x2={percent(to.x)} y1={to.y} y2={to.y} />
      <svg x={percent(to.x)} y={to.y} overflow="visible">
        <path d={`M${points * 7} -4L0 0L${points * 7} 4z`} />
      </svg>
    </g>
  );
}

function rowInWords({ wave, system }: TimelineRow): string {
  const dates = system ?? wave;
  const parts = [
    system ? system.title : `Wave ${wave.wave}`,
    planInDates(dates),
    ...actualInDates(dates),
    system?.delay === 'finish-passed' && 'late',
    !system && countsInWords(wave),
  ];
  return parts.filter(Boolean).join('; ');
}

function Legend({ today }: { today: string }) {
  return (
    <p className={styles.legend} aria-hidden="true">
      <span>
        <svg className={styles.sample}>
          <rect className={styles.planned} width="100%" height="100%" rx="3" />
        </svg>
        planned
      </span>
      <span>
        <svg className={styles.sample}>
          <rect
            className={styles.plannedLate}
            width="100%"
            height="100%"
            rx="3"
          />
        </svg>
        planned, something late
      </span>
      <span>
        <svg className={styles.sample}>
          <rect className={styles.actual} y="25%" width="100%" height="50%" />
        </svg>
        actual, to today or its end
      </span>
      <span>
        <svg className={styles.sample} viewBox="0 0 24 12">
          <g className={styles.link}>
            <line x1="0" x2="20" y1="6" y2="6" />
            <path d="M17 2L24 6L17 10z" />
          </g>
        </svg>
        waits for what the line comes from
      </span>
      <span>
        <svg className={styles.sample} viewBox="0 0 24 12">
          <g className={styles.against}>
            <line x1="0" x2="20" y1="6" y2="6" />
            <path d="M17 2L24 6L17 10z" />
          </g>
        </svg>
        and is planned before it
      </span>
      <span>
        <svg className={styles.sample} viewBox="0 0 24 12">
          <line className={styles.today} x1="12" x2="12" y1="0" y2="12" />
        </svg>
        {formatDate(today)}
      </span>
    </p>
  );
}
