import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  type EntityLabel,
  type GoalAlignment,
  type GoalType,
  goalTypes,
  type StrategyResponse,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  addressOf,
  ChoiceChips,
  EntityLink,
  FigureWithCoverage,
  InitiativeList,
  initiativesRouteRef,
  listInWords,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  StateWord,
  systemsRouteRef,
  workStates,
} from '@policing/plugin-blueprint-react';
import { goalTitle } from './goalTitle';
import styles from './StrategyPage.module.css';

const typeTitles: Record<GoalType, string> = {
  ambition: 'Ambitions',
  enabler: 'Enablers',
  lens: 'Lenses',
  step: 'Steps',
  phase: 'Phases',
};

/** Basis of goals that are not part of the strategy itself. */
const OWN_BASIS = 'our-extension';

/** Properties of {@link Goals}. */
export interface GoalsProps {
  strategy: StrategyResponse;
  withConformance: boolean;
  address: Address;
}

/** What serves each goal of one type: principles, systems, initiatives. */
export function Goals({ strategy, withConformance, address }: GoalsProps) {
  const asked = address.get('type');
  const type = goalTypes.find(each => each === asked) ?? 'ambition';
  const columns = useColumns(strategy, withConformance);
  return (
    <Panel title="What serves each goal?">
      <div className={styles.choices}>
        <ChoiceChips
          label="Sort of goal"
          choices={goalTypes.map(id => ({ id, title: typeTitles[id] }))}
          selected={type}
          onSelect={id => address.change({ type: id })}
        />
      </div>
      <RegisterTable
        label={`${typeTitles[type]} and what serves them`}
        columns={columns}
        items={strategy.goals.filter(goal => goal.type === type)}
        idOf={({ ref }) => ref}
        empty="The Blueprint has none. They are StrategyGoal documents of the registry of definitions."
      />
    </Panel>
  );
}

function useColumns(
  { registry, force, leastCoverage }: StrategyResponse,
  withConformance: boolean,
): RegisterColumn<GoalAlignment>[] {
  const systemsPath = useRouteRef(systemsRouteRef)?.() ?? '';
  const initiativesPath = useRouteRef(initiativesRouteRef)?.() ?? '';
  const scope = { registry, ...(force && { force: force.ref }) };
  return [
    {
      id: 'goal',
      title: 'Goal',
      rowHeader: true,
      cell: goal => (
        <>
          <EntityLink entity={{ ref: goal.ref, title: goalTitle(goal) }} />
          <span className={styles.second}>
            {goal.statement}
            {goal.basis === OWN_BASIS && ' (our extension, not the strategy’s)'}
          </span>
        </>
      ),
    },
    {
      id: 'principles',
      title: 'Principles',
      cell: ({ principles }) => (
        <Folded items={principles} noun="principle" none="none declared" />
      ),
    },
    {
      id: 'systems',
      title: 'Systems',
      cell: goal => (
        <ThroughWhat
          goal={goal}
          ofChecks={
            withConformance
              ? addressOf(systemsPath, { ...scope, goal: goal.ref })
              : undefined
          }
          ofCapabilities={addressOf(systemsPath, {
            ...scope,
            capability: goal.capabilities.map(({ ref }) => ref),
          })}
        />
      ),
    },
    ...(withConformance
      ? [
          {
            id: 'conformance',
            title: 'Conformance',
            cell: ({ conformance, checks }: GoalAlignment) =>
              checks.length > 0 ? (
                <FigureWithCoverage
                  figures={conformance}
                  leastCoverage={leastCoverage}
                />
              ) : (
                'not measured: no check speaks for it'
              ),
          },
        ]
      : []),
    {
      id: 'initiatives',
      title: 'Initiatives',
      cell: goal => (
        <>
          <InitiativeList
            initiatives={goal.initiatives}
            withOwner={!force}
            empty="none declared"
          />
          {goal.initiatives.length > 1 && (
            <Link
              href={addressOf(initiativesPath, { ...scope, goal: goal.ref })}
            >
              Open all {goal.initiatives.length}
            </Link>
          )}
        </>
      ),
    },
    {
      id: 'work',
      title: 'Worked on?',
      cell: ({ work, forcesWithout }) => (
        <>
          <StateWord state={workStates[work]} />
          {forcesWithout.length > 0 && work === 'worked-on' && (
            <span className={styles.second}>
              nobody in {listInWords(forcesWithout.map(({ title }) => title))}
            </span>
          )}
        </>
      ),
    },
  ];
}

function Folded({
  items,
  noun,
  none,
}: {
  items: readonly EntityLabel[];
  noun: string;
  none: string;
}) {
  if (items.length === 0) {
    return <>{none}</>;
  }
  return (
    <details>
      <summary>{plural(items.length, noun)}</summary>
      <ul className={styles.list}>
        {items.map(item => (
          <li key={item.ref}>
            <EntityLink entity={item} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ThroughWhat({
  goal: { systems, checks, capabilities },
  ofChecks,
  ofCapabilities,
}: {
  goal: GoalAlignment;
  /** Address of the systems behind the checks; none where it is not open. */
  ofChecks?: string;
  ofCapabilities: string;
}) {
  const throughChecks = `${systems.throughChecks} through ${plural(checks.length, 'check')}`;
  const throughCapabilities = `${systems.throughCapabilities} through ${plural(
    capabilities.length,
    'capability',
    'capabilities',
  )}`;
  const parts = [
    checks.length > 0 &&
      (ofChecks ? <Link href={ofChecks}>{throughChecks}</Link> : throughChecks),
    capabilities.length > 0 && (
      <Link href={ofCapabilities}>{throughCapabilities}</Link>
    ),
    systems.throughInitiatives > 0 &&
      `${systems.throughInitiatives} through initiatives`,
  ].filter(Boolean);
  return parts.length === 0 ? (
    <>nothing leads to systems</>
  ) : (
    <div className={styles.cell}>
      {parts.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </div>
  );
}
