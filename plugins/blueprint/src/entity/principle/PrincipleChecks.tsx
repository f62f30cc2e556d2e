import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { PrincipleSummary } from '@policing/plugin-blueprint-common';
import {
  addressOf,
  Panel,
  type RegisterColumn,
  RegisterTable,
  systemsRouteRef,
} from '@policing/plugin-blueprint-react';

/** Properties of {@link PrincipleChecks}. */
export interface PrincipleChecksProps {
  checks: PrincipleSummary['checks'];
  /** Register in which a check's systems are looked up. */
  registry: string;
  /** Whether the systems of a check may be looked up by its outcome. */
  linked: boolean;
}

type Check = PrincipleSummary['checks'][number];

/** The checks that decide a principle. */
export function PrincipleChecks(props: PrincipleChecksProps) {
  const { checks, registry, linked } = props;
  const systems = useRouteRef(systemsRouteRef)?.() ?? '';
  const columns: RegisterColumn<Check>[] = [
    {
      id: 'check',
      title: 'Check',
      rowHeader: true,
      cell: check => check.title,
    },
    { id: 'weight', title: 'Weight', cell: check => check.weight },
    { id: 'severity', title: 'Severity', cell: check => check.severity },
  ];
  if (linked) {
    columns.push({
      id: 'failing',
      title: 'Systems',
      cell: check => (
        <Link
          href={addressOf(systems, {
            registry,
            check: check.id,
            outcome: 'fail',
          })}
          aria-label={`Systems that fail it: ${check.title}`}
        >
          that fail it
        </Link>
      ),
    });
  }
  return (
    <Panel title="Which checks decide it?" level={4}>
      <RegisterTable
        label="Checks of the principle"
        columns={columns}
        items={checks}
        idOf={({ id }) => id}
        empty="None: nothing that the register holds decides it. People judge it."
      />
    </Panel>
  );
}
