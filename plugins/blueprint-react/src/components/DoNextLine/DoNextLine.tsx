import { Link } from '@backstage/ui';
import styles from './DoNextLine.module.css';

/** Properties of {@link DoNextLine}. */
export interface DoNextLineProps {
  /** One sentence that says what to do. */
  what: string;
  /** Where it is started, and the words of the link. */
  start?: { href: string; words: string };
}

/** What to do next, in one sentence, with a link that starts it. */
export function DoNextLine({ what, start }: DoNextLineProps) {
  return (
    <p className={styles.next}>
      <strong>Do next: </strong>
      {what}
      {start && (
        <>
          {' '}
          <Link href={start.href} className={styles.start}>
            {start.words}
          </Link>
        </>
      )}
    </p>
  );
}
