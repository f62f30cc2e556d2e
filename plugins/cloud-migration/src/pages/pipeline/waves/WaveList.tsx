import { Button } from '@backstage/ui';
import type {
  PipelineSystem,
  WaveItem,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  EntityLink,
  formatDate,
  NOT_KNOWN,
  plural,
  type RegisterColumn,
  RegisterTable,
  StateWord,
} from '@policing/plugin-blueprint-react';
import {
  actualInDates,
  countsInWords,
  delayStates,
  dispositionTitle,
  planInDates,
  statusTitle,
  waveState,
} from '../pipelineWords';
import { waitSentences } from './waitWords';
import { waveId } from './waveLayout';
import styles from './Waves.module.css';

const columns: RegisterColumn<PipelineSystem>[] = [
  {
    id: 'title',
    title: 'System',
    rowHeader: true,
    cell: system => <EntityLink entity={system} />,
  },
  {
    id: 'status',
    title: 'Status',
    cell: ({ status, delay }) => (
      <>
        {statusTitle(status)}
        {delay && (
          <>
            {' '}
            <StateWord state={delayStates[delay]} />
          </>
        )}
      </>
    ),
  },
  {
    id: 'disposition',
    title: 'Disposition',
    cell: ({ disposition }) => dispositionTitle(disposition),
  },
  {
    id: 'planned',
    title: 'Planned',
    cell: ({ plannedStart, plannedFinish }) =>
      (plannedStart ?? plannedFinish)
        ? `${formatDate(plannedStart)} to ${formatDate(plannedFinish)}`
        : NOT_KNOWN,
  },
  {
    id: 'actual',
    title: 'Actual',
    cell: system =>
      capitalise(actualInDates(system).join(', ')) || 'Not begun, as recorded',
  },
  {
    id: 'progress',
    title: 'Progress',
    cell: ({ progress }) =>
      progress === undefined ? NOT_KNOWN : `${progress} %`,
  },
];

/** Properties of {@link WaveList}. */
export interface WaveListProps {
  waves: WaveItem[];
  open: readonly string[];
  onToggle: (id: string) => void;
  namesForces: boolean;
}

/** The waves in words: dates, what each waits for, and its systems on demand. */
export function WaveList(props: WaveListProps) {
  const { waves, open, onToggle, namesForces } = props;
  return (
    <ul className={styles.list} aria-label="Waves in words">
      {waves.map(wave => (
        <WaveInWords
          key={waveId(wave)}
          wave={wave}
          isOpen={open.includes(waveId(wave))}
          onToggle={() => onToggle(waveId(wave))}
          namesForce={namesForces}
        />
      ))}
    </ul>
  );
}

interface WaveInWordsProps {
  wave: WaveItem;
  isOpen: boolean;
  onToggle: () => void;
  namesForce: boolean;
}

function WaveInWords(props: WaveInWordsProps) {
  const { wave, isOpen, onToggle, namesForce } = props;
  const whose = wave.force?.title ?? 'National systems';
  const name = `wave ${wave.wave}${namesForce ? ` of ${whose}` : ''}`;
  const dates = [planInDates(wave), ...actualInDates(wave)].join('; ');
  const left = wave.counts.systems - wave.systems.length;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h4>
          Wave {wave.wave}
          {namesForce && ` · ${whose}`}
        </h4>
        <StateWord state={waveState(wave)} />
      </div>
      <p>
        {capitalise(dates)}. {capitalise(countsInWords(wave))}.
      </p>
      <Waits wave={wave} />
      <Button
        className={styles.showSystems}
        size="small"
        variant="tertiary"
        aria-expanded={isOpen}
        onPress={onToggle}
      >
        {isOpen ? `Hide the systems of ${name}` : `Show the systems of ${name}`}
      </Button>
      <div className={isOpen ? styles.systems : styles.closed}>
        <RegisterTable
          label={`Systems of ${name}`}
          columns={columns}
          items={wave.systems}
          idOf={({ ref }) => ref}
          empty="No system stands in this wave."
        />
        {left > 0 && (
          <p className={styles.second}>
            {plural(left, 'further system')} in this wave; the export holds all.
          </p>
        )}
      </div>
    </li>
  );
}

function Waits({ wave }: { wave: WaveItem }) {
  const sentences = waitSentences(wave);
  if (sentences.length === 0) {
    return wave.state === 'finished' ? null : (
      <p className={styles.second}>
        It waits for nothing that the register knows of.
      </p>
    );
  }
  const left = wave.waitCount - wave.waits.length;
  return (
    <>
      <ul className={styles.sentences}>
        {sentences.map(({ id, before, subject, after, contradicts }) => (
          <li key={id}>
            {before} <EntityLink entity={subject} />
            <span className={contradicts ? styles.contradicts : undefined}>
              {after}
            </span>
            .
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className={styles.second}>
          {plural(left, 'further wait')}; the export holds all.
        </p>
      )}
    </>
  );
}
