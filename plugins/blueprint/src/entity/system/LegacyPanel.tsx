import type { LegacyResult } from '@policing/plugin-blueprint-common';
import {
  EntityRefLink,
  formatDate,
  formatScore,
  NOT_KNOWN,
  Panel,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import styles from './LegacyPanel.module.css';

/** Properties of {@link LegacyPanel}. */
export interface LegacyPanelProps {
  legacy: LegacyResult;
}

type Criterion = LegacyResult['criteria'][number];

const columns: RegisterColumn<Criterion>[] = [
  {
    id: 'criterion',
    title: 'Criterion',
    rowHeader: true,
    cell: ({ id, title }) => `${id} ${title}`,
  },
  { id: 'axis', title: 'Axis', cell: ({ axis }) => axis },
  {
    id: 'score',
    title: 'Score',
    cell: ({ score, anchor }) =>
      score === undefined
        ? NOT_KNOWN
        : [score, anchor].filter(part => part !== undefined).join(': '),
  },
  {
    id: 'derived',
    title: 'What the facts suggest',
    cell: ({ derived }) =>
      derived ? `${derived.score}: ${derived.because}` : 'nothing',
  },
];

/** The legacy score with its sum and its criteria. */
export function LegacyPanel({ legacy }: LegacyPanelProps) {
  const { likelihood, impact, lowest, highest, criteria } = legacy;
  return (
    <Panel title="How is the legacy score made up?">
      {legacy.state === 'not-assessed' ? (
        <p className={styles.line}>
          No self-assessment. Add a legacy block to the system’s assessment to
          have it scored.
        </p>
      ) : (
        <>
          <p className={styles.line}>
            Likelihood {rangeOf(likelihood?.lowest, likelihood?.highest)} ×
            impact {rangeOf(impact?.lowest, impact?.highest)} = overall{' '}
            <strong>{rangeOf(lowest, highest)}</strong> of 30.
          </p>
          <p className={styles.quiet}>
            {legacy.profile && (
              <>
                Profile <EntityRefLink entityRef={legacy.profile} />, version{' '}
                {legacy.profileVersion ?? NOT_KNOWN}.{' '}
              </>
            )}
            Scored {formatDate(legacy.assessedOn)} by{' '}
            {legacy.assessor ?? NOT_KNOWN}.
          </p>
        </>
      )}
      <RegisterTable
        label="Criteria of the legacy framework"
        columns={columns}
        items={criteria}
        idOf={({ id }) => id}
        empty="The profile has no criteria."
      />
    </Panel>
  );
}

function rangeOf(lowest: number | undefined, highest: number | undefined) {
  if (lowest === undefined || highest === undefined) {
    return NOT_KNOWN;
  }
  return lowest === highest
    ? formatScore(lowest)
    : `between ${formatScore(lowest)} and ${formatScore(highest)}`;
}
