import { parseDate } from '@internationalized/date';
import {
  Alert,
  Button,
  DatePicker,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  TextAreaField,
} from '@backstage/ui';
import {
  type CollaborationSuggestion,
  type SuggestionDecisionRequest,
  suggestionReasonLength,
} from '@policing/plugin-blueprint-common';
import { useEffect, useRef, useState } from 'react';
import { plural } from '@policing/plugin-blueprint-react';
import styles from './SuggestionsPage.module.css';

/** Properties of {@link DecisionDialog}. */
export interface DecisionDialogProps {
  suggestion: CollaborationSuggestion;
  /** For whom it is decided, in a sentence: “Eastvale Police”, “the nation”. */
  who: string;
  /** Keeps the decision; fails with what went wrong. */
  onDecide: (
    decision: Pick<SuggestionDecisionRequest, 'state' | 'reason' | 'until'>,
  ) => Promise<void>;
}

/** A button that puts a suggestion aside, or takes it up again, with a reason. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { suggestion, who, onDecide } = props;
  const [isOpen, setOpen] = useState(false);
  const puttingAside = suggestion.state === 'open';
  const action = puttingAside ? 'Put aside' : 'Take up again';
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        size="small"
        variant="secondary"
        aria-label={`${action}: ${suggestion.sentence}`}
      >
        {action}
      </Button>
      <Dialog width={560} className={styles.dialog}>
        <DialogHeader>
          {action} for {who}
        </DialogHeader>
        <DecisionForm
          sentence={suggestion.sentence}
          puttingAside={puttingAside}
          action={action}
          onCancel={() => setOpen(false)}
          onDecide={async decision => {
            await onDecide(decision);
            setOpen(false);
          }}
        />
      </Dialog>
    </DialogTrigger>
  );
}

interface DecisionFormProps {
  sentence: string;
  puttingAside: boolean;
  action: string;
  onCancel: () => void;
  onDecide: DecisionDialogProps['onDecide'];
}

function DecisionForm(props: DecisionFormProps) {
  const { sentence, puttingAside, action, onCancel, onDecide } = props;
  const reasonRef = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);

  // Else the dialog would start at its button to close it.
  useEffect(() => reasonRef.current?.querySelector('textarea')?.focus(), []);

  async function send() {
    const length = reason.trim().length;
    const { least, most } = suggestionReasonLength;
    if (length < least || length > most) {
      setProblem(
        length < least
          ? `Say why in at least ${plural(least, 'character')}.`
          : `Say it in at most ${plural(most, 'character')}; it has ${length}.`,
      );
      return;
    }
    setProblem(undefined);
    setBusy(true);
    try {
      await onDecide({
        state: puttingAside ? 'put-aside' : 'open',
        reason: reason.trim(),
        ...(until && { until }),
      });
    } catch (failure) {
      setError(failure as Error);
      setBusy(false);
    }
  }

  return (
    <>
      <DialogBody className={styles.form}>
        <p>{sentence}</p>
        <TextAreaField
          ref={reasonRef}
          label="Why?"
          description="Kept with your name, and shown to people with a role there and to national roles."
          size="medium"
          rows={4}
          isRequired
          value={reason}
          onChange={setReason}
          validationBehavior="aria"
          validate={() => problem}
        />
        {puttingAside && (
          <DatePicker
            label="Until, if only for a time"
            description="It comes back the day after, and whenever more forces are concerned or a contract ends sooner."
            size="medium"
            value={until ? parseDate(until) : null}
            onChange={day => setUntil(day?.toString() ?? '')}
            validationBehavior="aria"
          />
        )}
        {error && (
          <Alert
            role="alert"
            status="danger"
            icon
            title="It could not be kept"
            description={`${error.message} What you wrote is still here.`}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onCancel}>
          Cancel
        </Button>
        <Button isDisabled={busy} onPress={send}>
          {busy ? 'Keeping it…' : action}
        </Button>
      </DialogFooter>
    </>
  );
}
