import type { InitiativeSummary } from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  formatDate,
  initiativePhaseTitles,
  initiativeResults,
  NOT_KNOWN,
  periodInWords,
  StateWord,
} from '@policing/plugin-blueprint-react';
import styles from './Timeline.module.css';
import { type TimelineRow, timelineOf } from './timelineOf';

/** Properties of {@link Timeline}. */
export interface TimelineProps {
  initiatives: InitiativeSummary[];
  /** Day by which ends are judged, ISO 8601. */
  today: string;
}

/**
 * Initiatives over time: from start to end, until when they are funded, and
 * when they were evaluated. The table says the same in words.
 */
export function Timeline({ initiatives, today }: TimelineProps) {
  const { rows, years, today: todayPlace } = timelineOf(initiatives, today);
  return (
    <div className={styles.timeline}>
      <p className={styles.legend}>
        <span>
          <svg className={styles.sample} aria-hidden="true">
            <rect className={styles.bar} y="25%" width="100%" height="50%" />
          </svg>
          from start to end
        </span>
        <span>
          <svg className={styles.sample} aria-hidden="true">
            <rect
              className={styles.unfunded}
              y="25%"
              width="100%"
              height="50%"
            />
          </svg>
          not funded
        </span>
        <span>
          <svg className={styles.sample} viewBox="0 0 24 12" aria-hidden="true">
            <path className={styles.evaluated} d="M12 0l6 6-6 6-6-6z" />
          </svg>
          evaluated
        </span>
        <span>
          <svg className={styles.sample} viewBox="0 0 24 12" aria-hidden="true">
            <path className={styles.today} d="M12 0v12" />
          </svg>
          {formatDate(today)}
        </span>
      </p>
      <div className={styles.years} aria-hidden="true">
        {years.map(({ year, place }) => (
          <span key={year} style={{ left: `${place * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
      <ul aria-label="Initiatives over time">
        {rows.map(row => (
          <li key={row.initiative.ref} className={styles.row}>
            <div className={styles.name}>
              <EntityLink entity={row.initiative} />
              <span className={styles.second}>
                {row.initiative.owner.title},{' '}
                {initiativePhaseTitles[row.initiative.phase].toLowerCase()}
              </span>
              <span className={styles.second}>
                <StateWord state={initiativeResults[row.initiative.result]} />
              </span>
            </div>
            <Drawing row={row} years={years} today={todayPlace} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DrawingProps {
  row: TimelineRow;
  years: { year: number; place: number }[];
  today: number;
}

function Drawing({ row, years, today }: DrawingProps) {
  const { bar, fundedTo, evaluatedOn, initiative } = row;
  const percent = (place: number) => `${place * 100}%`;
  // Nothing is drawn as unfunded where the end of the funding is not known.
  const funded =
    bar && fundedTo !== undefined
      ? Math.min(Math.max(fundedTo, bar.from), bar.to)
      : bar?.to;
  return (
    <svg className={styles.drawing} role="img" aria-label={inWords(initiative)}>
      {years.map(({ year, place }) => (
        <line
          key={year}
          className={styles.year}
          x1={percent(place)}
          x2={percent(place)}
          y1="0"
          y2="100%"
        />
      ))}
      {bar && funded !== undefined && (
        <>
          <rect
            className={styles.bar}
            x={percent(bar.from)}
            width={percent(Math.max(funded - bar.from, 0.002))}
            y="34%"
            height="32%"
          />
          {funded < bar.to && (
            <rect
              className={styles.unfunded}
              x={percent(funded)}
              width={percent(bar.to - funded)}
              y="34%"
              height="32%"
            />
          )}
        </>
      )}
      {evaluatedOn !== undefined && (
        <svg x={percent(evaluatedOn)} y="50%" overflow="visible">
          <path className={styles.evaluated} d="M0 -6l6 6-6 6-6-6z" />
        </svg>
      )}
      <line
        className={styles.today}
        x1={percent(today)}
        x2={percent(today)}
        y1="0"
        y2="100%"
      />
    </svg>
  );
}

function inWords({
  startsOn,
  endsOn,
  fundedTo,
  evaluation,
}: InitiativeSummary): string {
  if (!startsOn && !endsOn) {
    return `Dates ${NOT_KNOWN}`;
  }
  const parts = [
    periodInWords(startsOn, endsOn),
    `funded to ${formatDate(fundedTo)}`,
    evaluation?.evaluatedOn &&
      `evaluated ${formatDate(evaluation.evaluatedOn)}`,
  ];
  return parts.filter(Boolean).join('; ');
}
