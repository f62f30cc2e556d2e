import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type {
  DispositionReason,
  DispositionSuggestion,
  SystemDisposition,
} from '@policing/plugin-blueprint-common';
import {
  CLOUD_TAB,
  closedValue,
  cloudChangeRouteRef,
  EntityLink,
  FactLine,
  listInWords,
  plural,
  useYourAccess,
} from '@policing/plugin-blueprint-react';
import { mayChange } from '../../entity/system/mayChange';
import { suggestedTitle } from './conflictWords';
import styles from './Conflicts.module.css';

/** What the rules suggest for one system, why, and what would change it. */
export function DispositionItem({ item }: { item: SystemDisposition }) {
  const { system, suggestion, status, hostingClass } = item;
  const changeHref = useRouteRef(cloudChangeRouteRef);
  const access = useYourAccess();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text as="h4" variant="body-large" weight="bold">
          <EntityLink entity={system} tab={CLOUD_TAB} />
        </Text>
        {system.force && <EntityLink entity={system.force} />}
        <span className={styles.second}>
          {whereItStands(hostingClass, status)}
        </span>
      </div>
      <p className={styles.title}>{choiceInWords(suggestion)}</p>
      <Reasons suggestion={suggestion} />
      <div className={styles.actions}>
        <Details suggestion={suggestion} />
        {changeHref && mayChange(access.data, system) && (
          <Link
            href={changeHref({
              namespace: system.namespace,
              name: system.name,
            })}
          >
            Decide
          </Link>
        )}
      </div>
    </li>
  );
}

function whereItStands(hostingClass = 'unknown', status?: string): string {
  const hosting =
    hostingClass === 'unknown'
      ? 'hosting not known'
      : `runs in: ${closedValue(hostingClass)}`;
  return `${hosting}; ${status ? closedValue(status) : 'status not known'}`;
}

function choiceInWords(suggestion: DispositionSuggestion): string {
  const { chosen, suggested, differs } = suggestion;
  const would = suggested && closedValue(suggested);
  if (chosen === undefined) {
    return would
      ? `Nobody has decided; the rules suggest to ${would}.`
      : 'Nobody has decided, and no disposition leads clearly.';
  }
  if (differs) {
    return `The force chose to ${closedValue(chosen)}, which stands; the rules would say ${would}.`;
  }
  return would
    ? `The force chose to ${closedValue(chosen)}; the rules would say the same.`
    : `The force chose to ${closedValue(chosen)}; by the rules no disposition leads clearly.`;
}

/** The reasons for what leads, and by how much it does. */
function Reasons({ suggestion }: { suggestion: DispositionSuggestion }) {
  const { ranking, reasons } = suggestion;
  const [first, second] = ranking;
  if (!first || first.points === 0) {
    return <p className={styles.words}>No rule is known to hold.</p>;
  }
  return (
    <>
      <ul className={styles.reasons}>
        {reasons
          .filter(({ disposition }) => disposition === first.disposition)
          .map(({ id, because, points }) => (
            <li key={id}>
              {because} ({plural(points, 'point')})
            </li>
          ))}
      </ul>
      <p className={styles.words}>
        {suggestedTitle(first.disposition)}: {plural(first.points, 'point')}.{' '}
        {second && second.points > 0
          ? `Next: ${closedValue(second.disposition)}, ${plural(second.points, 'point')}.`
          : 'No rule speaks for anything else.'}{' '}
        {suggestion.settled
          ? 'Nothing that is not known could change it.'
          : 'What is not known could change it.'}
      </p>
    </>
  );
}

function Details({ suggestion }: { suggestion: DispositionSuggestion }) {
  const { ranking, reasons, notKnown, against } = suggestion;
  const [first, ...others] = ranking;
  const otherReasons = reasons.filter(
    ({ disposition }) => disposition !== first?.disposition,
  );
  const changing = notKnown.filter(({ changes }) => changes);
  const facts = factsOf([...reasons, ...notKnown]);
  return (
    <details className={styles.disclosure}>
      <summary>Runner-up, what would change it, and the facts</summary>
      {otherReasons.length > 0 && (
        <Rules
          title="What speaks for something else"
          rules={otherReasons.map(({ id, disposition, because, points }) => ({
            id,
            words: `${suggestedTitle(disposition)}: ${because} (${plural(points, 'point')})`,
          }))}
        />
      )}
      {against.length > 0 && others[0] && (
        <Rules
          title={`What does not hold for the runner-up, ${closedValue(others[0].disposition)}`}
          rules={against.map(({ id, because }) => ({ id, words: because }))}
        />
      )}
      <Rules
        title="What would change it, if it were known and so"
        none="No single fact that is not known."
        rules={changing.map(({ id, because, to, facts: read }) => ({
          id,
          words: `${suggestedTitle(to)}, if: ${because} Not known: ${listInWords(
            read
              .filter(({ state }) => state !== 'known')
              .map(({ label }) => label),
          )}.`,
        }))}
      />
      <dl className={styles.facts}>
        {facts.map(fact => (
          <FactLine key={fact.path} fact={fact} />
        ))}
      </dl>
    </details>
  );
}

/** Every fact that some rules read, once. */
function factsOf(reasons: readonly DispositionReason[]) {
  return [
    ...new Map(
      reasons
        .flatMap(({ facts }) => facts)
        .map(fact => [fact.path, fact] as const),
    ).values(),
  ];
}

interface RulesProps {
  title: string;
  rules: { id: string; words: string }[];
  /** Stands where there are none. */
  none?: string;
}

function Rules({ title, rules, none }: RulesProps) {
  return (
    <>
      <p className={styles.subtitle}>{title}</p>
      {rules.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className={styles.reasons}>
          {rules.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      )}
    </>
  );
}
