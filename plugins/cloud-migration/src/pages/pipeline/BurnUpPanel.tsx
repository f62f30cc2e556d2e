import type { BurnUp } from '@policing/plugin-blueprint-common';
import {
  formatCount,
  formatDate,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { BurnUpChart } from './BurnUpChart';
import styles from './Pipeline.module.css';

interface YearLine {
  year: string;
  planned: number;
  finished?: number;
}

const columns: RegisterColumn<YearLine>[] = [
  {
    id: 'year',
    title: 'By the end of',
    rowHeader: true,
    cell: ({ year }) => year,
  },
  {
    id: 'planned',
    title: 'Planned to be finished',
    cell: ({ planned }) => formatCount(planned),
  },
  {
    id: 'finished',
    title: 'Finished',
    cell: ({ finished }) =>
      finished === undefined ? 'To come' : formatCount(finished),
  },
];

/** Properties of {@link BurnUpPanel}. */
export interface BurnUpPanelProps {
  burnUp: BurnUp;
  /** ISO 8601. */
  today: string;
}

/** Moves finished over time against the plan: in a sentence, as lines and by year. */
export function BurnUpPanel({ burnUp, today }: BurnUpPanelProps) {
  const { scope, dueByToday, finishedByToday } = burnUp;
  return (
    <Panel title="Are we moving as fast as we planned?">
      {scope === 0 ? (
        <p>
          No system here has a move to make or made. Once dispositions and
          statuses are declared, the plan and what was done are drawn here.
        </p>
      ) : (
        <>
          <p className={styles.lead}>
            By {formatDate(today)},{' '}
            <strong>{plural(dueByToday, 'move')}</strong> of{' '}
            {formatCount(scope)} should have been finished by the plan;{' '}
            <strong>{formatCount(finishedByToday)}</strong>{' '}
            {finishedByToday === 1 ? 'was' : 'were'}.
          </p>
          <BurnUpChart burnUp={burnUp} today={today} />
          <p className={styles.note}>{apartInWords(burnUp)}</p>
          <RegisterTable
            label="Moves finished by the end of each year"
            columns={columns}
            items={byYear(burnUp, today)}
            idOf={({ year }) => year}
            empty="No date is recorded."
          />
        </>
      )}
    </Panel>
  );
}

/** What stands on no line of the picture, so that nothing is hidden. */
function apartInWords(burnUp: BurnUp): string {
  const parts = [
    burnUp.withoutPlannedFinish > 0 &&
      `${plural(burnUp.withoutPlannedFinish, 'move')} without a planned finish`,
    burnUp.finishedWithoutDay > 0 &&
      `${plural(
        burnUp.finishedWithoutDay,
        'finished move',
      )} of which the day is not known`,
    burnUp.undecided > 0 &&
      `${plural(burnUp.undecided, 'system')} of which nobody decided whether they move`,
    burnUp.staying > 0 && `${plural(burnUp.staying, 'system')} that stay`,
  ].filter(part => part !== false);
  return parts.length === 0
    ? 'Every system stands on both lines.'
    : `On no line: ${parts.join('; ')}.`;
}

/** The last point of each year; this year as it is today. */
function byYear({ points }: BurnUp, today: string): YearLine[] {
  const lines = new Map<string, YearLine>();
  for (const { month, planned, finished } of points) {
    const year = month.slice(0, 4);
    const known = finished ?? lines.get(year)?.finished;
    lines.set(year, {
      year,
      planned,
      ...(known !== undefined &&
        year <= today.slice(0, 4) && {
          finished: known,
        }),
    });
  }
  return [...lines.values()];
}
