import { Link } from '@backstage/ui';
import type { ImportSummary } from '@policing/plugin-blueprint-common';
import {
  formatCount,
  formatDate,
  formatDateTime,
  Panel,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { stateInWords } from './importWords';

const columns: RegisterColumn<ImportSummary>[] = [
  {
    id: 'file',
    title: 'File',
    rowHeader: true,
    cell: ({ id, registry, force, fileName }) => (
      <Link
        href={`?${new URLSearchParams({ registry, force: force.ref, import: id })}`}
      >
        {fileName}
      </Link>
    ),
  },
  { id: 'force', title: 'Force', cell: ({ force }) => force.title },
  { id: 'state', title: 'State', cell: ({ state }) => stateInWords(state) },
  { id: 'rows', title: 'Rows', cell: ({ rows }) => formatCount(rows) },
  {
    id: 'started',
    title: 'Read',
    cell: ({ startedAt, startedBy }) =>
      `${formatDateTime(startedAt)}, by ${startedBy.title}`,
  },
  {
    id: 'expires',
    title: 'Deleted on',
    cell: ({ expiresOn }) => formatDate(expiresOn),
  },
];

/** Imports of the reader’s forces, the latest first. */
export function ImportList({ items }: { items: ImportSummary[] }) {
  return (
    <Panel title="Imports under way and done" level={2}>
      <RegisterTable
        label="Imports"
        columns={columns}
        items={items}
        idOf={({ id }) => id}
        empty="No file has been read in the last 30 days. Choose one above: nothing is written before you accept it."
      />
    </Panel>
  );
}
