import type {
  ComparisonItem,
  ComparisonResponse,
  ComparisonRule,
} from '@policing/plugin-blueprint-common';
import { EntityLink, formatCount } from '@policing/plugin-blueprint-react';
import styles from './Compare.module.css';

/** Items of a rule up to which they stand open. */
const FEW = 6;

/** Properties of {@link ItemsSection}. */
export interface ItemsSectionProps {
  comparison: ComparisonResponse;
  items: ComparisonItem[];
  /** Number of all of them. */
  total: number;
  /** What there is none of, in a sentence. */
  empty: string;
}

/** What would converge or collide, by rule, each with the facts behind it. */
export function ItemsSection(props: ItemsSectionProps) {
  const { comparison, items, total, empty } = props;
  if (comparison.between.length === 0) {
    return (
      <p className={styles.note}>
        Worked out between forces: choose a second force, or the region, in
        place of the nation.
      </p>
    );
  }
  const found = comparison.rules.flatMap(rule => {
    const its = items.filter(item => item.rule === rule.id);
    return its.length > 0 ? [{ rule, its }] : [];
  });
  return (
    <>
      {found.length === 0 && <p>{empty}</p>}
      {found.map(({ rule, its }) => (
        <RuleItems key={rule.id} rule={rule} items={its} />
      ))}
      {total > items.length && (
        <p className={styles.note}>
          {formatCount(total - items.length)} more; the file to take away has
          them all.
        </p>
      )}
    </>
  );
}

function RuleItems({
  rule,
  items,
}: {
  rule: ComparisonRule;
  items: ComparisonItem[];
}) {
  return (
    <details className={styles.rule} open={items.length <= FEW}>
      <summary>
        {rule.title} ({formatCount(items.length)})
      </summary>
      <p className={styles.note}>{rule.explanation}</p>
      <ul className={styles.items}>
        {items.map(item => (
          <li key={item.id}>
            {item.title}
            <ul className={styles.facts}>
              {item.facts.map(({ about, ref, text }, place) => (
                <li key={`${place} ${about}`}>
                  {ref ? <EntityLink entity={{ ref, title: about }} /> : about}:{' '}
                  {text}
                </li>
              ))}
              {item.moreFacts !== undefined && (
                <li>
                  and {formatCount(item.moreFacts)} more, in the file to take
                  away
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
