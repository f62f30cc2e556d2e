import type {
  CloudNeighbour,
  CloudPredecessor,
  SystemCloudResponse,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  CLOUD_TAB,
  closedValue,
  EntityLink,
  formatDate,
  NOT_KNOWN,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  StateWord,
} from '@policing/plugin-blueprint-react';
import { endOf, orderInWords, planOf, runningStates } from './cloudWords';

/** Properties of {@link NeighboursPanels}. */
export interface NeighboursPanelsProps {
  move: SystemCloudResponse;
}

/** What it needs and what needs it; what it took the place of, until that is off. */
export function NeighboursPanels({ move }: NeighboursPanelsProps) {
  const { predecessors, successors, leftOut } = move;
  const replaces = predecessors.length > 0 || successors.length > 0;
  return (
    <>
      <Panel title="What does it need to move, and what needs it?" level={4}>
        <Neighbours
          label="Systems that it needs"
          items={move.needs}
          leftOut={leftOut.needs}
          empty="It needs no other system, as far as is declared."
        />
        <Neighbours
          label="Systems that need it"
          items={move.neededBy}
          leftOut={leftOut.neededBy}
          empty="No other system needs it, as far as is declared."
        />
      </Panel>
      {replaces && (
        <Panel
          title="What does it take the place of, and does that still run?"
          level={4}
        >
          {predecessors.length > 0 && (
            <Neighbours
              label="Systems that it replaces"
              items={predecessors}
              leftOut={leftOut.predecessors}
              further={{
                id: 'running',
                title: 'Switched off?',
                cell: item => <Running item={item} />,
              }}
            />
          )}
          {successors.length > 0 && (
            <Neighbours
              label="Systems that replace it"
              items={successors}
              leftOut={leftOut.successors}
            />
          )}
        </Panel>
      )}
    </>
  );
}

function Running({ item }: { item: CloudPredecessor }) {
  return (
    <>
      <StateWord state={runningStates[item.running]} />
      {item.decommissionedOn && ` ${formatDate(item.decommissionedOn)}`}
    </>
  );
}

interface NeighboursProps<T extends CloudNeighbour> {
  label: string;
  items: T[];
  leftOut: number;
  further?: RegisterColumn<T>;
  empty?: string;
}

function Neighbours<T extends CloudNeighbour>({
  label,
  items,
  leftOut,
  further,
  empty,
}: NeighboursProps<T>) {
  const columns: RegisterColumn<T>[] = [
    {
      id: 'title',
      title: label,
      rowHeader: true,
      cell: item => <EntityLink entity={item} tab={CLOUD_TAB} />,
    },
    {
      id: 'force',
      title: 'Force',
      cell: ({ forces }) =>
        forces.length > 0
          ? forces.map(({ title }) => title).join(', ')
          : 'National',
    },
    {
      id: 'hosting',
      title: 'Runs as',
      cell: ({ hostingClass }) =>
        hostingClass ? capitalise(closedValue(hostingClass)) : NOT_KNOWN,
    },
    { id: 'plan', title: 'Plan', cell: item => capitalise(planOf(item)) },
    { id: 'end', title: 'Move ends', cell: item => capitalise(endOf(item)) },
    ...(further ? [further] : []),
    { id: 'order', title: 'Order', cell: orderInWords },
  ];
  return (
    <>
      <RegisterTable
        label={label}
        columns={columns}
        items={items}
        idOf={({ ref }) => ref}
        empty={empty}
      />
      {leftOut > 0 && <p>And {plural(leftOut, 'other system')}.</p>}
    </>
  );
}
