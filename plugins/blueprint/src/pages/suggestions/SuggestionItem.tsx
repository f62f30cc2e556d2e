import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  CollaborationSuggestion,
  SuggestionDecision,
} from '@policing/plugin-blueprint-common';
import { type ReactNode, useState } from 'react';
import { blueprintApiRef, useServerData } from '../../api';
import { Answer, EntityRefLink } from '../../components';
import {
  formatDate,
  formatDateTime,
  plural,
  suggestionKindTitles,
} from '../../words';
import { FactsBehind } from './FactsBehind';
import styles from './SuggestionsPage.module.css';
import { WhyThisRank } from './WhyThisRank';

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
      <details className={styles.disclosure}>
        <summary>Facts behind it: {plural(totalFacts, 'fact')}</summary>
        <FactsBehind label={sentence} facts={facts} />
      </details>
      <WhyThisRank rank={suggestion.rank} />
      {(totalFacts > facts.length || suggestion.decision) && (
        <Everything suggestion={suggestion} scope={scope} />
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

/** Every fact and every decision, asked for when it is opened. */
function Everything(props: Pick<SuggestionItemProps, 'suggestion' | 'scope'>) {
  const { suggestion, scope } = props;
  const api = useApi(blueprintApiRef);
  const [isOpen, setOpen] = useState(false);
  const detail = useServerData(
    isOpen
      ? `suggestion ${suggestion.id} ${JSON.stringify(scope)} ${suggestion.decision?.decidedAt}`
      : undefined,
    signal => api.suggestion(suggestion.id, scope, signal),
  );
  return (
    <details
      className={styles.disclosure}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>Every fact and decision</summary>
      {isOpen && (
        <Answer of={detail} what="the suggestion">
          {({ suggestion: whole, decisions }) => (
            <>
              <FactsBehind label={whole.sentence} facts={whole.facts} />
              {decisions.length === 0 ? (
                <p>Nothing was decided about it.</p>
              ) : (
                <ol className={styles.points} aria-label="Decisions">
                  {decisions.map(decision => (
                    <li key={decision.decidedAt}>
                      <Decision decision={decision} />
                    </li>
                  ))}
                </ol>
              )}
            </>
          )}
        </Answer>
      )}
    </details>
  );
}
