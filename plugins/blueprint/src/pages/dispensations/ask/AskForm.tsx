import { useApi } from '@backstage/frontend-plugin-api';
import {
  Checkbox,
  CheckboxGroup,
  Radio,
  RadioGroup,
  Select,
} from '@backstage/ui';
import {
  type DispensationTerms,
  latestEnd,
  type Marking,
  markings,
  problemsOfRequest,
  type SystemDetailResponse,
} from '@policing/plugin-blueprint-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { useNavigate } from 'react-router-dom';
import {
  Answer,
  BLUEPRINT_TAB,
  blueprintApiRef,
  EntityLink,
  formatDate,
  outcomes,
  Panel,
  uncapitalise,
  useServerData,
} from '@policing/plugin-blueprint-react';
import type { Notice } from '../dispensation/Decide';
import { FailedAlert } from '../form/FailedAlert';
import { DayField, TextArea } from '../form/fields';
import styles from '../form/form.module.css';
import { linesOf, problemOf } from '../form/problems';
import { SendButton } from '../form/SendButton';
import { useDraft } from '../form/useDraft';
import { useSending } from '../form/useSending';
import { useDispensationHref } from '../useDispensationHref';
import { AlreadyThere } from './AlreadyThere';
import { checksToCover, principlesOf } from './checksToCover';
import type { AskingForce } from './forcesToAskFor';
import { OtherSystems } from './OtherSystems';

/** Properties of {@link AskForm}. */
export interface AskFormProps {
  /** Who asks. */
  person: string;
  detail: SystemDetailResponse & Required<Pick<SystemDetailResponse, 'checks'>>;
  /** Forces for which they may ask; at least one. */
  forces: AskingForce[];
  /** The check that the request starts from. */
  check?: string;
}

/** The form to ask for a dispensation, filled in as far as the check tells. */
export function AskForm(props: AskFormProps) {
  const api = useApi(blueprintApiRef);
  const { system } = props.detail;
  const existing = useServerData(`dispensations of ${system.ref}`, signal =>
    api.dispensations(
      { registry: system.registry, system: system.ref, limit: 10 },
      signal,
    ),
  );
  return (
    <Answer of={existing} what="the dispensations of this system" height={480}>
      {({ items, terms }) => (
        <div className={styles.panels}>
          <AlreadyThere items={items} />
          <Fields {...props} terms={terms} />
        </div>
      )}
    </Answer>
  );
}

interface RequestDraft {
  force: string;
  principle: string;
  checks: string[];
  systems: string[];
  reason: string;
  controls: string;
  wishedUntil: string;
  classification: Marking;
}

function Fields(props: AskFormProps & { terms: DispensationTerms }) {
  const { person, detail, forces, terms } = props;
  const { system, labels } = detail;
  const api = useApi(blueprintApiRef);
  const href = useDispensationHref();
  const navigate = useNavigate();
  const { busy, problems, error, send } = useSending();

  const coverable = checksToCover(detail.checks);
  const start = coverable.find(({ id }) => id === props.check);
  const principles = principlesOf(start ? [start] : coverable);
  const { draft, change, forget } = useDraft<RequestDraft>(
    `request ${person} ${system.ref} ${props.check ?? ''}`,
    {
      force: forces[0].ref,
      principle: principles[0] ?? '',
      checks: start ? [start.id] : [],
      systems: [system.ref],
      reason: '',
      controls: '',
      wishedUntil: '',
      classification: forces[0].highestMarking,
    },
  );
  const offered = coverable.filter(each =>
    each.principles.includes(draft.principle),
  );
  const force = forces.find(({ ref }) => ref === draft.force) ?? forces[0];
  const latest = latestEnd(terms.today, terms);
  const request = {
    systems: draft.systems,
    checks: draft.checks,
    reason: draft.reason,
    compensatingControls: linesOf(draft.controls),
    wishedUntil: draft.wishedUntil,
  };
  const submit = () =>
    send(problemsOfRequest(request, terms), async () => {
      const made = await api.requestDispensation({
        ...request,
        force: force.ref,
        principle: draft.principle,
        classification: draft.classification,
      });
      forget();
      const notice: Notice = {
        status: 'success',
        title: 'Asked for',
        description:
          'It waits for a decision by somebody else. The score stays as it is until then.',
      };
      navigate(href.dispensation(made.ref), { state: { notice } });
    });

  if (coverable.length === 0) {
    return (
      <Panel title="Nothing to ask for">
        <p>
          No check of <EntityLink entity={system} tab={BLUEPRINT_TAB} /> is
          failed or not known, so there is nothing that a dispensation could
          permit.
        </p>
      </Panel>
    );
  }
  return (
    <Panel title="Ask for a dispensation">
      <form
        className={styles.form}
        aria-label="Request"
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        <p className={styles.text}>
          For <EntityLink entity={system} tab={BLUEPRINT_TAB} />, asked for by{' '}
          {force.title}.
        </p>
        {forces.length > 1 && (
          <Select
            label="Force that asks"
            options={forces.map(({ ref, title }) => ({
              value: ref,
              label: title,
            }))}
            value={draft.force}
            onChange={value => change({ force: String(value) })}
          />
        )}
        <Select
          className={styles.text}
          label="Principle that is not met"
          isRequired
          options={principles.map(ref => ({
            value: ref,
            label: labels[ref] ?? parseEntityRef(ref).name,
          }))}
          value={draft.principle}
          onChange={value => {
            const principle = String(value);
            change({
              principle,
              checks: coverable
                .filter(
                  ({ id, principles: decided }) =>
                    draft.checks.includes(id) && decided.includes(principle),
                )
                .map(({ id }) => id),
            });
          }}
        />
        <CheckboxGroup
          className={styles.choices}
          label="Checks that it covers"
          description="Checks of the principle that this system fails, or that are not known."
          isRequired
          validationBehavior="aria"
          isInvalid={problemOf(problems, 'checks') !== undefined}
          value={draft.checks}
          onChange={checks => change({ checks })}
        >
          {offered.map(({ id, title, outcome }) => (
            <Checkbox key={id} value={id}>
              {title} ({uncapitalise(outcomes[outcome].title)})
            </Checkbox>
          ))}
        </CheckboxGroup>
        <OtherSystems
          system={system}
          force={force}
          check={draft.checks[0]}
          chosen={draft.systems}
          onChoose={systems => change({ systems })}
        />
        <TextArea
          name="reason"
          label="Why can the principle not be met?"
          isRequired
          rows={5}
          value={draft.reason}
          problems={problems}
          onChange={reason => change({ reason })}
        />
        <TextArea
          name="compensatingControls"
          label="What is done instead?"
          description="Compensating controls, one on each line."
          value={draft.controls}
          problems={problems}
          onChange={controls => change({ controls })}
        />
        <DayField
          name="wishedUntil"
          label="Until when?"
          isRequired
          description={
            latest
              ? `The last day. The Blueprint allows ${terms.longestMonths} months: ${formatDate(latest)} at the latest.`
              : 'The last day.'
          }
          value={draft.wishedUntil}
          problems={problems}
          onChange={wishedUntil => change({ wishedUntil })}
        />
        <RadioGroup
          label="Marking"
          description="OFFICIAL-SENSITIVE where somebody could do harm with what stands here."
          value={draft.classification}
          onChange={value => change({ classification: value as Marking })}
        >
          {markings
            .slice(0, markings.indexOf(force.highestMarking) + 1)
            .map(marking => (
              <Radio key={marking} value={marking}>
                {marking}
              </Radio>
            ))}
        </RadioGroup>
        <FailedAlert problems={problems} error={error} />
        <SendButton words="Ask for it" busy={busy} />
      </form>
    </Panel>
  );
}
