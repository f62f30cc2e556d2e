import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  RoadmapCell,
  RoadmapRow,
  StrategyResponse,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  BLUEPRINT_TAB,
  EntityLink,
  formatDate,
  initiativesRouteRef,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  roadmapStates,
  StateWord,
} from '@policing/plugin-blueprint-react';
import { goalTitle } from './goalTitle';
import styles from './StrategyPage.module.css';

/** Forces by phases of the roadmap, only as each force declares it. */
export function Roadmap({ strategy }: { strategy: StrategyResponse }) {
  const { goals, registry, roadmap } = strategy;
  const initiativesPath = useRouteRef(initiativesRouteRef)?.() ?? '';
  const silent = roadmap.filter(row => !hasDeclared(row));
  const phases = goals.filter(({ type }) => type === 'phase');
  const columns: RegisterColumn<RoadmapRow>[] = [
    {
      id: 'force',
      title: 'Force',
      rowHeader: true,
      cell: row => <EntityLink entity={row} tab={BLUEPRINT_TAB} />,
    },
    ...phases.map((phase, place) => ({
      id: phase.ref,
      title: goalTitle(phase),
      cell: ({ ref, cells }: RoadmapRow) => (
        <Standing
          cell={cells[place]}
          initiatives={addressOf(initiativesPath, {
            registry,
            force: ref,
            goal: phase.ref,
          })}
        />
      ),
    })),
  ];
  return (
    <Panel title="Where does each force stand in the phases of the roadmap?">
      <p className={styles.note}>
        As each force declares it. A phase that it says nothing about is not
        declared; nothing is concluded from its initiatives.
      </p>
      <RegisterTable
        label="Forces by phases of the roadmap"
        columns={columns}
        items={roadmap.filter(hasDeclared)}
        idOf={({ ref }) => ref}
        empty="Nothing is declared. A force does so in its own document, under force.roadmap."
      />
      {silent.length > 0 && (
        <details className={styles.silent}>
          <summary>
            {plural(
              silent.length,
              'force declares neither where it stands',
              'forces declare neither where they stand',
            )}{' '}
            nor an initiative for a phase
          </summary>
          <ul className={styles.list}>
            {silent.map(row => (
              <li key={row.ref}>
                <EntityLink entity={row} tab={BLUEPRINT_TAB} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

/** Whether a force says anything about the roadmap. */
function hasDeclared({ cells }: RoadmapRow): boolean {
  return cells.some(
    ({ state, initiatives }) => state ?? initiatives.length > 0,
  );
}

function Standing({
  cell: { state, on, evidence, initiatives },
  initiatives: address,
}: {
  cell: RoadmapCell;
  initiatives: string;
}) {
  return (
    <div className={styles.cell}>
      <span>
        <StateWord state={roadmapStates[state ?? 'not-declared']} />
        {on && ` since ${formatDate(on)}`}
      </span>
      {evidence && <span className={styles.second}>{evidence}</span>}
      {initiatives.length > 0 ? (
        <Link href={address}>{plural(initiatives.length, 'initiative')}</Link>
      ) : (
        <span className={styles.second}>no initiative declared</span>
      )}
    </div>
  );
}
