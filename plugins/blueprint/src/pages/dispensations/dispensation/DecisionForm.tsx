import { useApi } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import {
  type DispensationDecision,
  type DispensationDecisionBody,
  type FieldProblem,
  latestEnd,
  problemsOfGrant,
  problemsOfReason,
} from '@policing/plugin-blueprint-common';
import {
  blueprintApiRef,
  formatDate,
  statusOf,
} from '@policing/plugin-blueprint-react';
import { FailedAlert } from '../form/FailedAlert';
import { DayField, TextArea } from '../form/fields';
import formStyles from '../form/form.module.css';
import { linesOf, messageOf } from '../form/problems';
import { SendButton } from '../form/SendButton';
import { useDraft } from '../form/useDraft';
import { useSending } from '../form/useSending';
import type { DecideProps } from './Decide';

const titles: Record<DispensationDecision, string> = {
  grant: 'Grant it, until a day',
  refuse: 'Refuse it',
  revoke: 'You may revoke it: from today, what it covers counts again',
};

const buttons: Record<DispensationDecision, string> = {
  grant: 'Grant',
  refuse: 'Refuse',
  revoke: 'Revoke',
};

const done: Record<
  DispensationDecision,
  { title: string; description: string }
> = {
  grant: {
    title: 'Granted',
    description:
      'From its first day to its last, what it covers is left out of the score.',
  },
  refuse: {
    title: 'Refused',
    description: 'The score stays as it is.',
  },
  revoke: {
    title: 'Revoked',
    description: 'What it covered counts again.',
  },
};

interface DecisionDraft {
  decision: DispensationDecision;
  startsOn: string;
  expiresOn: string;
  conditions: string;
  reason: string;
}

/** The form in which somebody grants, refuses or revokes a dispensation. */
export function DecisionForm({ name, dispensation, onDecided }: DecideProps) {
  const api = useApi(blueprintApiRef);
  const { ref, version = 1, decisions, terms, wishedUntil } = dispensation;
  const { draft, change, forget } = useDraft<DecisionDraft>(`decision ${ref}`, {
    decision: decisions[0],
    startsOn: terms.today,
    expiresOn: wishedUntil ?? '',
    conditions: '',
    reason: '',
  });
  const { busy, problems, error, send, clear } = useSending();
  const decision = decisions.includes(draft.decision)
    ? draft.decision
    : decisions[0];
  const isGrant = decision === 'grant';
  const latest = latestEnd(draft.startsOn || terms.today, terms);

  const submit = () =>
    send(problemsOf({ ...draft, decision }, terms), async () => {
      try {
        const body = bodyOf({ ...draft, decision }, version);
        await api.decideOnDispensation(name, body);
        forget();
        onDecided({ status: 'success', ...done[decision] });
      } catch (failure) {
        if (statusOf(failure as Error) !== 409) {
          throw failure;
        }
        onDecided({
          status: 'warning',
          title: 'Somebody decided before you',
          description: `${messageOf(failure as Error)} Nothing of yours was kept as a decision.`,
        });
      }
    });

  return (
    <form
      className={formStyles.form}
      aria-label="Decision"
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      {decisions.length === 1 ? (
        <p className={formStyles.text}>{titles[decision]}.</p>
      ) : (
        <RadioGroup
          label="Decision"
          value={decision}
          onChange={value => {
            clear();
            change({ decision: value as DispensationDecision });
          }}
        >
          {decisions.map(each => (
            <Radio key={each} value={each}>
              {titles[each]}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {isGrant && (
        <>
          <DayField
            name="startsOn"
            label="First day"
            value={draft.startsOn}
            problems={problems}
            onChange={startsOn => change({ startsOn })}
          />
          <DayField
            name="expiresOn"
            label="Last day"
            isRequired
            description={
              latest
                ? `The Blueprint allows ${terms.longestMonths} months: ${formatDate(latest)} at the latest.`
                : undefined
            }
            value={draft.expiresOn}
            problems={problems}
            onChange={expiresOn => change({ expiresOn })}
          />
          <TextArea
            name="conditions"
            label="Conditions"
            description="One on each line; none is needed."
            value={draft.conditions}
            problems={problems}
            onChange={conditions => change({ conditions })}
          />
        </>
      )}
      <TextArea
        name="reason"
        label={isGrant ? 'Why, if there is something to say' : 'Why'}
        isRequired={!isGrant}
        value={draft.reason}
        problems={problems}
        onChange={reason => change({ reason })}
      />
      <FailedAlert problems={problems} error={error} />
      <SendButton words={buttons[decision]} busy={busy} />
    </form>
  );
}

function problemsOf(
  { decision, startsOn, expiresOn, conditions, reason }: DecisionDraft,
  terms: Parameters<typeof problemsOfGrant>[1],
): FieldProblem[] {
  return decision === 'grant'
    ? problemsOfGrant(
        { startsOn, expiresOn, conditions: linesOf(conditions), reason },
        terms,
      )
    : problemsOfReason(reason);
}

function bodyOf(
  { decision, startsOn, expiresOn, conditions, reason }: DecisionDraft,
  version: number,
): DispensationDecisionBody {
  return {
    decision,
    version,
    ...(reason.trim() && { reason }),
    ...(decision === 'grant' && {
      startsOn,
      expiresOn,
      conditions: linesOf(conditions),
    }),
  };
}
