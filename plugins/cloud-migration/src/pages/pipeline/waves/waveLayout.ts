import type {
  PipelineSystem,
  WaveItem,
  WaveWait,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';

/** Height of the row of a wave and of a system in it, in pixels. */
export const WAVE_HEIGHT = 52;
export const SYSTEM_HEIGHT = 30;

/** Height of the axis above the rows, in pixels. */
export const AXIS_HEIGHT = 28;

/** Most quarters that are named one by one; beyond, only years are. */
const MOST_NAMED_QUARTERS = 20;

/** Years before and after today in the period that is shown at first. */
const NEAR = { before: 1, after: 3 };

/** Which part of the plan is drawn: the years around today, or all of it. */
export type Period = 'near' | 'all';

/** A stretch of the picture; ends are shares of its width, 0 to 1. */
export interface Bar {
  from: number;
  to: number;
  /** Whether it began before the picture, or goes on after it. */
  cutStart: boolean;
  cutEnd: boolean;
}

/** A row of the picture: a wave, or a system of an opened one. */
export interface TimelineRow {
  id: string;
  wave: WaveItem;
  /** Absent in the row of the wave itself. */
  system?: PipelineSystem;
  /** From the top of the picture to the middle of the row, in pixels. */
  middle: number;
  height: number;
  planned?: Bar;
  actual?: Bar;
  /** Place of a planned date that stands alone. */
  single?: number;
  late: boolean;
  /** What is drawn at no place: its dates lie outside the period, or there are none. */
  absence?: 'before' | 'after' | 'no-dates';
}

/** A line from what is waited for to what waits. */
export interface TimelineLink {
  id: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** Whether it runs against time: what waits is planned before what it waits for. */
  against: boolean;
}

/** A mark on the axis. */
export interface Tick {
  place: number;
  /** Absent for a quarter that is not named. */
  title?: string;
  isYear: boolean;
}

/** Waves over time, ready to be drawn. */
export interface WaveLayout {
  rows: TimelineRow[];
  links: TimelineLink[];
  ticks: Tick[];
  /** Share of the width. */
  today: number;
  /** In pixels, with the axis. */
  height: number;
  /** Waits of the waves that no line can show, since the other end is not drawn. */
  notDrawn: number;
}

/** Names a wave among those of all forces. */
export function waveId({ force, wave }: WaveItem): string {
  return `${force?.ref.split('/').at(-1) ?? 'national'}-${wave}`;
}

function dayOf(date: string): number {
  return DateTime.fromISO(date, { zone: 'utc' }).toMillis() / 86_400_000;
}

/** First days of quarters, so that the axis begins and ends with whole ones. */
function quarterOf(day: DateTime): DateTime {
  return day.startOf('quarter');
}

/** The first and the last day that are drawn, as starts of quarters. */
function spanOf(
  waves: readonly WaveItem[],
  period: Period,
  today: string,
): { start: DateTime; end: DateTime } {
  const now = DateTime.fromISO(today, { zone: 'utc' });
  if (period === 'near') {
    return {
      start: quarterOf(now.minus({ years: NEAR.before })),
      end: quarterOf(now.plus({ years: NEAR.after, quarters: 1 })),
    };
  }
  const days = [
    today,
    ...waves.flatMap(wave => [
      wave.plannedStart,
      wave.plannedFinish,
      wave.actualStart,
      wave.actualFinish,
    ]),
  ]
    .filter(day => day !== undefined)
    .sort();
  return {
    start: quarterOf(DateTime.fromISO(days[0], { zone: 'utc' })),
    end: quarterOf(
      DateTime.fromISO(days.at(-1)!, { zone: 'utc' }).plus({ quarters: 1 }),
    ),
  };
}

/**
 * Lays waves out over time, one row each, with the systems of those that are
 * opened in rows beneath and lines for what waits for what.
 *
 * @param open - names of opened waves, see {@link waveId}
 * @param today - ISO 8601 day
 */
export function layoutWaves(
  waves: readonly WaveItem[],
  open: readonly string[],
  period: Period,
  today: string,
): WaveLayout {
  const { start, end } = spanOf(waves, period, today);
  const first = start.toMillis() / 86_400_000;
  const length = end.toMillis() / 86_400_000 - first;
  const placeOf = (day: string) => (dayOf(day) - first) / length;

  const rows: TimelineRow[] = [];
  let top = AXIS_HEIGHT;
  const addRow = (wave: WaveItem, system?: PipelineSystem) => {
    const height = system ? SYSTEM_HEIGHT : WAVE_HEIGHT;
    rows.push({
      id: system ? `${waveId(wave)} ${system.ref}` : waveId(wave),
      wave,
      ...(system && { system }),
      middle: top + height / 2,
      height,
      late: system ? system.delay === 'finish-passed' : wave.late,
      ...drawn(system ?? wave, placeOf, today),
    });
    top += height;
  };
  for (const wave of waves) {
    addRow(wave);
    if (open.includes(waveId(wave))) {
      wave.systems.forEach(system => addRow(wave, system));
    }
  }
  return {
    rows,
    ...linksOf(rows, placeOf),
    ticks: ticksOf(start, end, placeOf),
    today: placeOf(today),
    height: top,
  };
}

type Dates = Pick<
  PipelineSystem,
  'plannedStart' | 'plannedFinish' | 'actualStart' | 'actualFinish'
>;

function drawn(
  { plannedStart, plannedFinish, actualStart, actualFinish }: Dates,
  placeOf: (day: string) => number,
  today: string,
): Pick<TimelineRow, 'planned' | 'actual' | 'single' | 'absence'> {
  const days = [plannedStart, plannedFinish, actualStart, actualFinish].filter(
    day => day !== undefined,
  );
  if (days.length === 0) {
    return { absence: 'no-dates' };
  }
  const planned =
    plannedStart && plannedFinish && plannedStart <= plannedFinish
      ? barOf(placeOf(plannedStart), placeOf(plannedFinish))
      : undefined;
  const until = actualFinish ?? today;
  const actual =
    actualStart && actualStart <= until
      ? barOf(placeOf(actualStart), placeOf(until))
      : undefined;
  const lone =
    planned || !(plannedStart ?? plannedFinish)
      ? undefined
      : placeOf((plannedFinish ?? plannedStart)!);
  const single = lone !== undefined && isInside(lone) ? lone : undefined;
  if (planned || actual || single !== undefined) {
    return {
      ...(planned && { planned }),
      ...(actual && { actual }),
      ...(single !== undefined && { single }),
    };
  }
  return { absence: placeOf(days.sort().at(-1)!) < 0 ? 'before' : 'after' };
}

function isInside(place: number): boolean {
  return place >= 0 && place <= 1;
}

/** What is inside the picture of a stretch; nothing where none of it is. */
function barOf(from: number, to: number): Bar | undefined {
  if (to < 0 || from > 1) {
    return undefined;
  }
  return {
    from: Math.max(0, from),
    to: Math.min(1, to),
    cutStart: from < 0,
    cutEnd: to > 1,
  };
}

function ticksOf(
  start: DateTime,
  end: DateTime,
  placeOf: (day: string) => number,
): Tick[] {
  const quarters = Math.round(end.diff(start, 'quarters').quarters);
  return Array.from({ length: quarters }, (_, index) => {
    const day = start.plus({ quarters: index }).setLocale('en-GB');
    const isYear = day.month === 1;
    const isNamed = isYear || quarters <= MOST_NAMED_QUARTERS;
    return {
      place: placeOf(day.toISODate()!),
      isYear,
      ...(isNamed && {
        title: isYear ? day.toFormat('yyyy') : day.toFormat('LLL'),
      }),
    };
  });
}

/**
 * Lines between the rows that are drawn. What stands in a wave that is closed is
 * drawn from and to the row of the wave; within one row there is no line.
 */
function linksOf(
  rows: readonly TimelineRow[],
  placeOf: (day: string) => number,
): { links: TimelineLink[]; notDrawn: number } {
  const byId = new Map(rows.map(row => [row.id, row]));
  const links = new Map<string, TimelineLink>();
  let notDrawn = 0;
  const waves = rows.filter(({ system }) => !system);
  for (const { wave } of waves) {
    for (const wait of wave.waits) {
      const target = targetWave(wait, wave, waves);
      if (!target) {
        notDrawn += 1;
        continue;
      }
      const from = byId.get(`${target.id} ${wait.on.ref}`) ?? target;
      const to =
        byId.get(`${waveId(wave)} ${wait.waiting.ref}`) ??
        byId.get(waveId(wave))!;
      if (from !== to) {
        const link = linkBetween(from, to, wait, placeOf);
        if (link) {
          const known = links.get(link.id);
          links.set(link.id, {
            ...link,
            against: link.against || Boolean(known?.against),
          });
        } else {
          notDrawn += 1;
        }
      }
    }
  }
  return { links: [...links.values()], notDrawn };
}

/** The wave of the same plan in which the system that is waited for stands. */
function targetWave(
  { on, place }: WaveWait,
  wave: WaveItem,
  rows: readonly TimelineRow[],
): TimelineRow | undefined {
  if (place === 'same-wave') {
    return rows.find(row => row.wave === wave);
  }
  return place === 'other-wave'
    ? rows.find(
        row =>
          row.wave.force?.ref === wave.force?.ref && row.wave.wave === on.wave,
      )
    : undefined;
}

function linkBetween(
  from: TimelineRow,
  to: TimelineRow,
  { because, finishesBefore }: WaveWait,
  placeOf: (day: string) => number,
): TimelineLink | undefined {
  const source = (from.system ?? from.wave).plannedFinish;
  const { plannedStart, plannedFinish } = to.system ?? to.wave;
  // What needs another starts after it; what is switched off ends after it.
  const target = because === 'needs' ? plannedStart : plannedFinish;
  if (source === undefined || target === undefined) {
    return undefined;
  }
  const clamp = (day: string) => Math.min(1, Math.max(0, placeOf(day)));
  return {
    id: `${from.id} > ${to.id}`,
    from: { x: clamp(source), y: from.middle },
    to: { x: clamp(target), y: to.middle },
    against: finishesBefore === true,
  };
}
