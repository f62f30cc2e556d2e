import { Link } from '@backstage/ui';
import type {
  CloudConflictsQuery,
  CloudConflictsResponse,
  ConflictRuleCounts,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  addressOf,
  Answer,
  capitalise,
  closedValue,
  ExportMenu,
  formatCount,
  NoPermission,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  type ServerData,
  StateWord,
} from '@policing/plugin-blueprint-react';
import { useLocation } from 'react-router-dom';
import { severities } from './conflictWords';
import styles from './Conflicts.module.css';

/** Properties of {@link RulesPanel}. */
export interface RulesPanelProps {
  conflicts: ServerData<CloudConflictsResponse>;
  filters: CloudConflictsQuery;
  address: Address;
}

/** How many systems each rule finds in conflict. */
export function RulesPanel({ conflicts, filters, address }: RulesPanelProps) {
  return (
    <Panel
      title="What cannot work, by rule"
      actions={
        <ExportMenu
          what="the conflicts"
          path="/exports/cloud-conflicts"
          query={{ ...filters }}
          formats={['csv', 'xlsx']}
        />
      }
    >
      <Answer of={conflicts} what="the conflicts" height={360}>
        {data => <Rules data={data} address={address} />}
      </Answer>
    </Panel>
  );
}

interface RulesProps {
  data: CloudConflictsResponse;
  address: Address;
}

function Rules({ data, address }: RulesProps) {
  const { pathname } = useLocation();
  const { rules, systems, systemsInConflict, rulesWithheld, scope } = data;
  if (systems === 0) {
    return (
      <p>
        {scope.title} has no system that counts. Add the YAML of a system to
        this register.
      </p>
    );
  }
  const hrefOf = (rule: string, state?: string) =>
    `${addressOf(pathname, {
      registry: data.registry,
      force: address.get('force'),
      region: address.get('region'),
      rule,
      state,
    })}#conflicts`;
  const columns: RegisterColumn<ConflictRuleCounts>[] = [
    {
      id: 'title',
      title: 'What cannot work',
      rowHeader: true,
      cell: ({ id, title, basis, source }) => (
        <>
          <Link href={hrefOf(id)}>{title}</Link>
          <span className={styles.source}>
            {capitalise(closedValue(basis))}: {source.title}
          </span>
        </>
      ),
    },
    {
      id: 'severity',
      title: 'Severity',
      cell: ({ severity }) => <StateWord state={severities[severity]} />,
    },
    {
      id: 'conflicts',
      title: 'In conflict',
      cell: ({ conflicts }) => formatCount(conflicts),
    },
    {
      id: 'cannotBeRuledOut',
      title: 'Cannot be ruled out',
      cell: ({ id, cannotBeRuledOut }) =>
        cannotBeRuledOut > 0 ? (
          <Link href={hrefOf(id, 'cannot-be-ruled-out')}>
            {formatCount(cannotBeRuledOut)}
          </Link>
        ) : (
          '0'
        ),
    },
    {
      id: 'notPlanned',
      title: 'Nothing planned yet',
      cell: ({ notPlanned }) => formatCount(notPlanned),
    },
    {
      id: 'systems',
      title: 'Systems looked at',
      cell: rule => formatCount(rule.systems),
    },
  ];
  return (
    <>
      <p className={styles.lead}>
        <strong>
          {formatCount(systemsInConflict)} of {plural(systems, 'system')}
        </strong>{' '}
        of {scope.title === 'Nation' ? 'all forces' : scope.title}{' '}
        {systemsInConflict === 1 ? 'has' : 'have'} a plan that cannot work as it
        is written.
      </p>
      <RegisterTable
        label="Conflicts by rule"
        columns={columns}
        items={rules}
        idOf={({ id }) => id}
        empty="The scorecard has no rules over plans. Add them under spec.cloud.conflicts."
      />
      <p className={styles.note}>
        A conflict that cannot be ruled out hangs on a fact that nobody has
        recorded. Where nothing is planned yet there is nothing to contradict.
        The rules are part of the scorecard of the Blueprint.
      </p>
      {rulesWithheld > 0 && (
        <div className={styles.withheld}>
          <NoPermission
            role="note"
            title={`${plural(rulesWithheld, 'rule')} ${
              rulesWithheld === 1 ? 'is' : 'are'
            } not shown`}
            parts={[
              { what: 'what rests on assessments', row: 'assessment.read' },
            ]}
          />
        </div>
      )}
    </>
  );
}
