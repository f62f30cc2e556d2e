import type { Rank } from '@policing/plugin-blueprint-common';
import { plural, rankPartInWords } from '@policing/plugin-blueprint-react';
import styles from './SuggestionsPage.module.css';

/** The rank of a suggestion with the points that make it up, to be opened. */
export function WhyThisRank({ rank }: { rank: Rank }) {
  return (
    <details className={styles.disclosure}>
      <summary>Why this rank: {plural(rank.score, 'point')}</summary>
      <ul className={styles.points}>
        {rank.parts.map(part => (
          <li key={part.rule}>
            {rankPartInWords(part)}: {plural(part.points, 'point')}
          </li>
        ))}
      </ul>
    </details>
  );
}
