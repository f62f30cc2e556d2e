import type {
  LevelId,
  VersionEffect,
  VersionsComparisonResponse,
} from '@policing/plugin-blueprint-common';
import {
  formatCount,
  formatDate,
  formatDateTime,
  levelOrder,
  levels,
  plural,
  type RegisterColumn,
  RegisterTable,
  VerdictChip,
} from '@policing/plugin-blueprint-react';
import { Change, Figures } from './sides';
import { versionName } from './versionWords';
import styles from './NationEffect.module.css';

/** Properties of the parts that show the effect. */
export interface EffectProps {
  answer: VersionsComparisonResponse;
  effect: VersionEffect;
}

/** What the versions make of all systems: figures, levels, and who moves where. */
export function NationEffect({ answer, effect }: EffectProps) {
  const { nation, moves } = effect;
  const { from, to, leastCoverage } = answer;
  const moved = moves.reduce((sum, { systems }) => sum + systems, 0);
  const columns: RegisterColumn<{ level: LevelId }>[] = [
    {
      id: 'level',
      title: 'Level',
      rowHeader: true,
      cell: ({ level }) => <VerdictChip level={level} />,
    },
    {
      id: 'from',
      title: versionName(from),
      cell: ({ level }) => formatCount(nation.levels.from[level]),
    },
    {
      id: 'to',
      title: versionName(to),
      cell: ({ level }) => formatCount(nation.levels.to[level]),
    },
    {
      id: 'change',
      title: 'Change',
      cell: ({ level }) =>
        differenceOf(nation.levels.to[level] - nation.levels.from[level]),
    },
  ];
  return (
    <>
      <p className={styles.summary}>
        {moved === 0
          ? `No system of ${formatCount(nation.systems)} changes its level.`
          : `${plural(moved, 'system')} of ${formatCount(
              nation.systems,
            )} would change ${moved === 1 ? 'its' : 'their'} level: ${moves
              .map(
                ({ from: before, to: after, systems }) =>
                  `${formatCount(systems)} from ${levels[
                    before
                  ].title.toLowerCase()} to ${levels[after].title.toLowerCase()}`,
              )
              .join(', ')}.`}
      </p>
      <dl className={styles.sides}>
        <div>
          <dt>{versionName(from)}</dt>
          <dd>
            <Figures
              figures={nation.figures?.from}
              leastCoverage={leastCoverage.from}
            />
          </dd>
        </div>
        <div>
          <dt>{versionName(to)}</dt>
          <dd>
            <Figures
              figures={nation.figures?.to}
              leastCoverage={leastCoverage.to}
            />
          </dd>
        </div>
        <div>
          <dt>Conformance of all systems</dt>
          <dd>
            <Change figures={nation.figures} />
          </dd>
        </div>
      </dl>
      <RegisterTable
        label="Systems by level with either version"
        columns={columns}
        items={levelOrder.map(level => ({ level }))}
        idOf={({ level }) => level}
        empty="No systems."
      />
      <p className={styles.note}>
        Worked out {formatDateTime(effect.workedOutAt)}, with the facts as of{' '}
        {formatDate(effect.day)}.
      </p>
    </>
  );
}

/** A difference with its sign: “+3”, “−2”, “none”. */
function differenceOf(difference: number): string {
  if (difference === 0) {
    return 'none';
  }
  return `${difference > 0 ? '+' : '−'}${formatCount(Math.abs(difference))}`;
}
