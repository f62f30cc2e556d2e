import { Alert } from '@backstage/ui';
import type {
  ChangeProblem,
  CloudChangePreview,
} from '@policing/plugin-blueprint-common';
import {
  Panel,
  plural,
  type ServerData,
} from '@policing/plugin-blueprint-react';
import styles from './Change.module.css';
import { conflictOf, messageOf } from './changeAnswers';
import { DifferenceView } from './DifferenceView';
import { factTitle } from './factWords';

/** Properties of {@link PreviewPanel}. */
export interface PreviewPanelProps {
  /** Whether there is something to look at. */
  isChanged: boolean;
  preview: ServerData<CloudChangePreview>;
  problems: readonly ChangeProblem[];
}

/** The exact lines that change, and what the rules of the register say to them. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { isChanged, preview, problems } = props;
  return (
    <Panel title="What changes in the files?">
      {isChanged ? (
        <div className={styles.choices}>
          <Problems problems={problems} />
          <Lines preview={preview} />
        </div>
      ) : (
        <p className={styles.text}>
          Change a fact, and the lines of YAML that change with it stand here.
          Everything else in the file stays as it is, with its comments.
        </p>
      )}
    </Panel>
  );
}

function Lines({ preview }: { preview: ServerData<CloudChangePreview> }) {
  const { data, error } = preview;
  if (error) {
    return conflictOf(error) ? null : (
      <Alert
        role="status"
        status="warning"
        icon
        title="The change cannot be shown"
        description={messageOf(error)}
      />
    );
  }
  if (!data) {
    return <p role="status">The lines are on their way.</p>;
  }
  return (
    <div aria-busy={preview.stale}>
      {data.files.map(file => (
        <DifferenceView key={file.document} {...file} />
      ))}
    </div>
  );
}

function Problems({ problems }: { problems: readonly ChangeProblem[] }) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status={errors.length > 0 ? 'danger' : 'warning'}
      icon
      title={
        errors.length > 0
          ? `The register would refuse this: ${plural(errors.length, 'problem')}`
          : 'To look at before it is written'
      }
      description={
        <ul className={styles.problems}>
          {problems.map(({ document, fact, message }) => (
            <li key={`${document} ${fact} ${message}`}>
              {fact ? `${factTitle(fact)}: ` : ''}
              {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
