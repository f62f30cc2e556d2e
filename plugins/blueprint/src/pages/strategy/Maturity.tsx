import type {
  MaturityItem,
  StrategyResponse,
} from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  formatDate,
  InitiativeList,
  NOT_KNOWN,
  Panel,
  type RegisterColumn,
  RegisterTable,
  StateWord,
  workStates,
} from '@policing/plugin-blueprint-react';
import { MaturityScale } from './MaturityScale';
import styles from './StrategyPage.module.css';

/** Maturity of capabilities, as forces assess it: today, aimed at, by when. */
export function Maturity({ strategy }: { strategy: StrategyResponse }) {
  const columns: RegisterColumn<MaturityItem>[] = [
    {
      id: 'capability',
      title: 'Capability',
      rowHeader: true,
      cell: ({ force, capability }) => (
        <>
          <EntityLink entity={capability} />
          {!strategy.force && (
            <span className={styles.second}>{force.title}</span>
          )}
        </>
      ),
    },
    {
      id: 'maturity',
      title: 'Maturity',
      cell: item => (
        <>
          <MaturityScale current={item.current} target={item.target} />
          {inWords(item)}
        </>
      ),
    },
    {
      id: 'assessed',
      title: 'Assessed',
      cell: item => (
        <>
          {formatDate(item.assessedOn)}
          <span className={styles.second}>{standingOf(item)}</span>
        </>
      ),
    },
    {
      id: 'rationale',
      title: 'Why',
      cell: ({ rationale }) => rationale ?? NOT_KNOWN,
    },
    {
      id: 'initiatives',
      title: 'Initiatives',
      cell: ({ initiatives }) => (
        <InitiativeList initiatives={initiatives} empty="none declared" />
      ),
    },
    {
      id: 'work',
      title: 'Worked on?',
      cell: ({ aimsHigher, work }) =>
        aimsHigher ? (
          <StateWord state={workStates[work]} />
        ) : (
          'no higher target declared'
        ),
    },
  ];
  return (
    <Panel title="How mature is each capability, and what is aimed at?">
      <RegisterTable
        label="Maturity of capabilities"
        columns={columns}
        items={strategy.maturity}
        idOf={({ ref }) => ref}
        empty="No force of this register has declared its maturity. It does so with CapabilityAssessment documents."
      />
    </Panel>
  );
}

function inWords({ current, target, targetOn }: MaturityItem): string {
  const now = current ?? NOT_KNOWN;
  if (target === undefined) {
    return `${now} of 5, target ${NOT_KNOWN}`;
  }
  return `${now} of 5, to be ${target} by ${
    targetOn ? formatDate(targetOn) : `a date ${NOT_KNOWN}`
  }`;
}

function standingOf({ agreed, confidencePercent }: MaturityItem): string {
  const parts = [
    agreementOf(agreed),
    confidencePercent !== undefined && `${confidencePercent} % sure`,
  ];
  return parts.filter(Boolean).join(', ');
}

function agreementOf(agreed: boolean | undefined): string {
  if (agreed === undefined) {
    return `agreement ${NOT_KNOWN}`;
  }
  return agreed ? 'agreed by the leadership' : 'not agreed by the leadership';
}
