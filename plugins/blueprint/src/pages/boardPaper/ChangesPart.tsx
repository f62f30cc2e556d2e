import type { BoardPaperResponse } from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  EntityLink,
  formatDate,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';

type Change = NonNullable<BoardPaperResponse['changes']>['items'][number];

const columns: RegisterColumn<Change>[] = [
  { id: 'on', title: 'On', cell: ({ at }) => formatDate(at.slice(0, 10)) },
  {
    id: 'system',
    title: 'System',
    rowHeader: true,
    cell: ({ system }) => <EntityLink entity={system} tab={BLUEPRINT_TAB} />,
  },
  { id: 'what', title: 'What changed', cell: ({ summary }) => summary },
];

/** What changed in levels and figures since a day. */
export function ChangesPart({ paper }: { paper: BoardPaperResponse }) {
  const { changes, since } = paper;
  if (!changes) {
    return null;
  }
  const { better, worse, changed, added } = changes;
  return (
    <Panel title={`Changes since ${formatDate(since)}`} level={2}>
      <p>
        {plural(better, 'system')} rose to a higher level and{' '}
        {plural(worse, 'system')} fell to a lower one; figures of{' '}
        {plural(changed, 'system')} changed. {plural(added, 'system')}{' '}
        {added === 1 ? 'was' : 'were'} not in the register on that day.
      </p>
      <RegisterTable
        label="Changes"
        columns={columns}
        items={changes.items}
        idOf={({ at, system }) => `${system.ref} ${at}`}
        empty="No figure of a system changed. Choose an earlier day to look further back."
      />
    </Panel>
  );
}
