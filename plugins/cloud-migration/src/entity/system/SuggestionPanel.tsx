import type { DispositionSuggestion } from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  Panel,
} from '@policing/plugin-blueprint-react';
import styles from './SystemCloudTab.module.css';

/** Properties of {@link SuggestionPanel}. */
export interface SuggestionPanelProps {
  suggestion: DispositionSuggestion;
}

/** What the rules suggest should happen to it, beside what a person chose. */
export function SuggestionPanel({ suggestion }: SuggestionPanelProps) {
  const { suggested, reasons, notKnown, ranking } = suggestion;
  const [, second] = ranking;
  const changing = notKnown.filter(({ changes }) => changes);
  return (
    <Panel title="What should happen to it?" level={4}>
      <p className={styles.main}>{answerInWords(suggestion)}</p>
      {suggested && (
        <ul className={styles.list}>
          {reasons
            .filter(({ disposition }) => disposition === suggested)
            .map(({ id, because, points }) => (
              <li key={id}>
                {because} ({points} points)
              </li>
            ))}
        </ul>
      )}
      {second && (
        <p className={styles.second}>
          Next comes {closedValue(second.disposition)}, with {second.points}{' '}
          points
          {second.mostPoints > second.points && ` to ${second.mostPoints}`}.
        </p>
      )}
      {changing.length > 0 && (
        <p className={styles.second}>
          It could change once this is known:{' '}
          {changing.map(({ because }) => because).join(' ')}
        </p>
      )}
      <p className={styles.second}>
        Rules of the scorecard say so; what a person chooses stands.
      </p>
    </Panel>
  );
}

function answerInWords({
  suggested,
  chosen,
  differs,
}: DispositionSuggestion): string {
  const rules = suggested
    ? `the rules suggest ${closedValue(suggested)}`
    : 'no disposition leads clearly by the rules';
  if (!chosen) {
    return `Nobody has chosen yet; ${rules}`;
  }
  return capitalise(
    `${closedValue(chosen)} was chosen; ${
      suggested && !differs ? 'the rules suggest the same' : rules
    }`,
  );
}
