import {
  type ScenarioChanges,
  scenarioChoices,
  type ScenarioField,
} from '@policing/plugin-blueprint-common';
import styles from '../Scenarios.module.css';
import { fieldTitles } from '../scenarioWords';
import { ChoiceField, DayField } from './fields';

/** Properties of {@link StepFields}. */
export interface StepFieldsProps {
  changes: ScenarioChanges;
  onChange: (changes: ScenarioChanges) => void;
}

/** Waves that can be chosen; a plan may number up to 99 by file. */
const WAVES = Array.from({ length: 20 }, (_none, place) => `${place + 1}`);

/** The fields of a step; one that is left as it is, is not sent. */
export function StepFields({ changes, onChange }: StepFieldsProps) {
  const set = (field: ScenarioField, value: string) => {
    const { [field]: _old, ...rest } = changes;
    onChange(
      value === ''
        ? rest
        : withStatus({
            ...rest,
            [field]: field === 'wave' ? Number(value) : value,
          }),
    );
  };
  const choice = (field: keyof typeof scenarioChoices) => (
    <ChoiceField
      label={fieldTitles[field]}
      value={changes[field] ?? ''}
      unset="as it is"
      choices={scenarioChoices[field]}
      onChange={value => set(field, value)}
    />
  );
  return (
    <>
      <div className={styles.fields}>
        {choice('disposition')}
        {choice('targetHosting')}
        {choice('status')}
        <ChoiceField
          label={fieldTitles.wave}
          value={changes.wave === undefined ? '' : String(changes.wave)}
          unset="as it is"
          choices={WAVES}
          onChange={value => set('wave', value)}
        />
        <DayField
          label={fieldTitles.plannedStart}
          value={changes.plannedStart ?? ''}
          onChange={value => set('plannedStart', value)}
        />
        <DayField
          label={fieldTitles.plannedFinish}
          value={changes.plannedFinish ?? ''}
          onChange={value => set('plannedFinish', value)}
        />
        {choice('hosting')}
      </div>
      <p className={styles.note}>
        A plan counts towards the day on which the target is reached where it is
        planned or in progress, with a target that is known and a finish that
        lies ahead.
      </p>
    </>
  );
}

/** A plan with a finish is one that is followed, unless the person says otherwise. */
function withStatus(changes: ScenarioChanges): ScenarioChanges {
  return changes.plannedFinish !== undefined && changes.status === undefined
    ? { ...changes, status: 'planned' }
    : changes;
}
