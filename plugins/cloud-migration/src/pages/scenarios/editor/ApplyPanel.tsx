import { ResponseError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Link } from '@backstage/ui';
import type {
  ChangedStep,
  CloudChangeResult,
  ScenarioChangePreview,
  ScenarioResponse,
} from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  listInWords,
  Panel,
  plural,
} from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import { cloudApiRef } from '../../../api';
import { DifferenceView } from '../../change/DifferenceView';
import styles from '../Scenarios.module.css';

/** Properties of {@link ApplyPanel}. */
export interface ApplyPanelProps {
  /** As it is kept: what is not saved cannot be made so. */
  saved: ScenarioResponse;
}

type State =
  | { name: 'ready' }
  | { name: 'busy' }
  | { name: 'seen'; preview: ScenarioChangePreview }
  | { name: 'done'; result: CloudChangeResult }
  | { name: 'failed'; words: string };

const stepWords: Record<
  Exclude<ChangedStep['state'], 'ready' | 'problem'>,
  string
> = {
  'nothing-to-change': 'the register says so already',
  moved:
    'the register changed since the step was made: look at it, keep the step all the same, and save',
  'not-yours': 'another force decides on it',
  gone: 'it is not in the register any more',
};

/** Turns the steps of a saved scenario into a change of the register, the exact lines first. */
export function ApplyPanel({ saved }: ApplyPanelProps) {
  const api = useApi(cloudApiRef);
  const [state, setState] = useState<State>({ name: 'ready' });
  const systems = saved.steps.map(({ system }) => system.ref);
  const run = async (work: () => Promise<State>) => {
    setState({ name: 'busy' });
    try {
      setState(await work());
    } catch (error) {
      setState({
        name: 'failed',
        words:
          error instanceof ResponseError
            ? error.body.error.message
            : (error as Error).message,
      });
    }
  };
  const look = () =>
    run(async () => ({
      name: 'seen',
      preview: await api.previewScenarioChanges(saved.id, { systems }),
    }));
  const apply = (seal: string) =>
    run(async () => ({
      name: 'done',
      result: await api.applyScenario(saved.id, { systems, seal }),
    }));
  return (
    <Panel title="Make it so">
      <div className={styles.stack}>
        <p className={styles.text}>
          Until you do this, nothing in the register changes. You see the exact
          lines first.
        </p>
        <div className={styles.bar}>
          <Button
            variant="secondary"
            isPending={state.name === 'busy'}
            onPress={look}
          >
            Show the lines that would change
          </Button>
        </div>
        {state.name === 'seen' && (
          <Lines
            preview={state.preview}
            onApply={() => apply(state.preview.seal)}
          />
        )}
        {state.name === 'done' && <Done result={state.result} />}
        {state.name === 'failed' && (
          <Alert
            role="alert"
            status="danger"
            icon
            title="Nothing was changed"
            description={state.words}
          />
        )}
      </div>
    </Panel>
  );
}

interface LinesProps {
  preview: ScenarioChangePreview;
  onApply: () => void;
}

function Lines({ preview, onApply }: LinesProps) {
  const { method, steps, files } = preview;
  const left = steps.filter(({ state }) => state !== 'ready');
  const ready = steps.length - left.length;
  return (
    <>
      {left.length > 0 && (
        <>
          <p>{plural(left.length, 'step')} would change nothing:</p>
          <ul className={styles.list}>
            {left.map(({ system, state, why }) => (
              <li key={system.ref}>
                <EntityLink entity={system} />:{' '}
                {state === 'ready' || state === 'problem'
                  ? why
                  : stepWords[state]}
              </li>
            ))}
          </ul>
        </>
      )}
      {files.map(file => (
        <DifferenceView key={`${file.file} ${file.unified}`} {...file} />
      ))}
      {ready > 0 && (
        <div className={styles.bar}>
          <Button variant="primary" onPress={onApply}>
            {method.kind === 'change-request'
              ? `Ask for the change of ${plural(ready, 'system')}`
              : `Write ${plural(ready, 'system')} to the register`}
          </Button>
        </div>
      )}
    </>
  );
}

function Done({ result }: { result: CloudChangeResult }) {
  return (
    <Alert
      role="status"
      status="success"
      icon
      title={result.kind === 'written' ? 'Written' : 'Asked for'}
      description={
        result.kind === 'written' ? (
          `Written to ${listInWords(result.files)}. The register takes it in within seconds.`
        ) : (
          <Link href={result.url}>The change request, {result.branch}</Link>
        )
      }
    />
  );
}
