import type {
  CloudCounts,
  LevelId,
  PictureFigures,
  ScenarioEvaluationResponse,
} from '@policing/plugin-blueprint-common';
import {
  formatCount,
  formatPercent,
  levelOrder,
  levels,
} from '@policing/plugin-blueprint-react';
import { Scroll } from '../Scroll';
import styles from '../Scenarios.module.css';
import {
  differenceInWords,
  pictureTitles,
  stateTitles,
} from '../scenarioWords';

/** Properties of {@link FiguresTable}. */
export interface FiguresTableProps {
  evaluation: ScenarioEvaluationResponse;
}

interface Line {
  title: string;
  /** A number of systems, or a share. */
  value: (figures: PictureFigures) => number | undefined;
  isShare?: boolean;
}

const countLines: Line[] = (
  Object.keys(stateTitles) as (keyof CloudCounts)[]
).map(state => ({
  title: stateTitles[state],
  value: ({ counts }) => counts[state],
}));

const conflictLines: Line[] = [
  {
    title: 'Conflicts in plans',
    value: ({ conflicts }) => sum(conflicts.map(({ found }) => found)),
  },
  {
    title: 'Conflicts that cannot be ruled out',
    value: ({ conflicts }) =>
      sum(conflicts.map(({ cannotBeRuledOut }) => cannotBeRuledOut)),
  },
];

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

const conformanceLines: Line[] = [
  {
    title: 'Assured conformance',
    value: ({ conformance }) => conformance?.assuredConformance,
    isShare: true,
  },
  {
    title: 'Coverage',
    value: ({ conformance }) => conformance?.coverage,
    isShare: true,
  },
  ...levelOrder.map((level: LevelId): Line => ({
    title: `${levels[level].title} systems`,
    value: figures => figures.levels?.[level],
  })),
];

/** Today’s figures of the force beside those of both pictures. */
export function FiguresTable({ evaluation }: FiguresTableProps) {
  const { figures, withheld } = evaluation;
  const lines = [
    ...countLines,
    ...conflictLines,
    ...(withheld.includes('conformance') ? [] : conformanceLines),
  ];
  return (
    <Scroll label="Figures">
      <table className={styles.table}>
        <caption>The systems of {evaluation.force.title}</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className={styles.number}>
              {pictureTitles.today}
            </th>
            <th scope="col" className={styles.number}>
              {pictureTitles.planned}
            </th>
            <th scope="col" className={styles.number}>
              {pictureTitles.carriedOut}
            </th>
            <th scope="col" className={styles.number}>
              Carried out against today
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ title, value, isShare }) => {
            const today = value(figures.today);
            const carriedOut = value(figures.carriedOut);
            const show = (shown: number | undefined) =>
              isShare ? formatPercent(shown) : formatCount(shown ?? 0);
            return (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td className={styles.number}>{show(today)}</td>
                <td className={styles.number}>
                  {show(value(figures.planned))}
                </td>
                <td className={styles.number}>{show(carriedOut)}</td>
                <td className={styles.number}>
                  {difference(today, carriedOut, isShare)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

function difference(
  from: number | undefined,
  to: number | undefined,
  isShare = false,
): string {
  if (from === undefined || to === undefined) {
    return from === to ? 'no change' : 'cannot be compared';
  }
  if (!isShare) {
    return differenceInWords(from, to);
  }
  const points = differenceInWords(
    Math.round(from * 1000) / 10,
    Math.round(to * 1000) / 10,
  );
  return points === 'no change' ? points : `${rounded(points)} points`;
}

/** Without the digits that floating numbers add. */
function rounded(points: string): string {
  return points.replace(/(\.\d)\d+/, '$1');
}
