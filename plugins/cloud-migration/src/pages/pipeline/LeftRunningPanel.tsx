import type {
  LeftRunningItem,
  PipelineResponse,
} from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  formatDate,
  NOT_KNOWN,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  StateWord,
} from '@policing/plugin-blueprint-react';
import styles from './Pipeline.module.css';
import { runningStates } from './pipelineWords';

const columns: RegisterColumn<LeftRunningItem>[] = [
  {
    id: 'system',
    title: 'System that took the place',
    rowHeader: true,
    cell: ({ system }) => (
      <>
        <EntityLink entity={system} />
        <span className={styles.second}>
          {system.forces.map(({ title }) => title).join(', ') ||
            'National system'}
        </span>
      </>
    ),
  },
  {
    id: 'source',
    title: 'What it was migrated from',
    cell: ({ left }) =>
      left.source ? (
        <StateWord state={runningStates[left.source]} />
      ) : (
        'It was not migrated'
      ),
  },
  {
    id: 'due',
    title: 'To be off by',
    cell: ({ left }) => (
      <>
        {left.due ? formatDate(left.due) : NOT_KNOWN}
        {left.overdue && <span className={styles.mark}>passed</span>}
      </>
    ),
  },
  {
    id: 'predecessors',
    title: 'Systems it replaces',
    cell: ({ left }) =>
      left.predecessors.length === 0
        ? 'None declared'
        : left.predecessors.map(({ state, ...predecessor }) => (
            <div key={predecessor.ref}>
              <EntityLink entity={predecessor} />{' '}
              <StateWord state={runningStates[state]} />
            </div>
          )),
  },
];

/** Properties of {@link LeftRunningPanel}. */
export interface LeftRunningPanelProps {
  leftRunning: PipelineResponse['leftRunning'];
}

/** What still runs, or may, behind systems that took its place. */
export function LeftRunningPanel({ leftRunning }: LeftRunningPanelProps) {
  const { count, first } = leftRunning;
  return (
    <Panel title="What was moved, and still runs behind?">
      <p className={styles.lead}>
        Migrated is not decommissioned. {inWords(leftRunning)}
      </p>
      {count > 0 && (
        <RegisterTable
          label="What still runs behind systems that took its place"
          columns={columns}
          items={first}
          idOf={({ system }) => system.ref}
          empty="Nothing is left running."
        />
      )}
      {count > first.length && (
        <p className={styles.note}>
          The first {first.length} of {plural(count, 'system')}.
        </p>
      )}
    </Panel>
  );
}

function inWords(left: PipelineResponse['leftRunning']): string {
  if (left.count === 0) {
    return 'As far as the register says, nothing is left running behind a system that took its place.';
  }
  const parts = [
    left.predecessorsRunning > 0 &&
      `${plural(left.predecessorsRunning, 'predecessor')} still ${
        left.predecessorsRunning === 1 ? 'runs' : 'run'
      }`,
    left.predecessorsNotKnown > 0 &&
      `of ${plural(left.predecessorsNotKnown, 'predecessor')} it is not known`,
    left.sourcesRunning > 0 &&
      `what ${plural(left.sourcesRunning, 'system')} moved from still runs`,
    left.sourcesNotKnown > 0 &&
      `for ${plural(left.sourcesNotKnown, 'system')} nobody recorded whether the source is off`,
    left.overdue > 0 && `${left.overdue} past the day to be off`,
  ];
  const sentence = parts.filter(Boolean).join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
