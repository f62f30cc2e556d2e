import { VisuallyHidden } from '@backstage/ui';
import type {
  DifferenceLine,
  FileDifference,
} from '@policing/plugin-blueprint-common';
import { plural } from '@policing/plugin-blueprint-react';
import styles from './Change.module.css';

const signs = { same: ' ', removed: '−', added: '+' } as const;
const words = { same: '', removed: 'Removed: ', added: 'Added: ' } as const;

/** How the lines of a file change; signs and words say it, not colour alone. */
export function DifferenceView({ file, pieces }: FileDifference) {
  const count = (kind: DifferenceLine['kind']) =>
    pieces.flat().filter(line => line.kind === kind).length;
  return (
    <figure className={styles.difference}>
      <figcaption>
        <code>{file}</code>: {plural(count('added'), 'line')} added,{' '}
        {count('removed')} removed
      </figcaption>
      {pieces.map((lines, place) => (
        <div
          // Pieces have no name but their place.
          // eslint-disable-next-line react/no-array-index-key
          key={place}
          className={styles.piece}
          // Long lines are read by scrolling, from the keyboard too.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label={`Lines of ${file} from ${lines[0].before ?? lines[0].after}`}
        >
          {lines.map(line => (
            <Line key={`${line.kind} ${line.before} ${line.after}`} {...line} />
          ))}
        </div>
      ))}
    </figure>
  );
}

function Line({ kind, before, after, text }: DifferenceLine) {
  return (
    <div className={`${styles.line} ${styles[kind]}`}>
      <span className={styles.number} aria-hidden="true">
        {after ?? before}
      </span>
      <span className={styles.sign} aria-hidden="true">
        {signs[kind]}
      </span>
      <code>
        {kind !== 'same' && <VisuallyHidden>{words[kind]}</VisuallyHidden>}
        {text}
      </code>
    </div>
  );
}
