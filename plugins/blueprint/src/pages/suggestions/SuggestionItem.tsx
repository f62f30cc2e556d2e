import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  CollaborationSuggestion,
  SuggestionDecision,
  SuggestionDetailResponse,
  SuggestionKind,
} from '@policing/plugin-blueprint-common';
import { type ReactNode, useState } from 'react';
import {
  Answer,
  blueprintApiRef,
  EntityRefLink,
  formatDate,
  formatDateTime,
  plural,
  suggestionKindTitles,
  useServerData,
} from '@policing/plugin-blueprint-react';
import { FactsBehind } from './FactsBehind';
import styles from './SuggestionsPage.module.css';
import { WhyThisRank } from './WhyThisRank';

const systems = (count: number) => plural(count, 'system');
const initiatives = (count: number) => plural(count, 'initiative');
const forces = (count: number) => plural(count, 'force');

/** What the facts behind each kind are about. */
const FACT_COUNTS: Record<SuggestionKind, (count: number) => string> = {
  'contracts-ending-together': systems,
  'same-product': systems,
  'same-capability': systems,
  'different-products': systems,
  'similar-initiatives': initiatives,
  'ask-a-force': forces,
  'same-failing-check': systems,
};

/** Properties of {@link SuggestionItem}. */
export interface SuggestionItemProps {
  suggestion: CollaborationSuggestion;
  /** Place in the list, from 1, where it has one. */
  place?: number;
  /** Whose suggestions are shown. */
  scope: { registry: string; for?: string };
  /** Level of its heading. */
  level?: 4 | 5;
  /** What can be done with it. */
  action?: ReactNode;
}

/** One suggestion: its sentence, what it could be worth, its facts and its rank. */
export function SuggestionItem(props: SuggestionItemProps) {
  const { suggestion, place, scope, level = 4, action } = props;
  const { kind, sentence, worth, facts, totalFacts, changedSince } = suggestion;
  const factsTitle = `Facts behind it: ${FACT_COUNTS[kind](totalFacts)}`;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div>
          <span className={styles.second}>
            {place === undefined ? '' : `${place}. `}
            {suggestionKindTitles[kind]}
          </span>
          <Text as={`h${level}`} variant="body-large" weight="bold">
            {sentence}
          </Text>
        </div>
        {action}
      </div>
      <ul className={styles.worth} aria-label="In known facts">
        {worth.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {changedSince.length > 0 && suggestion.decision && (
        <p className={styles.changed}>
          <strong>Changed since it was put aside:</strong>{' '}
          {changedSince.join(' ')}
        </p>
      )}
      {suggestion.decision && <Decision decision={suggestion.decision} />}
      {totalFacts > facts.length ? (
        <AskedFor
          title={factsTitle}
          suggestion={suggestion}
          scope={scope}
          show={whole => (
            <FactsBehind label={sentence} facts={whole.suggestion.facts} />
          )}
        />
      ) : (
        <details className={styles.disclosure}>
          <summary>{factsTitle}</summary>
          <FactsBehind label={sentence} facts={facts} />
        </details>
      )}
      <WhyThisRank rank={suggestion.rank} />
      {suggestion.decision && (
        <AskedFor
          title="Every decision about it"
          suggestion={suggestion}
          scope={scope}
          show={({ decisions }) => (
            <ol className={styles.points} aria-label="Decisions">
              {decisions.map(decision => (
                <li key={decision.decidedAt}>
                  <Decision decision={decision} />
                </li>
              ))}
            </ol>
          )}
        />
      )}
    </li>
  );
}

/** Who decided what, and why as far as the reader may know. */
function Decision({ decision }: { decision: SuggestionDecision }) {
  const { state, force, until, reason, decidedBy, decidedAt } = decision;
  return (
    <p className={styles.decision}>
      {state === 'put-aside' ? 'Put aside' : 'Taken up again'} for{' '}
      {force?.title ?? 'the nation'} on {formatDateTime(decidedAt)}
      {decidedBy && (
        <>
          {' '}
          by <EntityRefLink entityRef={decidedBy} />
        </>
      )}
      {until && `, until ${formatDate(until)}`}
      {reason && <>: “{reason}”</>}
    </p>
  );
}

/** A part of a suggestion that is asked for when it is opened. */
function AskedFor(
  props: Pick<SuggestionItemProps, 'suggestion' | 'scope'> & {
    title: string;
    show: (whole: SuggestionDetailResponse) => ReactNode;
  },
) {
  const { suggestion, scope, title, show } = props;
  const api = useApi(blueprintApiRef);
  const [isOpen, setOpen] = useState(false);
  const key = `suggestion ${suggestion.id} ${JSON.stringify(scope)} ${suggestion.decision?.decidedAt}`;
  const whole = useServerData(isOpen ? key : undefined, signal =>
    api.suggestion(suggestion.id, scope, signal),
  );
  return (
    <details
      className={styles.disclosure}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {isOpen && (
        <Answer of={whole} what="the suggestion">
          {show}
        </Answer>
      )}
    </details>
  );
}
