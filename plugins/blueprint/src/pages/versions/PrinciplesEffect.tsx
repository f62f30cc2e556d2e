import type {
  PrincipleDifference,
  VersionsComparisonResponse,
} from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  EntityLink,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { Figures } from './sides';
import { versionName } from './versionWords';

/** Principles that other checks decide, and how far they are kept with either version. */
export function PrinciplesEffect({
  answer,
}: {
  answer: VersionsComparisonResponse;
}) {
  const { from, to, leastCoverage, principles } = answer;
  const columns: RegisterColumn<PrincipleDifference>[] = [
    {
      id: 'principle',
      title: 'Principle',
      rowHeader: true,
      cell: ({ principle }) => (
        <EntityLink entity={principle} tab={BLUEPRINT_TAB} />
      ),
    },
    { id: 'checks', title: 'Decided by', cell: checksInWords },
    {
      id: 'from',
      title: versionName(from),
      cell: ({ adherence, checks }) =>
        checks.from.length === 0 ? (
          'no check'
        ) : (
          <Figures
            figures={adherence?.from}
            leastCoverage={leastCoverage.from}
          />
        ),
    },
    {
      id: 'to',
      title: versionName(to),
      cell: ({ adherence, checks }) =>
        checks.to.length === 0 ? (
          'no check'
        ) : (
          <Figures figures={adherence?.to} leastCoverage={leastCoverage.to} />
        ),
    },
  ];
  return (
    <Panel title="Which principles are decided in another way?">
      <RegisterTable
        label="Principles that are decided in another way"
        columns={columns}
        items={principles}
        idOf={({ principle }) => principle.ref}
        empty="None: the same checks decide each principle in the same way."
      />
    </Panel>
  );
}

/** “4 checks, before 5”; “3 checks, changed”. */
function checksInWords({ checks }: PrincipleDifference): string {
  const { from, to } = checks;
  const same = from.length === to.length;
  return same
    ? `${plural(to.length, 'check')}, changed`
    : `${plural(to.length, 'check')}, before ${from.length}`;
}
