import type { ScorecardVersion } from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  formatCount,
  formatDate,
  Panel,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { versionName } from './versionWords';
import styles from './VersionsTable.module.css';

const columns: RegisterColumn<ScorecardVersion>[] = [
  {
    id: 'version',
    title: 'Version',
    rowHeader: true,
    cell: version => (
      <>
        {version.standing === 'earlier' ? (
          `${version.scorecard.title} ${versionName(version)}`
        ) : (
          <EntityLink
            entity={{
              ...version.scorecard,
              title: `${version.scorecard.title} ${versionName(version)}`,
            }}
          />
        )}
        {version.description && (
          <span className={styles.description}>{version.description}</span>
        )}
      </>
    ),
  },
  {
    id: 'checks',
    title: 'Checks',
    cell: ({ checks }) => formatCount(checks),
  },
  {
    id: 'since',
    title: 'Scored with since',
    cell: ({ inForceSince, standing }) =>
      standing === 'declared' && !inForceSince
        ? 'not yet'
        : formatDate(inForceSince),
  },
  {
    id: 'until',
    title: 'Until',
    cell: untilInWords,
  },
  {
    id: 'digest',
    title: 'Digest',
    cell: ({ digest }) => <code>{digest.slice(0, 12)}</code>,
  },
];

/** The versions of the scorecard that the register knows. */
export function VersionsTable({ versions }: { versions: ScorecardVersion[] }) {
  return (
    <Panel title="Which versions are there?">
      <RegisterTable
        label="Versions of the scorecard"
        columns={columns}
        items={versions}
        idOf={({ id }) => id}
        empty="None. Add a scorecard to the registry of definitions."
      />
    </Panel>
  );
}

function untilInWords({ inForceUntil, standing }: ScorecardVersion): string {
  if (standing === 'in-force') {
    return 'in force';
  }
  return inForceUntil ? formatDate(inForceUntil) : 'not yet';
}
