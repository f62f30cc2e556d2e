import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Link, Select } from '@backstage/ui';
import type {
  ScenariosResponse,
  ScenarioSummary,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  Answer,
  ChoiceChips,
  formatDateTime,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  type Scope,
  useServerData,
} from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import { cloudApiRef } from '../../../api';
import styles from '../Scenarios.module.css';

/** The scenarios that the reader may see, a way to make one and to compare two. */
export function ScenarioList({ scope }: { scope: Scope }) {
  const api = useApi(cloudApiRef);
  const { address, registry } = scope;
  const archived = address.get('archived') === 'yes';
  const query = { registry, force: address.get('force'), archived };
  const scenarios = useServerData(
    registry && `scenarios ${JSON.stringify(query)}`,
    signal => api.scenarios(query, signal),
  );
  return (
    <Answer of={scenarios} what="scenarios" row="scenarios.read" height={240}>
      {answer => (
        <>
          <Panel
            title={archived ? 'Archived scenarios' : 'Scenarios'}
            actions={
              answer.forces.length > 0 && (
                <Button
                  variant="primary"
                  onPress={() => address.change({ scenario: 'new' })}
                >
                  New scenario
                </Button>
              )
            }
          >
            <div className={styles.bar}>
              <ChoiceChips
                label="Which scenarios"
                choices={[
                  { id: 'kept', title: 'In use' },
                  { id: 'archived', title: 'Archived' },
                ]}
                selected={archived ? 'archived' : 'kept'}
                onSelect={id =>
                  address.change({
                    archived: id === 'archived' ? 'yes' : undefined,
                  })
                }
              />
            </div>
            <RegisterTable
              label="Scenarios"
              columns={columnsFor(answer)}
              items={answer.items}
              idOf={({ id }) => id}
              empty={
                archived
                  ? 'No scenario is archived.'
                  : 'No scenario yet: choose “New scenario”, pick systems and say what should happen to them. The register stays as it is.'
              }
            />
          </Panel>
          {answer.items.length > 1 && (
            <Compare
              items={answer.items}
              onCompare={(a, b) => address.change({ a, b })}
            />
          )}
        </>
      )}
    </Answer>
  );
}

function columnsFor({
  registry,
  items,
}: ScenariosResponse): RegisterColumn<ScenarioSummary>[] {
  const severalForces = new Set(items.map(({ force }) => force.ref)).size > 1;
  return [
    {
      id: 'name',
      title: 'Scenario',
      rowHeader: true,
      cell: ({ id, name, description }) => (
        <>
          <Link href={addressOf('', { registry, scenario: id })}>{name}</Link>
          {description && <div className={styles.note}>{description}</div>}
        </>
      ),
    },
    ...(severalForces
      ? [
          {
            id: 'force',
            title: 'Force',
            cell: ({ force }: ScenarioSummary) => force.title,
          },
        ]
      : []),
    {
      id: 'systems',
      title: 'About',
      cell: ({ systems }) => plural(systems, 'system'),
    },
    {
      id: 'saved',
      title: 'Saved',
      cell: ({ savedAt, savedBy }) =>
        `${formatDateTime(savedAt)} by ${savedBy}`,
    },
  ];
}

interface CompareProps {
  items: ScenarioSummary[];
  onCompare: (a: string, b: string) => void;
}

function Compare({ items, onCompare }: CompareProps) {
  const [a, setA] = useState(items[0].id);
  const [b, setB] = useState(items[1].id);
  const options = items.map(({ id, name, force }) => ({
    value: id,
    label: `${name} (${force.title})`,
  }));
  const isSame = a === b;
  const isApart =
    items.find(({ id }) => id === a)?.force.ref !==
    items.find(({ id }) => id === b)?.force.ref;
  return (
    <Panel title="Two side by side">
      <div className={styles.bar}>
        <Select
          className={styles.choice}
          label="One"
          options={options}
          value={a}
          onChange={value => setA(String(value))}
        />
        <Select
          className={styles.choice}
          label="The other"
          options={options}
          value={b}
          onChange={value => setB(String(value))}
        />
        <Button
          variant="secondary"
          isDisabled={isSame || isApart}
          onPress={() => onCompare(a, b)}
        >
          Compare
        </Button>
      </div>
      {(isSame || isApart) && (
        <p className={styles.note}>
          {isSame
            ? 'Choose two different scenarios.'
            : 'Choose two scenarios of the same force.'}
        </p>
      )}
    </Panel>
  );
}
