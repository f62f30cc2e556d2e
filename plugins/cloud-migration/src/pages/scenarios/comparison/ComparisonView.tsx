import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  ComparedStep,
  ScenarioChanges,
  ScenarioComparisonResponse,
  ScenarioEvaluationResponse,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  addressOf,
  Answer,
  CLOUD_TAB,
  EntityLink,
  ExportMenu,
  formatCount,
  formatDate,
  formatPercent,
  Panel,
  type RegisterColumn,
  RegisterTable,
  useServerData,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../../api';
import { PlanChart } from '../results/PlanChart';
import { PlanTable } from '../results/PlanTable';
import { Scroll } from '../Scroll';
import styles from '../Scenarios.module.css';
import {
  changesInWords,
  factsInWords,
  reachedInWords,
  stateTitles,
} from '../scenarioWords';

/** Properties of {@link ComparisonView}. */
export interface ComparisonViewProps {
  /** Identifiers of the scenarios. */
  a: string;
  b: string;
  address: Address;
}

/** Two scenarios side by side, beside the register as it is. */
export function ComparisonView({ a, b, address }: ComparisonViewProps) {
  const api = useApi(cloudApiRef);
  const comparison = useServerData(`scenarios ${a} ${b}`, signal =>
    api.compareScenarios({ a, b }, signal),
  );
  return (
    <Answer
      of={comparison}
      what="these scenarios"
      row="scenarios.read"
      height={420}
    >
      {answer => <Comparison answer={answer} address={address} />}
    </Answer>
  );
}

interface ComparisonProps {
  answer: ScenarioComparisonResponse;
  address: Address;
}

function Comparison({ answer, address }: ComparisonProps) {
  const { a, b, steps } = answer;
  const [nameA, nameB] = [nameOf(a), nameOf(b)];
  const lines = [
    {
      name: 'As the register has it',
      position: a.figures.today.position,
    },
    { name: nameA, position: a.figures.planned.position },
    { name: nameB, position: b.figures.planned.position },
  ];
  const registry = address.get('registry');
  const href = (scenario: string | undefined) =>
    addressOf('', { registry, scenario });
  return (
    <div className={styles.stack}>
      <p className={styles.note}>
        <Link href={addressOf('', { registry })}>All scenarios</Link> ·{' '}
        {a.force.title} · <Link href={href(a.scenario?.id)}>{nameA}</Link> ·{' '}
        <Link href={href(b.scenario?.id)}>{nameB}</Link>
      </p>
      <Panel
        title="Which comes to what?"
        actions={
          <ExportMenu
            what="the two scenarios"
            path="/exports/cloud-scenario"
            query={{ id: a.scenario?.id, b: b.scenario?.id }}
            formats={['csv', 'xlsx']}
          />
        }
      >
        <SideBySide a={a} b={b} />
        <p className={styles.note}>
          Worked out for {formatDate(a.day)} with {a.scorecard.title}{' '}
          {a.scorecard.version}.
        </p>
      </Panel>
      <Panel title="When would the target be reached?">
        <PlanChart lines={lines} target={a.target} />
        <PlanTable lines={lines} />
      </Panel>
      <Panel title="What do they do differently?">
        <RegisterTable
          label="Steps of both scenarios"
          columns={columnsFor(nameA, nameB)}
          items={steps}
          idOf={({ system }) => system.ref}
          empty="Neither scenario has a step."
        />
      </Panel>
    </div>
  );
}

/** Two scenarios may bear one name, so that their revision is not enough to tell them apart. */
function nameOf({ scenario }: ScenarioEvaluationResponse): string {
  return scenario?.name ?? 'Scenario';
}

function SideBySide({ a, b }: Pick<ScenarioComparisonResponse, 'a' | 'b'>) {
  const rows: [string, string, string, string][] = [
    [
      'Target reached',
      reachedInWords(a.figures.today.position, a.day),
      reachedInWords(a.figures.planned.position, a.day),
      reachedInWords(b.figures.planned.position, b.day),
    ],
    ...(['inCloud', 'notInCloud', 'notKnown'] as const).map(
      (state): [string, string, string, string] => [
        `${stateTitles[state]}, when carried out`,
        formatCount(a.figures.today.counts[state]),
        formatCount(a.figures.carriedOut.counts[state]),
        formatCount(b.figures.carriedOut.counts[state]),
      ],
    ),
    ...(a.withheld.includes('conformance')
      ? []
      : [
          [
            'Assured conformance, when carried out',
            share(a, 'today', 'assuredConformance'),
            share(a, 'carriedOut', 'assuredConformance'),
            share(b, 'carriedOut', 'assuredConformance'),
          ] as [string, string, string, string],
          [
            'Coverage, when carried out',
            share(a, 'today', 'coverage'),
            share(a, 'carriedOut', 'coverage'),
            share(b, 'carriedOut', 'coverage'),
          ] as [string, string, string, string],
        ]),
  ];
  return (
    <Scroll label="Side by side">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">As the register has it</th>
            <th scope="col">{nameOf(a)}</th>
            <th scope="col">{nameOf(b)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, ...cells]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {cells.map((cell, place) => (
                // The columns never change their places.
                // eslint-disable-next-line react/no-array-index-key
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function share(
  { figures }: ScenarioEvaluationResponse,
  picture: 'today' | 'carriedOut',
  name: 'assuredConformance' | 'coverage',
): string {
  return formatPercent(figures[picture].conformance?.[name]);
}

function columnsFor(
  nameA: string,
  nameB: string,
): RegisterColumn<ComparedStep>[] {
  const inWords = (changes: ScenarioChanges | undefined) =>
    changes ? changesInWords(changes) : 'no step';
  return [
    {
      id: 'system',
      title: 'System',
      rowHeader: true,
      cell: ({ system }) => <EntityLink entity={system} tab={CLOUD_TAB} />,
    },
    {
      id: 'today',
      title: 'In the register today',
      cell: ({ today }) => (today ? factsInWords(today) : 'no longer there'),
    },
    { id: 'a', title: nameA, cell: ({ a }) => inWords(a) },
    { id: 'b', title: nameB, cell: ({ b }) => inWords(b) },
  ];
}
