import type {
  BoardCheck,
  BoardPaperResponse,
} from '@policing/plugin-blueprint-common';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  addressOf,
  formatCount,
  Panel,
  RegisterTable,
  systemsRouteRef,
} from '@policing/plugin-blueprint-react';

/** The checks that cost most weight, with the systems that fail them. */
export function ChecksPart({ paper }: { paper: BoardPaperResponse }) {
  const { worstChecks, registry, force } = paper;
  const systems = useRouteRef(systemsRouteRef)?.() ?? '';
  if (!worstChecks) {
    return null;
  }
  const hrefOf = ({ id }: BoardCheck) =>
    addressOf(systems, {
      registry: registry.name,
      force,
      check: id,
      outcome: 'fail',
    });
  return (
    <Panel title="Worst checks" level={2}>
      <RegisterTable
        label="Worst checks"
        columns={[
          {
            id: 'check',
            title: 'Check',
            rowHeader: true,
            cell: ({ title }: BoardCheck) => title,
          },
          {
            id: 'failing',
            title: 'Systems failing',
            cell: check => (
              <Link href={hrefOf(check)}>{formatCount(check.failing)}</Link>
            ),
          },
          {
            id: 'not-known',
            title: 'Not known',
            cell: ({ notKnown }) => formatCount(notKnown),
          },
          { id: 'weight', title: 'Weight', cell: ({ weight }) => weight },
          {
            id: 'remediation',
            title: 'What to do',
            cell: ({ remediation }) => remediation,
          },
        ]}
        items={worstChecks}
        idOf={({ id }) => id}
        empty="No check is known to fail."
      />
    </Panel>
  );
}
