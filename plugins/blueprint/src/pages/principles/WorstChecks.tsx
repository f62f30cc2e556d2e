import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  PrinciplesResponse,
  WorstCheck,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  BLUEPRINT_TAB,
  EntityLink,
  extentOf,
  formatCount,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  systemsRouteRef,
  useYourAccess,
  Withheld,
} from '@policing/plugin-blueprint-react';
import styles from './WorstChecks.module.css';

/** Properties of {@link WorstChecks}. */
export interface WorstChecksProps {
  answer: PrinciplesResponse;
  /** Force whose systems are counted. */
  force?: string;
}

/** The checks that cost most, over the systems whose checks are open to the reader. */
export function WorstChecks({ answer, force }: WorstChecksProps) {
  const systems = useRouteRef(systemsRouteRef)?.() ?? '';
  const extent = extentOf(useYourAccess().data, 'checks.read');
  const { registry, scope, worstChecks } = answer;
  const columns: RegisterColumn<WorstCheck>[] = [
    {
      id: 'check',
      title: 'Check',
      rowHeader: true,
      cell: ({ title, severity, weight }) => (
        <>
          {title}
          <span className={styles.detail}>
            {severity} severity, weight {weight}
          </span>
        </>
      ),
    },
    {
      id: 'failing',
      title: 'Fails it',
      cell: check => (
        <Link
          className={styles.link}
          href={addressOf(systems, {
            registry,
            check: check.id,
            outcome: 'fail',
            force,
          })}
          aria-label={`${shareInWords(check)} fail it: ${check.title}`}
        >
          {shareInWords(check)}
        </Link>
      ),
    },
    {
      id: 'principles',
      title: 'Decides',
      cell: ({ principles }) =>
        principles.map(principle => (
          <span key={principle.ref} className={styles.principle}>
            <EntityLink entity={principle} tab={BLUEPRINT_TAB} />
          </span>
        )),
    },
  ];
  const inSome = extent !== undefined && extent !== 'everything';
  return (
    <Panel
      title={
        force
          ? `Which checks cost ${scope.title} most?`
          : 'Which checks cost most?'
      }
    >
      <RegisterTable
        label="Worst checks"
        columns={columns}
        items={worstChecks ?? []}
        idOf={({ id }) => id}
        empty={
          worstChecks
            ? 'None: no check is known to fail.'
            : 'No system here whose checks are open to you.'
        }
      />
      {inSome && (
        <Withheld
          parts={[
            {
              what: 'checks of systems of other forces, which count for nothing here',
              row: 'checks.read',
            },
          ]}
        />
      )}
    </Panel>
  );
}

/** How many fail it: “26 of 41 systems”. */
function shareInWords({ failing, systems }: WorstCheck): string {
  return `${formatCount(failing)} of ${plural(systems, 'system')}`;
}
