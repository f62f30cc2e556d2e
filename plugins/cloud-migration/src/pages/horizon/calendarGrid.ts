import {
  type HorizonCounts,
  type HorizonKind,
  type HorizonResponse,
  planDateKinds,
  vendorDateKinds,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';

/** Width of a column of the calendar. */
export type Step = 'quarter' | 'month';

/** A column of the calendar: some days. */
export interface CalendarColumn {
  id: string;
  /** “Passed”, “Oct to Dec 2026”, “Nov 2026”. */
  title: string;
  /** Short heading in two lines: `Q4`, `2026`. */
  short: readonly [string, string];
  /** First and last day, ISO 8601; what has passed has no first day. */
  from?: string;
  to: string;
  counts: HorizonCounts;
}

/** A row of the calendar: a kind of date. */
export interface CalendarRow {
  kind: HorizonKind;
  counts: number[];
  total: number;
}

/** The calendar: vendors' dates and those of our plan apart. */
export interface Calendar {
  columns: CalendarColumn[];
  vendor: CalendarRow[];
  plan: CalendarRow[];
  /** Last day that has passed, ISO 8601. */
  yesterday: string;
  /** Largest count of a cell. */
  most: number;
}

function addTo(counts: HorizonCounts, more: HorizonCounts): void {
  for (const [kind, count] of Object.entries(more)) {
    const name = kind as HorizonKind;
    counts[name] = (counts[name] ?? 0) + count;
  }
}

function columnOf(month: string, step: Step): Omit<CalendarColumn, 'counts'> {
  const day = DateTime.fromISO(month, { zone: 'utc', locale: 'en-GB' });
  const from = day.startOf(step);
  const to = day.endOf(step);
  return {
    id: from.toISODate()!,
    title:
      step === 'month'
        ? from.toFormat('LLL yyyy')
        : `${from.toFormat('LLL')} to ${to.toFormat('LLL yyyy')}`,
    short:
      step === 'month'
        ? [from.toFormat('LLL'), from.toFormat('yyyy')]
        : [`Q${from.quarter}`, from.toFormat('yyyy')],
    from: from.toISODate()!,
    to: to.toISODate()!,
  };
}

/**
 * Lays dates out as a calendar: what has passed first, then one column for each
 * month or quarter (of the calendar year) to the end of the horizon.
 */
export function calendarOf(
  {
    months,
    passed,
    today,
    until,
  }: Pick<HorizonResponse, 'months' | 'passed' | 'today' | 'until'>,
  step: Step,
): Calendar {
  const yesterday = DateTime.fromISO(today, { zone: 'utc' })
    .minus({ days: 1 })
    .toISODate()!;
  const columns: CalendarColumn[] = [
    {
      id: 'passed',
      title: 'Passed',
      short: ['Passed', ''],
      to: yesterday,
      counts: passed,
    },
  ];
  for (const { month, counts } of months) {
    const column = columnOf(month, step);
    const last = columns.at(-1)!;
    if (last.id === column.id) {
      addTo(last.counts, counts);
    } else {
      columns.push({
        ...column,
        // What has passed in this quarter stands in the column before.
        from: column.from! < today ? today : column.from,
        to: column.to > until ? until : column.to,
        counts: { ...counts },
      });
    }
  }
  const rowOf = (kind: HorizonKind): CalendarRow => {
    const counts = columns.map(column => column.counts[kind] ?? 0);
    return { kind, counts, total: counts.reduce((sum, each) => sum + each, 0) };
  };
  const vendor = vendorDateKinds.map(rowOf);
  const plan = planDateKinds.map(rowOf);
  return {
    columns,
    vendor,
    plan,
    yesterday,
    most: Math.max(0, ...[...vendor, ...plan].flatMap(({ counts }) => counts)),
  };
}
