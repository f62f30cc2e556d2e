import { ResponseError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, TextAreaField, TextField } from '@backstage/ui';
import {
  type EntityLabel,
  type ScenarioResponse,
  scenarioTextLength,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  ExportMenu,
  formatDateTime,
  Panel,
  plural,
  statusOf,
} from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import { cloudApiRef } from '../../../api';
import styles from '../Scenarios.module.css';
import type { HeldDraft } from '../useScenarioDraft';

/** Properties of {@link SavePanel}. */
export interface SavePanelProps {
  registry: string;
  force: EntityLabel;
  saved?: ScenarioResponse;
  held: HeldDraft;
  mayChange: boolean;
  onSaved?: (saved: ScenarioResponse) => void;
  address: Address;
}

type State =
  | { name: 'ready' }
  | { name: 'busy' }
  | { name: 'done'; words: string }
  | { name: 'failed'; title: string; words: string };

/** Name and description of a scenario, and what can be done with it as a whole. */
export function SavePanel(props: SavePanelProps) {
  const { registry, force, saved, held, mayChange, onSaved, address } = props;
  const { draft, isChanged, revision, change, forget } = held;
  const api = useApi(cloudApiRef);
  const [state, setState] = useState<State>({ name: 'ready' });

  const sent = {
    name: draft.name.trim(),
    description: draft.description.trim(),
    steps: Object.keys(draft.steps)
      .sort()
      .map(system => {
        const { changes, confirmed } = draft.steps[system];
        return { system, changes, ...(confirmed && { confirmed }) };
      }),
  };
  const run = async (work: () => Promise<string>) => {
    if (sent.name === '') {
      setState({
        name: 'failed',
        title: 'It is not saved yet',
        words: 'Give it a name by which others find it.',
      });
      return;
    }
    setState({ name: 'busy' });
    try {
      setState({ name: 'done', words: await work() });
    } catch (error) {
      setState(failed(error as Error));
    }
  };
  const create = (name: string) =>
    run(async () => {
      const made = await api.createScenario({
        registry,
        force: force.ref,
        ...sent,
        name,
        steps: sent.steps.map(({ system, changes }) => ({ system, changes })),
      });
      forget();
      address.change({ scenario: made.id });
      return `Saved ${formatDateTime(made.savedAt)} by ${made.savedBy}.`;
    });
  const revise = (archived: boolean) =>
    run(async () => {
      const made = await api.reviseScenario(saved!.id, {
        ...sent,
        revision: revision!,
        archived,
      });
      onSaved?.(made);
      forget();
      return `Saved ${formatDateTime(made.savedAt)} by ${made.savedBy}.`;
    });

  return (
    <Panel
      title={saved ? saved.name : 'A new scenario'}
      actions={
        saved && (
          <ExportMenu
            what="this scenario as it is saved"
            path="/exports/cloud-scenario"
            query={{ id: saved.id }}
            formats={['csv', 'xlsx']}
          />
        )
      }
    >
      <div className={styles.stack}>
        <TextField
          className={styles.text}
          label="Name"
          isRequired
          isReadOnly={!mayChange}
          maxLength={scenarioTextLength.name}
          value={draft.name}
          onChange={name => change({ name })}
        />
        <TextAreaField
          className={styles.text}
          label="What it is about"
          isReadOnly={!mayChange}
          rows={2}
          maxLength={scenarioTextLength.description}
          value={draft.description}
          onChange={description => change({ description })}
        />
        {mayChange && (
          <div className={styles.bar}>
            <Button
              variant="primary"
              isPending={state.name === 'busy'}
              isDisabled={Boolean(saved) && !isChanged}
              onPress={() =>
                saved ? revise(saved.archived) : create(sent.name)
              }
            >
              Save
            </Button>
            {saved && (
              <>
                <Button
                  variant="secondary"
                  onPress={() => create(copyName(sent.name, saved.name))}
                >
                  Save as a copy
                </Button>
                <Button
                  variant="secondary"
                  onPress={() => revise(!saved.archived)}
                >
                  {saved.archived ? 'Take up again' : 'Archive'}
                </Button>
              </>
            )}
            {isChanged && (
              <Button variant="tertiary" onPress={forget}>
                {saved ? 'Drop changes' : 'Start afresh'}
              </Button>
            )}
          </div>
        )}
        <p className={styles.note} role="status">
          {statusWords(state, saved, isChanged)}
        </p>
        {state.name === 'failed' && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={state.title}
            description={state.words}
          />
        )}
      </div>
    </Panel>
  );
}

function statusWords(
  state: State,
  saved: ScenarioResponse | undefined,
  isChanged: boolean,
): string {
  if (isChanged) {
    return 'Not saved yet. What you changed is kept while this tab is open.';
  }
  if (state.name === 'done') {
    return state.words;
  }
  return saved
    ? `Saved ${formatDateTime(saved.savedAt)} by ${saved.savedBy}, ${plural(
        saved.revision,
        'time',
      )} in all.${saved.archived ? ' It is archived.' : ''}`
    : 'Not saved yet.';
}

/** A name for a copy, where the person gave it none. */
function copyName(name: string, savedName: string): string {
  return name === savedName
    ? `Copy of ${name}`.slice(0, scenarioTextLength.name)
    : name;
}

function failed(error: Error): State {
  const words =
    error instanceof ResponseError ? error.body.error.message : error.message;
  switch (statusOf(error)) {
    case 409:
      return { name: 'failed', title: 'It was not saved', words };
    case 403:
    case 404:
      return {
        name: 'failed',
        title: 'You may not save it, or it is not there any more',
        words,
      };
    default:
      return { name: 'failed', title: 'It could not be saved', words };
  }
}
