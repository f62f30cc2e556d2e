import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  EntityLabel,
  ScenarioResponse,
  ScenarioStep,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  addressOf,
  Answer,
  useServerData,
} from '@policing/plugin-blueprint-react';
import { useMemo, useState } from 'react';
import { cloudApiRef } from '../../../api';
import { EffectsPanel } from '../results/EffectsPanel';
import { Results } from '../results/Results';
import styles from '../Scenarios.module.css';
import { type DraftStep, useScenarioDraft } from '../useScenarioDraft';
import { ApplyPanel } from './ApplyPanel';
import { SavePanel } from './SavePanel';
import { StepsPanel } from './StepsPanel';
import { SystemsPicker } from './SystemsPicker';

/** Properties of {@link ScenarioEditor}. */
export interface ScenarioEditorProps {
  registry: string;
  force: EntityLabel;
  /** What is kept; none for a new scenario. */
  saved?: ScenarioResponse;
  /** Called when it was saved again. */
  onSaved?: (saved: ScenarioResponse) => void;
  address: Address;
}

/** The steps of a draft as they are sent, in an order that does not change. */
export function stepsOf(steps: Record<string, DraftStep>): ScenarioStep[] {
  return Object.keys(steps)
    .sort()
    .map(system => ({ system, changes: steps[system].changes }));
}

/** A scenario with its steps, what they come to, and a way to keep it. */
export function ScenarioEditor(props: ScenarioEditorProps) {
  const { registry, force, saved, onSaved, address } = props;
  const api = useApi(cloudApiRef);
  const held = useScenarioDraft(
    `${registry} ${force.ref} ${saved?.id ?? 'new'}`,
    saved,
  );
  const { draft, change } = held;
  const [editing, setEditing] = useState<string>();
  const mayChange = saved?.mayChange ?? true;

  const steps = useMemo(() => stepsOf(draft.steps), [draft.steps]);
  // A step about a system that is gone counts for nothing and cannot be tried.
  const live = useMemo(() => {
    const gone = new Set(
      saved?.steps.filter(({ isGone }) => isGone).map(each => each.system.ref),
    );
    return steps.filter(({ system }) => !gone.has(system));
  }, [steps, saved]);
  const evaluation = useServerData(
    live.length > 0
      ? `trial ${registry} ${force.ref} ${JSON.stringify(live)}`
      : undefined,
    () => api.tryScenario({ registry, force: force.ref, steps: live }),
  );

  const put = (chosen: Record<string, DraftStep>) =>
    change({ steps: { ...draft.steps, ...chosen } });
  const remove = (ref: string) => {
    const { [ref]: _gone, ...rest } = draft.steps;
    change({ steps: rest });
  };

  return (
    <div className={styles.stack}>
      <p className={styles.note}>
        <Link href={addressOf('', { registry })}>All scenarios</Link> ·{' '}
        {force.title}. Nothing in the register changes by a scenario.
      </p>
      <SavePanel
        registry={registry}
        force={force}
        saved={saved}
        held={held}
        mayChange={mayChange}
        onSaved={onSaved}
        address={address}
      />
      {live.length > 0 && (
        <Answer
          of={evaluation}
          what="what it comes to"
          row="scenarios.read"
          height={420}
        >
          {result => (
            <Results evaluation={result} name={draft.name || 'this scenario'} />
          )}
        </Answer>
      )}
      {mayChange && (
        <SystemsPicker
          key={editing ?? ''}
          registry={registry}
          force={force}
          steps={draft.steps}
          editing={editing}
          onPut={chosen => {
            put(chosen);
            setEditing(undefined);
          }}
          onCancel={() => setEditing(undefined)}
        />
      )}
      <StepsPanel
        steps={draft.steps}
        saved={saved}
        mayChange={mayChange}
        onEdit={setEditing}
        onRemove={remove}
        onConfirm={ref =>
          put({ [ref]: { ...draft.steps[ref], confirmed: true } })
        }
      />
      {saved && mayChange && !held.isChanged && saved.steps.length > 0 && (
        <ApplyPanel key={saved.revision} saved={saved} />
      )}
      {live.length > 0 && evaluation.data && (
        <EffectsPanel evaluation={evaluation.data} />
      )}
    </div>
  );
}
