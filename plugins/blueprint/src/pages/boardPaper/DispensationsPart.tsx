import type {
  BoardDispensation,
  BoardPaperResponse,
} from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  formatDate,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';

function stateInWords({ state, expiring, daysLeft }: BoardDispensation) {
  return expiring ? `live, ends in ${plural(daysLeft, 'day')}` : state;
}

const columns: RegisterColumn<BoardDispensation>[] = [
  {
    id: 'principle',
    title: 'Principle',
    rowHeader: true,
    cell: ({ principle }) => <EntityLink entity={principle} />,
  },
  {
    id: 'systems',
    title: 'Systems',
    cell: ({ systems }) => systems.map(({ title }) => title).join(', '),
  },
  { id: 'state', title: 'State', cell: stateInWords },
  {
    id: 'ends',
    title: 'Last day',
    cell: ({ expiresOn }) => formatDate(expiresOn),
  },
  { id: 'reason', title: 'Reason', cell: ({ reason }) => reason },
];

/** Dispensations that hold, and those that ended since the day of the paper. */
export function DispensationsPart({ paper }: { paper: BoardPaperResponse }) {
  const { dispensations, since } = paper;
  if (!dispensations) {
    return null;
  }
  return (
    <Panel title="Dispensations" level={2}>
      <RegisterTable
        label="Dispensations"
        columns={columns}
        items={dispensations}
        idOf={({ ref }) => ref}
        empty={`None holds, and none has ended since ${formatDate(since)}.`}
      />
    </Panel>
  );
}
