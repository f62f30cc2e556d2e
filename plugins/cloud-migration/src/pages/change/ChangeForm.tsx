import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, TextAreaField } from '@backstage/ui';
import {
  changeReasonLength,
  type CloudChangeResult,
} from '@policing/plugin-blueprint-common';
import {
  type EntityName,
  Panel,
  plural,
  statusOf,
  useServerData,
  Withheld,
} from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import { cloudApiRef } from '../../api';
import styles from './Change.module.css';
import { conflictOf, messageOf, problemsOf } from './changeAnswers';
import { ConflictPanel } from './ConflictPanel';
import { factGroups } from './factGroups';
import { FactField } from './fields/FactField';
import { PreviewPanel } from './PreviewPanel';
import type { ChangeDraft } from './useChangeDraft';
import { useLeaveQuestion } from './useLeaveQuestion';
import { useSettled } from './useSettled';

/** Properties of {@link ChangeForm}. */
export interface ChangeFormProps {
  name: EntityName;
  draft: ChangeDraft;
  onDone: (result: CloudChangeResult) => void;
  /** Reads the facts again. */
  onReload: () => void;
}

/** The facts of a system to change, beside what that does to its files. */
export function ChangeForm(props: ChangeFormProps) {
  const { name, draft, onDone, onReload } = props;
  const api = useApi(cloudApiRef);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Error>();
  const { form, documents, count } = draft;
  useLeaveQuestion(count > 0);

  const wanted = useSettled(JSON.stringify(documents), 300);
  const preview = useServerData(
    count > 0 && wanted !== '[]' ? `preview ${wanted}` : undefined,
    () => api.previewChange(name, { documents: JSON.parse(wanted) }),
  );
  const conflict =
    conflictOf(failed) ?? (count > 0 ? conflictOf(preview.error) : undefined);
  const problems = failed
    ? problemsOf(failed)
    : (count > 0 && preview.data?.problems) || [];

  async function write() {
    setBusy(true);
    setFailed(undefined);
    try {
      const result = await api.changeFacts(name, {
        documents,
        ...(reason.trim() && { reason: reason.trim() }),
      });
      draft.forget();
      onDone(result);
    } catch (error) {
      setFailed(error as Error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      aria-label="Facts to change"
      noValidate
      className={styles.page}
      onSubmit={event => {
        event.preventDefault();
        if (count > 0 && !busy) {
          write();
        }
      }}
    >
      <div className={styles.panels}>
        {factGroups
          .filter(group =>
            form.documents.some(({ document }) => document === group.document),
          )
          .map(({ title, document, facts }) => (
            <Panel key={title} title={title}>
              <div className={styles.facts}>
                {facts.map(fact => (
                  <FactField
                    key={fact}
                    document={document}
                    fact={fact}
                    value={draft.valueOf(document, fact)}
                    isTouched={draft.isTouched(document, fact)}
                    problem={
                      problems
                        .filter(
                          each =>
                            each.document === document && each.fact === fact,
                        )
                        .map(({ message }) => message)
                        .join(' ') || undefined
                    }
                    onChange={value => {
                      setFailed(undefined);
                      draft.change(document, fact, value);
                    }}
                  />
                ))}
              </div>
            </Panel>
          ))}
        {form.assessment === 'none' && (
          <Alert
            role="note"
            status="info"
            icon
            title="Blockers and funding cannot be recorded yet"
            description="The register holds no assessment of this system. Once its file is there, they are changed here too."
          />
        )}
        <Withheld
          parts={
            form.assessment === 'withheld'
              ? [{ what: 'blockers and funding', row: 'assessment.read' }]
              : []
          }
        />
      </div>
      <div className={`${styles.panels} ${styles.beside}`}>
        {conflict && (
          <ConflictPanel
            conflict={conflict}
            draft={draft}
            onSettled={() => {
              setFailed(undefined);
              onReload();
              preview.retry();
            }}
          />
        )}
        <PreviewPanel
          isChanged={count > 0}
          preview={preview}
          problems={problems}
        />
        <Panel title="Write it">
          <div className={styles.choices}>
            <p className={styles.text} role="status">
              {count === 0
                ? 'Nothing is changed yet.'
                : `${plural(count, 'fact')} to change.`}
            </p>
            {form.method.kind === 'change-request' && (
              <TextAreaField
                label="Why?"
                description={`For whoever reviews it at ${form.method.where}. Nothing restricted.`}
                rows={3}
                maxLength={changeReasonLength}
                value={reason}
                onChange={setReason}
              />
            )}
            {failed && !conflict && (
              <Alert
                role="alert"
                status="danger"
                icon
                title={titleOf(failed)}
                description={messageOf(failed)}
              />
            )}
            <div className={styles.actions}>
              <Button
                type="submit"
                variant="primary"
                isDisabled={count === 0 || conflict !== undefined}
              >
                {form.method.kind === 'change-request'
                  ? 'Open a change request'
                  : 'Write to the register'}
              </Button>
              <Button
                variant="secondary"
                isDisabled={count === 0}
                onPress={() => {
                  setFailed(undefined);
                  draft.forget();
                }}
              >
                Take it all back
              </Button>
              <span role="status">{busy ? 'It is being written.' : ''}</span>
            </div>
          </div>
        </Panel>
      </div>
    </form>
  );
}

function titleOf(error: Error): string {
  switch (statusOf(error)) {
    case 401:
      return 'You are not signed in any more';
    case 403:
      return 'You may not change this';
    case 409:
      return 'It moved on meanwhile; nothing was written';
    default:
      return 'Nothing was written';
  }
}
