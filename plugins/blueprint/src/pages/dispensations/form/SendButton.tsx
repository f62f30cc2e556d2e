import { Button } from '@backstage/ui';
import styles from './form.module.css';

/** Properties of {@link SendButton}. */
export interface SendButtonProps {
  /** What it does: “Grant”. */
  words: string;
  busy: boolean;
}

/**
 * Sends a form, and says that it is being sent. The button’s own way to say so
 * names it in an announcement that outlives it when the page changes.
 */
export function SendButton({ words, busy }: SendButtonProps) {
  return (
    <div className={styles.send}>
      <Button type="submit" variant="primary">
        {words}
      </Button>
      <span role="status">{busy ? 'It is being sent.' : ''}</span>
    </div>
  );
}
