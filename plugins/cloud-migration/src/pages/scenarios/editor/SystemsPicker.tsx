import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Checkbox } from '@backstage/ui';
import {
  type CandidatesResponse,
  type CandidateView,
  candidateViews,
  type EntityLabel,
  MOST_SCENARIO_STEPS,
  type ScenarioChanges,
  type ScenarioCandidate,
} from '@policing/plugin-blueprint-common';
import {
  Answer,
  Panel,
  plural,
  useServerData,
  WordsField,
} from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import { cloudApiRef } from '../../../api';
import { Scroll } from '../Scroll';
import styles from '../Scenarios.module.css';
import { factsInWords, viewTitles } from '../scenarioWords';
import type { DraftStep } from '../useScenarioDraft';
import { ChoiceField } from './fields';
import { StepFields } from './StepFields';

/** Most systems of a list that are shown at a time. */
const MOST_SHOWN = 200;

/** Properties of {@link SystemsPicker}. */
export interface SystemsPickerProps {
  registry: string;
  force: EntityLabel;
  /** By reference of the system. */
  steps: Record<string, DraftStep>;
  /** Reference of the system whose step is being changed; several are chosen without it. */
  editing?: string;
  onPut: (chosen: Record<string, DraftStep>) => void;
  onCancel: () => void;
}

/** Chooses systems and says what should happen to all of them at once. */
export function SystemsPicker(props: SystemsPickerProps) {
  const { steps, editing, onPut, onCancel } = props;
  const [chosen, setChosen] = useState<Record<string, string>>(
    editing ? { [editing]: steps[editing].title } : {},
  );
  const [changes, setChanges] = useState<ScenarioChanges>(
    editing ? steps[editing].changes : {},
  );
  const count = Object.keys(chosen).length;
  const total = new Set([...Object.keys(steps), ...Object.keys(chosen)]).size;
  const isTooMany = total > MOST_SCENARIO_STEPS;
  const isReady = count > 0 && Object.keys(changes).length > 0 && !isTooMany;

  const put = () => {
    onPut(
      Object.fromEntries(
        Object.entries(chosen).map(([ref, title]) => [
          ref,
          {
            title,
            changes: editing ? changes : { ...steps[ref]?.changes, ...changes },
          },
        ]),
      ),
    );
    setChosen({});
  };

  return (
    <Panel
      title={
        editing
          ? `What should happen to ${steps[editing].title}?`
          : 'What should happen to which systems?'
      }
    >
      {!editing && (
        <Candidates {...props} chosen={chosen} onChoose={setChosen} />
      )}
      <StepFields changes={changes} onChange={setChanges} />
      <div className={styles.bar}>
        <Button variant="primary" isDisabled={!isReady} onPress={put}>
          {editing ? 'Put it into the scenario' : words(count)}
        </Button>
        {editing && (
          <Button variant="tertiary" onPress={onCancel}>
            Leave it as it was
          </Button>
        )}
      </div>
      <p className={styles.note} role="status">
        {isTooMany
          ? `A scenario can be about ${MOST_SCENARIO_STEPS} systems; these would be ${total}.`
          : whatIsMissing(count, changes)}
      </p>
    </Panel>
  );
}

function words(count: number): string {
  return count > 0
    ? `Put ${plural(count, 'system')} into the scenario`
    : 'Put into the scenario';
}

function whatIsMissing(count: number, changes: ScenarioChanges): string {
  if (count === 0) {
    return 'Choose at least one system.';
  }
  return Object.keys(changes).length === 0
    ? 'Say what should happen: set at least one field.'
    : '';
}

interface CandidatesProps extends SystemsPickerProps {
  chosen: Record<string, string>;
  onChoose: (chosen: Record<string, string>) => void;
}

function Candidates(props: CandidatesProps) {
  const { registry, force } = props;
  const api = useApi(cloudApiRef);
  const [view, setView] = useState<CandidateView>('not-in-cloud');
  const [wave, setWave] = useState('');
  const [q, setWords] = useState('');
  const query = {
    registry,
    force: force.ref,
    view,
    q: q || undefined,
    wave: wave ? Number(wave) : undefined,
    limit: MOST_SHOWN,
  };
  const candidates = useServerData(
    `candidates ${JSON.stringify(query)}`,
    signal => api.scenarioCandidates(query, signal),
  );
  return (
    <>
      <div className={styles.bar}>
        <ChoiceField
          label="Which systems"
          value={view}
          choices={candidateViews}
          titleOf={choice => viewTitles[choice as CandidateView]}
          onChange={choice => setView(choice as CandidateView)}
        />
        <ChoiceField
          label="Wave"
          value={wave}
          unset="any wave"
          choices={(candidates.data?.waves ?? []).map(String)}
          onChange={setWave}
        />
        <WordsField
          label="Words"
          placeholder="Name of a system"
          maxLength={200}
          words={q}
          onWords={setWords}
        />
      </div>
      <Answer of={candidates} what="the systems" row="scenarios.read">
        {answer => <CandidateList {...props} answer={answer} />}
      </Answer>
    </>
  );
}

function CandidateList({
  answer,
  steps,
  chosen,
  onChoose,
}: CandidatesProps & { answer: CandidatesResponse }) {
  const { items, totalItems } = answer;
  if (items.length === 0) {
    return <p>No system of the force matches. Choose another list.</p>;
  }
  const choose = ({ system }: ScenarioCandidate, isChosen: boolean) => {
    const { [system.ref]: _other, ...rest } = chosen;
    onChoose(isChosen ? { ...rest, [system.ref]: system.title } : rest);
  };
  const all = Object.fromEntries(
    items.map(({ system }) => [system.ref, system.title]),
  );
  return (
    <>
      <div className={styles.bar}>
        <Button
          size="small"
          variant="secondary"
          onPress={() => onChoose({ ...chosen, ...all })}
        >
          {`Choose all ${plural(items.length, 'system')} of this list`}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          isDisabled={Object.keys(chosen).length === 0}
          onPress={() => onChoose({})}
        >
          Choose none
        </Button>
      </div>
      <Scroll
        className={styles.candidates}
        role="group"
        label="Systems to choose from"
      >
        {items.map(item => (
          <div key={item.system.ref}>
            <Checkbox
              isSelected={item.system.ref in chosen}
              onChange={isChosen => choose(item, isChosen)}
            >
              {item.system.title}
              {item.system.ref in steps ? ' (has a step)' : ''}
            </Checkbox>
            <p className={styles.note}>{factsInWords(item.today)}</p>
          </div>
        ))}
      </Scroll>
      {totalItems > items.length && (
        <p className={styles.note}>
          The first {items.length} of {plural(totalItems, 'system')} are shown.
          Name a word of the system you look for.
        </p>
      )}
    </>
  );
}
