import { formatDate, formatPercent } from '@policing/plugin-blueprint-react';
import { Scroll } from '../Scroll';
import styles from '../Scenarios.module.css';
import { lastOfYears, type PlanLine, sharesByDay } from './planLines';

/** Shares in cloud as the plans have them: today, and at the last change of each year. */
export function PlanTable({ lines }: { lines: readonly PlanLine[] }) {
  const days = lastOfYears(sharesByDay(lines));
  return (
    <Scroll label="Share in cloud by year">
      <table className={styles.table}>
        <caption>
          Share of all systems in cloud, today and at the last change of each
          year
        </caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {lines.map(({ name }) => (
              <th key={name} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, shares }) => (
            <tr key={day}>
              <th scope="row">{formatDate(day)}</th>
              {shares.map((share, line) => (
                <td key={lines[line].name} className={styles.number}>
                  {formatPercent(share)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
